/** Made by openapi-typescript from the newest document; refreshed by "npm run generate:types". */
export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the supported microversions
         * @description Needs no token, and ignores `Accept`.
         */
        get: operations["getVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resource_providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List resource providers
         * @description Returns the providers that match all filters. Without a filter, returns every provider.
         */
        get: operations["listResourceProviders"];
        put?: never;
        /**
         * Create a resource provider
         * @description The name is required. If the request has no UUID, the service generates one.
         */
        post: operations["createResourceProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resource_providers/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a resource provider
         * @description Returns the provider with its generation and its links.
         */
        get: operations["getResourceProvider"];
        /**
         * Update a resource provider
         * @description Renames the provider, changes its parent, or with null removes the parent. Without a parent in the body, the
         *     parent stays. The generation does not change.
         */
        put: operations["updateResourceProvider"];
        post?: never;
        /**
         * Delete a resource provider
         * @description Deletes the provider with its inventories, aggregates and traits. A provider with allocations or children cannot
         *     be deleted.
         */
        delete: operations["deleteResourceProvider"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resource_providers/{uuid}/inventories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the inventories of a provider
         * @description Returns the inventory of each resource class, and the generation of the provider.
         */
        get: operations["listInventories"];
        /**
         * Replace all inventories of a provider
         * @description Removes the inventories of classes that the body omits; fails if one of them has allocations. `reserved` may
         *     equal `total`. The generation must be the current one of the provider. It is incremented even if nothing
         *     changes.
         */
        put: operations["replaceInventories"];
        /**
         * Add one inventory to a provider
         * @description The provider must not have an inventory of the resource class yet. `reserved` may equal `total`. A generation in
         *     the body is accepted and ignored.
         */
        post: operations["createInventory"];
        /**
         * Delete all inventories of a provider
         * @description Deletes all inventories, or none if one is in use. Needs no generation.
         */
        delete: operations["deleteInventories"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resource_providers/{uuid}/inventories/{resource_class}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show one inventory of a provider
         * @description Returns the inventory of one resource class.
         */
        get: operations["getInventory"];
        /**
         * Replace one inventory of a provider
         * @description The provider must have an inventory of the class: otherwise the status is 400, or 404 if the resource class does
         *     not exist. `reserved` may equal `total`. The total may be less than the allocated amount.
         */
        put: operations["updateInventory"];
        post?: never;
        /**
         * Delete one inventory of a provider
         * @description Fails while the inventory has allocations.
         */
        delete: operations["deleteInventory"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resource_providers/{uuid}/usages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the usages of a provider
         * @description Returns one number for each resource class of which the provider has an inventory.
         */
        get: operations["getResourceProviderUsages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resource_providers/{uuid}/allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the allocations of a provider
         * @description Returns one entry for each consumer with allocations from the provider.
         */
        get: operations["listResourceProviderAllocations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/allocations/{consumer_uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the allocations of a consumer
         * @description Returns one entry for each provider from which the consumer has allocations. An unknown consumer has none.
         */
        get: operations["listAllocations"];
        /**
         * Replace the allocations of a consumer
         * @description Writes all allocations, or none if an inventory cannot serve its part. An unknown provider or resource class is
         *     refused with 400. The UUID in the path may be in any form, and is stored in canonical form. Empty allocations
         *     for an unknown consumer create the consumer, with generation 0.
         */
        put: operations["replaceAllocations"];
        post?: never;
        /**
         * Delete the allocations of a consumer
         * @description A consumer without allocations is not found.
         */
        delete: operations["deleteAllocations"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resource_providers/{uuid}/aggregates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the aggregates of a provider
         * @description Returns the UUIDs of the provider's aggregates.
         */
        get: operations["listResourceProviderAggregates"];
        /**
         * Replace the aggregates of a provider
         * @description Removes the provider from every aggregate that the body omits. The generation must be the current one of the
         *     provider. It is incremented even if nothing changes.
         */
        put: operations["replaceResourceProviderAggregates"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resource_classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the resource classes
         * @description Returns the standard and the custom resource classes.
         */
        get: operations["listResourceClasses"];
        put?: never;
        /**
         * Create a resource class
         * @description The name begins with CUSTOM_.
         */
        post: operations["createResourceClass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resource_classes/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a resource class
         * @description Returns its name and a link to it.
         */
        get: operations["getResourceClass"];
        /**
         * Create a resource class if it does not exist
         * @description The name begins with CUSTOM_; the name of a standard class is refused with 400.
         */
        put: operations["ensureResourceClass"];
        post?: never;
        /**
         * Delete a resource class
         * @description Only custom resource classes of which no provider has an inventory can be deleted.
         */
        delete: operations["deleteResourceClass"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/traits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the traits
         * @description Returns the standard and the custom traits that match the filters.
         */
        get: operations["listTraits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/traits/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check whether a trait exists
         * @description A trait consists of its name, so the response has no body.
         */
        get: operations["getTrait"];
        /**
         * Create a trait if it does not exist
         * @description The name begins with CUSTOM_. A request body is ignored.
         */
        put: operations["ensureTrait"];
        post?: never;
        /**
         * Delete a trait
         * @description Only custom traits that no provider has can be deleted.
         */
        delete: operations["deleteTrait"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resource_providers/{uuid}/traits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the traits of a provider
         * @description Returns the names, and the generation of the provider.
         */
        get: operations["listResourceProviderTraits"];
        /**
         * Replace the traits of a provider
         * @description Every trait must exist. The generation must be the current one of the provider. It is incremented if
         *     something changes.
         */
        put: operations["replaceResourceProviderTraits"];
        post?: never;
        /**
         * Remove all traits of a provider
         * @description Needs no generation.
         */
        delete: operations["deleteResourceProviderTraits"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/usages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the usages of a project
         * @description Returns, for each consumer type, the number of consumers and one number for each resource class that they use.
         *     By default, readers of the project may call it as well.
         */
        get: operations["getUsages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/allocation_candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List allocation candidates
         * @description Reserves nothing. A single provider serves a group with a suffix; the providers of one tree and those that share
         *     with them serve the group without a suffix. Every group requests resources, except those in `same_subtree`; at
         *     least one group must. A summary covers all inventories of a provider, and there is one for every provider of the
         *     trees.
         */
        get: operations["listAllocationCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace the allocations of several consumers
         * @description Writes all allocations or none. Of a consumer's UUID only the length and the characters are checked, and it
         *     is stored as sent.
         */
        post: operations["manageAllocations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reshaper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace inventories and allocations in one call
         * @description Replaces all inventories of each named provider and all allocations of each named consumer, in one
         *     transaction. `reserved` may exceed `total`. By default only services may call it: the role `service` is
         *     required, and that of an administrator is not enough.
         */
        post: operations["reshape"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description A UUID with its four hyphens in place. Additional hyphens, and braces at the end, are accepted and match
         *     nothing.
         */
        DashedUuid: string;
        Versions: {
            versions: {
                /** @constant */
                id: "v1.0";
                /** @constant */
                min_version: "1.0";
                max_version: string;
                /** @constant */
                status: "CURRENT";
                links: {
                    /** @constant */
                    rel: "self";
                    /**
                     * @description This URL, as a relative reference.
                     * @constant
                     */
                    href: "";
                }[];
            }[];
        };
        ResourceProviders: {
            resource_providers: components["schemas"]["ResourceProvider"][];
        };
        ResourceProvider: {
            /** Format: uuid */
            uuid: string;
            name: string;
            generation: components["schemas"]["Generation"];
            links: components["schemas"]["ProviderLinks"];
            /**
             * Format: uuid
             * @description Null for the root of a tree.
             */
            parent_provider_uuid: string | null;
            /** Format: uuid */
            root_provider_uuid: string;
        };
        ProviderLinks: {
            /** @enum {string} */
            rel: "self" | "inventories" | "usages" | "aggregates" | "traits" | "allocations";
            /** Format: uri-reference */
            href: string;
        }[];
        NewResourceProvider: {
            name: string;
            /** Format: uuid-like */
            uuid?: string;
            /** Format: uuid-like */
            parent_provider_uuid?: string | null;
        };
        ChangedResourceProvider: {
            /** @description May be empty, unlike the name of a new provider. */
            name: string;
            /** Format: uuid-like */
            parent_provider_uuid?: string | null;
        };
        /** @description Incremented by each change of the provider. */
        Generation: number;
        ResourceClassName: string;
        Inventories: {
            resource_provider_generation: components["schemas"]["Generation"];
            inventories: {
                [key: string]: components["schemas"]["Inventory"];
            };
        };
        Inventory: {
            total: number;
            reserved: number;
            min_unit: number;
            max_unit: number;
            step_size: number;
            allocation_ratio: number;
        };
        /** @description A single inventory. Its creation incremented the generation of the provider, so the generation is never 0. */
        OneInventory: {
            resource_provider_generation: number;
            total: number;
            reserved: number;
            min_unit: number;
            max_unit: number;
            step_size: number;
            allocation_ratio: number;
        };
        NewInventory: {
            resource_class: string;
            /** @description Accepted and ignored. */
            resource_provider_generation?: number;
            total: number;
            /** @default 0 */
            reserved: number;
            /** @default 1 */
            min_unit: number;
            /** @default 2147483647 */
            max_unit: number;
            /** @default 1 */
            step_size: number;
            /** @default 1 */
            allocation_ratio: number;
        };
        ChangedInventory: {
            resource_provider_generation: number;
            total: number;
            /** @default 0 */
            reserved: number;
            /** @default 1 */
            min_unit: number;
            /** @default 2147483647 */
            max_unit: number;
            /** @default 1 */
            step_size: number;
            /** @default 1 */
            allocation_ratio: number;
        };
        NewInventories: {
            resource_provider_generation: number;
            /**
             * @description Names that no resource class can have are refused after other errors, once the provider and its generation
             *     have been checked. A body with such a name is never accepted.
             */
            inventories: {
                [key: string]: Record<string, never> | {
                    /** @description Accepted and ignored. */
                    resource_provider_generation?: number;
                    total: number;
                    /** @default 0 */
                    reserved: number;
                    /** @default 1 */
                    min_unit: number;
                    /** @default 2147483647 */
                    max_unit: number;
                    /** @default 1 */
                    step_size: number;
                    /** @default 1 */
                    allocation_ratio: number;
                };
            };
        };
        ProviderUsages: {
            resource_provider_generation: components["schemas"]["Generation"];
            usages: {
                [key: string]: number;
            };
        };
        ProviderAllocations: {
            resource_provider_generation: components["schemas"]["Generation"];
            allocations: {
                [key: string]: components["schemas"]["ProviderAllocation"];
            };
        };
        /** @description A consumer's UUID. Some calls that create consumers check only its length and characters. */
        ConsumerUuid: string;
        /** @description The allocations of one consumer from the provider. */
        ProviderAllocation: {
            resources: components["schemas"]["AllocatedResources"];
            consumer_generation: components["schemas"]["ConsumerGeneration"];
        };
        AllocatedResources: {
            [key: string]: number;
        };
        ConsumerAllocations: {
            allocations: {
                [key: string]: components["schemas"]["ConsumerAllocation"];
            };
            project_id?: components["schemas"]["OwnerId"];
            user_id?: components["schemas"]["OwnerId"];
            consumer_generation?: components["schemas"]["ConsumerGeneration"];
            /** @description `unknown`, in lower case, is the type of a consumer that was written without one. */
            consumer_type?: string;
        };
        /** @description The allocations of the consumer from one provider. */
        ConsumerAllocation: {
            generation: components["schemas"]["Generation"];
            resources: components["schemas"]["AllocatedResources"];
        };
        NewAllocations: {
            project_id: components["schemas"]["OwnerId"];
            user_id: components["schemas"]["OwnerId"];
            /** @description Empty to remove all allocations of the consumer. */
            allocations: {
                [key: string]: components["schemas"]["NewAllocation"];
            };
            /** @description Null for a consumer that does not exist yet. */
            consumer_generation: number | null;
            mappings?: components["schemas"]["AcceptedMappings"];
            consumer_type: string;
        };
        /** @description Amounts by resource class, without an upper bound: an amount beyond every inventory is a conflict. */
        RequestedResources: {
            [key: string]: number;
        };
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        RequestId: string;
        /** @description Placement's own form, where no identity service protects it. */
        UnauthorizedByService: {
            /** @constant */
            code: "401 Unauthorized";
            title: string;
            message: string;
        };
        /** @description The form of the identity service's middleware. */
        UnauthorizedByIdentity: {
            error: {
                /** @constant */
                code: 401;
                title: string;
                message: string;
            };
        };
        MalformedMicroversionErrors: {
            errors: {
                /** @constant */
                status: 400;
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
            }[];
        };
        UnsupportedMicroversionErrors: {
            errors: {
                /** @constant */
                status: 406;
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
                /** @constant */
                min_version: "1.0";
                max_version: string;
            }[];
        };
        BadRequestErrors: {
            errors: {
                /** @constant */
                status: 400;
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
                /** @enum {string} */
                code: "placement.undefined_code";
            }[];
        };
        ForbiddenErrors: {
            errors: {
                /** @constant */
                status: 403;
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
                /** @enum {string} */
                code: "placement.undefined_code";
            }[];
        };
        NotFoundErrors: {
            errors: {
                /** @constant */
                status: 404;
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
                /** @enum {string} */
                code: "placement.undefined_code";
            }[];
        };
        MethodNotAllowedErrors: {
            errors: {
                /** @constant */
                status: 405;
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
                /** @enum {string} */
                code: "placement.undefined_code";
            }[];
        };
        DuplicateProviderErrors: {
            errors: {
                /** @constant */
                status: 409;
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
                /** @enum {string} */
                code: "placement.duplicate_name";
            }[];
        };
        ProviderIsNeededErrors: {
            errors: {
                /** @constant */
                status: 409;
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
                /** @enum {string} */
                code: "placement.resource_provider.inuse" | "placement.resource_provider.cannot_delete_parent";
            }[];
        };
        ConcurrentUpdateErrors: {
            errors: {
                /** @constant */
                status: 409;
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
                /** @enum {string} */
                code: "placement.concurrent_update";
            }[];
        };
        ConcurrentUpdateOrInventoryInUseErrors: {
            errors: {
                /** @constant */
                status: 409;
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
                /** @enum {string} */
                code: "placement.concurrent_update" | "placement.inventory.inuse";
            }[];
        };
        AllocationConflictErrors: {
            errors: {
                /** @constant */
                status: 409;
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
                /** @enum {string} */
                code: "placement.undefined_code" | "placement.concurrent_update";
            }[];
        };
        UnsupportedMediaTypeErrors: {
            errors: {
                /** @constant */
                status: 415;
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
                /** @enum {string} */
                code: "placement.undefined_code";
            }[];
        };
        /** @description In the form in which it was sent: with or without hyphens, in upper or lower case. */
        AggregateUuids: string[];
        ProviderAggregates: {
            aggregates: components["schemas"]["AggregateUuids"];
            resource_provider_generation: components["schemas"]["Generation"];
        };
        ResourceClasses: {
            resource_classes: components["schemas"]["ResourceClass"][];
        };
        ResourceClass: {
            name: components["schemas"]["ResourceClassName"];
            links: {
                /** @constant */
                rel: "self";
                /** Format: uri-reference */
                href: string;
            }[];
        };
        CustomResourceClass: {
            name: string;
        };
        ConflictErrors: {
            errors: {
                /** @constant */
                status: 409;
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
                /** @enum {string} */
                code: "placement.undefined_code";
            }[];
        };
        AggregateFilter: string;
        ResourceFilter: string;
        InventoryInUseErrors: {
            errors: {
                /** @constant */
                status: 409;
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
                /** @enum {string} */
                code: "placement.inventory.inuse";
            }[];
        };
        TraitNames: string[];
        Traits: {
            traits: components["schemas"]["TraitNames"];
        };
        ProviderTraits: {
            resource_provider_generation: components["schemas"]["Generation"];
            traits: components["schemas"]["TraitNames"];
        };
        NewProviderTraits: {
            resource_provider_generation: number;
            /** @description The same name may be repeated. */
            traits: string[];
        };
        /** @description Id of a project or a user. Its existence is not checked. */
        OwnerId: string;
        Usages: {
            usages: {
                [key: string]: components["schemas"]["TypeUsages"];
            };
        };
        AllocationCandidates: {
            allocation_requests: components["schemas"]["AllocationRequest"][];
            provider_summaries: {
                [key: string]: components["schemas"]["ProviderSummary"];
            };
        };
        /** @description The allocations to write, without their owner. */
        AllocationRequest: {
            allocations: {
                [key: string]: {
                    resources: components["schemas"]["AllocatedResources"];
                };
            };
            mappings: {
                [key: string]: string[];
            };
        };
        ProviderSummary: {
            resources: {
                [key: string]: components["schemas"]["ResourceSummary"];
            };
            traits: components["schemas"]["TraitNames"];
            /**
             * Format: uuid
             * @description Null for the root of a tree.
             */
            parent_provider_uuid: string | null;
            /** Format: uuid */
            root_provider_uuid: string;
        };
        ResourceSummary: {
            /** @description The amount that is not reserved, times the allocation ratio. Negative if one of the two is. */
            capacity: number;
            used: number;
        };
        BadCandidateQueryErrors: {
            errors: {
                /** @constant */
                status: 400;
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
                /** @enum {string} */
                code: "placement.undefined_code" | "placement.query.duplicate_key" | "placement.query.bad_value" | "placement.query.missing_value";
            }[];
        };
        /** @description The resources of one provider. */
        NewAllocation: {
            /** @description Accepted and ignored. */
            generation?: number;
            resources: components["schemas"]["RequestedResources"];
        };
        NewAllocationsByConsumer: {
            [key: string]: components["schemas"]["ConsumerNewAllocations"];
        };
        ConsumerNewAllocations: {
            /** @description Empty to remove all allocations of the consumer. */
            allocations: {
                [key: string]: components["schemas"]["NewAllocation"];
            };
            project_id: components["schemas"]["OwnerId"];
            user_id: components["schemas"]["OwnerId"];
            /** @description Null for a consumer that does not exist yet. */
            consumer_generation: number | null;
            mappings?: components["schemas"]["AcceptedMappings"];
            consumer_type: string;
        };
        TraitFilter: string;
        NewProviderAggregates: {
            aggregates: components["schemas"]["AggregateUuids"];
            resource_provider_generation: number;
        };
        /** @description Incremented by each change of the consumer's allocations. */
        ConsumerGeneration: number;
        NewShape: {
            inventories: {
                [key: string]: components["schemas"]["NewInventories"];
            };
            /** @description Empty where there are no allocations. */
            allocations: {
                [key: string]: components["schemas"]["ConsumerNewAllocations"];
            };
        };
        BadShapeErrors: {
            errors: {
                /** @constant */
                status: 400;
                title: string;
                detail: string;
                /** @enum {string} */
                code: "placement.undefined_code" | "placement.resource_provider.not_found";
                request_id: components["schemas"]["RequestId"];
            }[];
        };
        ShapeConflictErrors: {
            errors: {
                /** @constant */
                status: 409;
                title: string;
                detail: string;
                /** @enum {string} */
                code: "placement.undefined_code" | "placement.concurrent_update" | "placement.inventory.inuse";
                request_id: components["schemas"]["RequestId"];
            }[];
        };
        /** @description A UUID in any form; only the canonical form of the service matches. */
        TreeFilter: string;
        /** @description Accepted and ignored. The existence of the groups and providers is not checked. */
        AcceptedMappings: {
            [key: string]: string[];
        };
        /** @description The usages of the consumers of one type, and their number. */
        TypeUsages: {
            consumer_count: number;
        } & {
            [key: string]: number;
        };
    };
    responses: {
        /** @description A missing or invalid token. Checked before the microversion. */
        Unauthorized: {
            headers: {
                "www-authenticate": components["headers"]["Authenticate"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UnauthorizedByService"] | components["schemas"]["UnauthorizedByIdentity"];
                "text/html": string;
                "text/plain": string;
            };
        };
        /** @description The requested microversion is not of the form `X.Y`. */
        MalformedMicroversion: {
            headers: {
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["MalformedMicroversionErrors"];
                "text/html": string;
                "text/plain": string;
            };
        };
        /** @description The requested microversion is not supported. */
        UnsupportedMicroversion: {
            headers: {
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UnsupportedMicroversionErrors"];
                "text/html": string;
                "text/plain": string;
            };
        };
        /** @description An invalid body or query, or a reference to something that does not exist. */
        BadRequest: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadRequestErrors"];
                "text/html": string;
                "text/plain": string;
            };
        };
        /** @description An invalid query. */
        BadRequestForReader: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadRequestErrors"];
                "text/html": string;
            };
        };
        /** @description The body has no media type. */
        BadRequestVaryOptional: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["VaryOptional"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadRequestErrors"];
                "text/html": string;
                "text/plain": string;
            };
        };
        /** @description The roles of the user do not permit this. */
        ForbiddenVaryOptional: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["VaryOptional"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ForbiddenErrors"];
                "text/html": string;
                "text/plain": string;
            };
        };
        /** @description The roles of the user do not permit this. */
        ForbiddenForReaderVaryOptional: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["VaryOptional"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ForbiddenErrors"];
                "text/html": string;
            };
        };
        /** @description Not found. */
        NotFound: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundErrors"];
                "text/html": string;
                "text/plain": string;
            };
        };
        /** @description Not found. */
        NotFoundVaryOptional: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["VaryOptional"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundErrors"];
                "text/html": string;
                "text/plain": string;
            };
        };
        /** @description Not found. */
        NotFoundForReader: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundErrors"];
                "text/html": string;
            };
        };
        /** @description Not found. */
        NotFoundForReaderVaryOptional: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["VaryOptional"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundErrors"];
                "text/html": string;
            };
        };
        /** @description The URL never has this method. The response to HEAD has the media type text/html, without a body. */
        MethodNotAllowed: {
            headers: {
                allow: components["headers"]["Allow"];
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["MethodNotAllowedErrors"];
                "text/html": string;
                "text/plain": string;
            };
        };
        /** @description The URL has this method at a later microversion. The response does not list the methods of the URL. */
        MethodNotYet: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["MethodNotAllowedErrors"];
                "text/html": string;
                "text/plain": string;
            };
        };
        /** @description The client does not accept application/json, the only media type of the response. */
        NotAcceptable: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "text/html": string;
                "text/plain": string;
            };
        };
        /** @description Another provider has this name or UUID. */
        DuplicateProvider: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DuplicateProviderErrors"];
                "text/html": string;
                "text/plain": string;
            };
        };
        /** @description The provider has allocations or children. */
        ProviderIsNeeded: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ProviderIsNeededErrors"];
                "text/html": string;
                "text/plain": string;
            };
        };
        /** @description The generation is not the current one of the provider, or the provider already has an inventory of the class. */
        ConcurrentUpdate: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ConcurrentUpdateErrors"];
                "text/html": string;
                "text/plain": string;
            };
        };
        /** @description The generation is not the current one of the provider, or an inventory to be removed is in use. */
        ConcurrentUpdateOrInventoryInUse: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ConcurrentUpdateOrInventoryInUseErrors"];
                "text/html": string;
                "text/plain": string;
            };
        };
        /** @description The inventory has allocations. The error code is that of a concurrent update. */
        InventoryIsNeeded: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ConcurrentUpdateErrors"];
                "text/html": string;
                "text/plain": string;
            };
        };
        /** @description An inventory cannot serve the requested amount, or changed at the same time. */
        AllocationConflict: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AllocationConflictErrors"];
                "text/html": string;
                "text/plain": string;
            };
        };
        /** @description The media type of the body is not application/json. */
        UnsupportedMediaType: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UnsupportedMediaTypeErrors"];
                "text/html": string;
                "text/plain": string;
            };
        };
        /** @description The request conflicts with the current state; `detail` says how. */
        Conflict: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ConflictErrors"];
                "text/html": string;
                "text/plain": string;
            };
        };
        /** @description One of the inventories has allocations. */
        InventoryInUse: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InventoryInUseErrors"];
                "text/html": string;
                "text/plain": string;
            };
        };
        /** @description An invalid query. */
        BadCandidateQueryForReader: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadCandidateQueryErrors"];
                "text/html": string;
            };
        };
        /** @description An invalid body, or a reference to something that does not exist. */
        BadShape: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadShapeErrors"];
                "text/html": string;
                "text/plain": string;
            };
        };
        /**
         * @description A generation is not the current one of the provider or the consumer, an inventory to be removed is in use, or
         *     an inventory cannot serve the requested amount.
         */
        ShapeConflict: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ShapeConflictErrors"];
                "text/html": string;
                "text/plain": string;
            };
        };
    };
    parameters: {
        /** @description UUID of a resource provider in canonical form. Any other value is not found. */
        ProviderUuid: string;
        /** @description Name of a resource class. Any other value is not found. */
        InventoryClass: string;
        /** @description UUID of a consumer. Only PUT validates it, and accepts every form of UUID. */
        ConsumerUuid: string;
        /** @description Name of a resource class. */
        ResourceClassName: string;
        /** @description Name of a trait. */
        TraitName: string;
        /**
         * @description The request. `resources`: for example `VCPU:2,MEMORY_MB:1024`. `required`: names of traits, separated by commas,
         *     each with an exclamation mark (!) before it if it is forbidden; or `in:` and a list of which one is enough.
         *     `member_of`: one aggregate, or `in:` and a list of which one is enough; with an exclamation mark (!) in front,
         *     none of them is allowed. `in_tree`: a provider in the tree of the group. If `resources` or `in_tree` of one
         *     group is repeated, every value must be valid and the last one counts; every value of a repeated `required` or
         *     `member_of` must be satisfied.
         */
        RequestGroups: {
            [key: string]: (string & components["schemas"]["ResourceFilter"]) | (string & components["schemas"]["TraitFilter"]) | (string & components["schemas"]["AggregateFilter"]) | (string & components["schemas"]["TreeFilter"]);
        };
    };
    requestBodies: never;
    headers: {
        /** @description The service type and the microversion that was used. */
        Microversion: string;
        /** @description The request headers on which the response depends, including openstack-api-version. */
        Vary: string;
        /** @description The request headers on which the response depends. Placement omits it here. */
        VaryOptional: string;
        /** @description The id of this request in the logs. */
        RequestId: components["schemas"]["RequestId"];
        /** @description The URL of the resource that was created or already exists. */
        Location: string;
        /** @description The methods of the URL, in a fixed order. */
        Allow: ("GET" | "POST" | "PUT" | "DELETE")[];
        /** @description Where to get a token. Only where an identity service protects the API. */
        Authenticate: string;
        /** @description The response must be revalidated before each use. */
        CacheControl: "no-cache";
        /** @description When the resource was last changed; the current time where Placement does not store that. */
        LastModified: string;
        /** @description When the resource was last changed. Absent where there is no such time. */
        LastModifiedIfKnown: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getVersions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The supported range of microversions. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "cache-control": components["headers"]["CacheControl"];
                    "last-modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Versions"];
                };
            };
        };
    };
    listResourceProviders: {
        parameters: {
            query?: {
                /** @description The exact name. */
                name?: string;
                /** @description The exact UUID, with its dashes. */
                uuid?: components["schemas"]["DashedUuid"];
                /**
                 * @description One aggregate, or `in:` and a list of which one is enough; with an exclamation mark (!) in front, none of them
                 *     is allowed. UUIDs in any form. If it is repeated, every value must be satisfied.
                 */
                member_of?: components["schemas"]["AggregateFilter"];
                /** @description For example `VCPU:2,MEMORY_MB:1024`. An unknown resource class is refused with 400. */
                resources?: components["schemas"]["ResourceFilter"];
                /** @description Only the providers in the tree of this provider. A UUID with its hyphens. */
                in_tree?: components["schemas"]["DashedUuid"];
                /**
                 * @description Names of traits, separated by commas, each with an exclamation mark (!) before it if it is forbidden; or `in:`
                 *     and a list of which one is enough. If it is repeated, every value must be satisfied.
                 */
                required?: components["schemas"]["TraitFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The matching providers, possibly none. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "cache-control": components["headers"]["CacheControl"];
                    "last-modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceProviders"];
                };
            };
            400: components["responses"]["BadRequestForReader"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenForReaderVaryOptional"];
            406: components["responses"]["NotAcceptable"];
        };
    };
    createResourceProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewResourceProvider"];
            };
        };
        responses: {
            /** @description Created. `location` is its URL, and the body is the provider. */
            200: {
                headers: {
                    "cache-control": components["headers"]["CacheControl"];
                    "last-modified": components["headers"]["LastModified"];
                    location: components["headers"]["Location"];
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceProvider"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenVaryOptional"];
            409: components["responses"]["DuplicateProvider"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    getResourceProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a resource provider in canonical form. Any other value is not found. */
                uuid: components["parameters"]["ProviderUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The provider. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "cache-control": components["headers"]["CacheControl"];
                    "last-modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceProvider"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenForReaderVaryOptional"];
            404: components["responses"]["NotFoundForReaderVaryOptional"];
            406: components["responses"]["NotAcceptable"];
        };
    };
    updateResourceProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a resource provider in canonical form. Any other value is not found. */
                uuid: components["parameters"]["ProviderUuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedResourceProvider"];
            };
        };
        responses: {
            /** @description The updated provider. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "cache-control": components["headers"]["CacheControl"];
                    "last-modified": components["headers"]["LastModifiedIfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceProvider"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenVaryOptional"];
            404: components["responses"]["NotFoundVaryOptional"];
            409: components["responses"]["DuplicateProvider"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteResourceProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a resource provider in canonical form. Any other value is not found. */
                uuid: components["parameters"]["ProviderUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenVaryOptional"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ProviderIsNeeded"];
        };
    };
    listInventories: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a resource provider in canonical form. Any other value is not found. */
                uuid: components["parameters"]["ProviderUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The inventories by resource class, possibly none. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "cache-control": components["headers"]["CacheControl"];
                    "last-modified": components["headers"]["LastModifiedIfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inventories"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenForReaderVaryOptional"];
            404: components["responses"]["NotFoundForReader"];
            406: components["responses"]["NotAcceptable"];
        };
    };
    replaceInventories: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a resource provider in canonical form. Any other value is not found. */
                uuid: components["parameters"]["ProviderUuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInventories"];
            };
        };
        responses: {
            /** @description The new inventories. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "cache-control": components["headers"]["CacheControl"];
                    "last-modified": components["headers"]["LastModifiedIfKnown"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inventories"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenVaryOptional"];
            404: components["responses"]["NotFoundVaryOptional"];
            409: components["responses"]["ConcurrentUpdateOrInventoryInUse"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    createInventory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a resource provider in canonical form. Any other value is not found. */
                uuid: components["parameters"]["ProviderUuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInventory"];
            };
        };
        responses: {
            /** @description The inventory, and the new generation of the provider. */
            201: {
                headers: {
                    location: components["headers"]["Location"];
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "cache-control": components["headers"]["CacheControl"];
                    "last-modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneInventory"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenVaryOptional"];
            404: components["responses"]["NotFoundVaryOptional"];
            409: components["responses"]["ConcurrentUpdate"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteInventories: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a resource provider in canonical form. Any other value is not found. */
                uuid: components["parameters"]["ProviderUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenVaryOptional"];
            404: components["responses"]["NotFoundVaryOptional"];
            409: components["responses"]["InventoryInUse"];
        };
    };
    getInventory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a resource provider in canonical form. Any other value is not found. */
                uuid: components["parameters"]["ProviderUuid"];
                /** @description Name of a resource class. Any other value is not found. */
                resource_class: components["parameters"]["InventoryClass"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The inventory. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "cache-control": components["headers"]["CacheControl"];
                    "last-modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneInventory"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenForReaderVaryOptional"];
            404: components["responses"]["NotFoundForReader"];
            406: components["responses"]["NotAcceptable"];
        };
    };
    updateInventory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a resource provider in canonical form. Any other value is not found. */
                uuid: components["parameters"]["ProviderUuid"];
                /** @description Name of a resource class. Any other value is not found. */
                resource_class: components["parameters"]["InventoryClass"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedInventory"];
            };
        };
        responses: {
            /** @description The new inventory, and the new generation of the provider. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "cache-control": components["headers"]["CacheControl"];
                    "last-modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneInventory"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenVaryOptional"];
            404: components["responses"]["NotFoundVaryOptional"];
            409: components["responses"]["ConcurrentUpdate"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteInventory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a resource provider in canonical form. Any other value is not found. */
                uuid: components["parameters"]["ProviderUuid"];
                /** @description Name of a resource class. Any other value is not found. */
                resource_class: components["parameters"]["InventoryClass"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenVaryOptional"];
            404: components["responses"]["NotFoundVaryOptional"];
            409: components["responses"]["InventoryIsNeeded"];
        };
    };
    getResourceProviderUsages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a resource provider in canonical form. Any other value is not found. */
                uuid: components["parameters"]["ProviderUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sum of all allocations, by resource class. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "cache-control": components["headers"]["CacheControl"];
                    "last-modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderUsages"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenForReaderVaryOptional"];
            404: components["responses"]["NotFoundForReader"];
            406: components["responses"]["NotAcceptable"];
        };
    };
    listResourceProviderAllocations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a resource provider in canonical form. Any other value is not found. */
                uuid: components["parameters"]["ProviderUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The allocations by consumer, possibly none. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "cache-control": components["headers"]["CacheControl"];
                    "last-modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderAllocations"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenForReaderVaryOptional"];
            404: components["responses"]["NotFoundForReader"];
            406: components["responses"]["NotAcceptable"];
        };
    };
    listAllocations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a consumer. Only PUT validates it, and accepts every form of UUID. */
                consumer_uuid: components["parameters"]["ConsumerUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The allocations by provider, possibly none. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "cache-control": components["headers"]["CacheControl"];
                    "last-modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsumerAllocations"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenForReaderVaryOptional"];
            406: components["responses"]["NotAcceptable"];
        };
    };
    replaceAllocations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a consumer. Only PUT validates it, and accepts every form of UUID. */
                consumer_uuid: components["parameters"]["ConsumerUuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAllocations"];
            };
        };
        responses: {
            /** @description Written. */
            204: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenVaryOptional"];
            409: components["responses"]["AllocationConflict"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteAllocations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a consumer. Only PUT validates it, and accepts every form of UUID. */
                consumer_uuid: components["parameters"]["ConsumerUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenVaryOptional"];
            404: components["responses"]["NotFound"];
        };
    };
    listResourceProviderAggregates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a resource provider in canonical form. Any other value is not found. */
                uuid: components["parameters"]["ProviderUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The aggregates, possibly none. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "cache-control": components["headers"]["CacheControl"];
                    "last-modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderAggregates"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenForReaderVaryOptional"];
            404: components["responses"]["NotFoundForReaderVaryOptional"];
            406: components["responses"]["NotAcceptable"];
        };
    };
    replaceResourceProviderAggregates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a resource provider in canonical form. Any other value is not found. */
                uuid: components["parameters"]["ProviderUuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProviderAggregates"];
            };
        };
        responses: {
            /** @description The new aggregates. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "cache-control": components["headers"]["CacheControl"];
                    "last-modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderAggregates"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenVaryOptional"];
            404: components["responses"]["NotFoundVaryOptional"];
            409: components["responses"]["ConcurrentUpdate"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    listResourceClasses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource classes. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "cache-control": components["headers"]["CacheControl"];
                    "last-modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceClasses"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenForReaderVaryOptional"];
            406: components["responses"]["NotAcceptable"];
        };
    };
    createResourceClass: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomResourceClass"];
            };
        };
        responses: {
            /** @description Created. `location` is its URL; the response has no body. */
            201: {
                headers: {
                    location: components["headers"]["Location"];
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenVaryOptional"];
            409: components["responses"]["Conflict"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    getResourceClass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a resource class. */
                name: components["parameters"]["ResourceClassName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource class. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "cache-control": components["headers"]["CacheControl"];
                    "last-modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceClass"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenForReaderVaryOptional"];
            404: components["responses"]["NotFoundForReaderVaryOptional"];
            406: components["responses"]["NotAcceptable"];
        };
    };
    ensureResourceClass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a resource class. */
                name: components["parameters"]["ResourceClassName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created. `location` is its URL. */
            201: {
                headers: {
                    location: components["headers"]["Location"];
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It already exists. `location` is its URL. */
            204: {
                headers: {
                    location: components["headers"]["Location"];
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenVaryOptional"];
        };
    };
    deleteResourceClass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a resource class. */
                name: components["parameters"]["ResourceClassName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenVaryOptional"];
            404: components["responses"]["NotFoundVaryOptional"];
            409: components["responses"]["Conflict"];
        };
    };
    listTraits: {
        parameters: {
            query?: {
                /**
                 * @description `in:` and a list of names, or `startswith:` and a prefix. With any other word before the colon the
                 *     filter has no effect.
                 */
                name?: string;
                /** @description Only traits that some provider has, or only those that no provider has. */
                associated?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The matching traits, possibly none. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "cache-control": components["headers"]["CacheControl"];
                    "last-modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Traits"];
                };
            };
            400: components["responses"]["BadRequestForReader"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenForReaderVaryOptional"];
            406: components["responses"]["NotAcceptable"];
        };
    };
    getTrait: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a trait. */
                name: components["parameters"]["TraitName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The trait exists. */
            204: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "cache-control": components["headers"]["CacheControl"];
                    "last-modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenVaryOptional"];
            404: components["responses"]["NotFound"];
        };
    };
    ensureTrait: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a trait. */
                name: components["parameters"]["TraitName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created. `location` is its URL. */
            201: {
                headers: {
                    location: components["headers"]["Location"];
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "cache-control": components["headers"]["CacheControl"];
                    "last-modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It already exists. `location` is its URL. */
            204: {
                headers: {
                    location: components["headers"]["Location"];
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "cache-control": components["headers"]["CacheControl"];
                    "last-modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenVaryOptional"];
        };
    };
    deleteTrait: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a trait. */
                name: components["parameters"]["TraitName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenVaryOptional"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
        };
    };
    listResourceProviderTraits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a resource provider in canonical form. Any other value is not found. */
                uuid: components["parameters"]["ProviderUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The traits, possibly none. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "cache-control": components["headers"]["CacheControl"];
                    "last-modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderTraits"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenForReaderVaryOptional"];
            404: components["responses"]["NotFoundForReader"];
            406: components["responses"]["NotAcceptable"];
        };
    };
    replaceResourceProviderTraits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a resource provider in canonical form. Any other value is not found. */
                uuid: components["parameters"]["ProviderUuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProviderTraits"];
            };
        };
        responses: {
            /** @description The new traits. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "cache-control": components["headers"]["CacheControl"];
                    "last-modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderTraits"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenVaryOptional"];
            404: components["responses"]["NotFoundVaryOptional"];
            409: components["responses"]["ConcurrentUpdate"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteResourceProviderTraits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a resource provider in canonical form. Any other value is not found. */
                uuid: components["parameters"]["ProviderUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All traits are removed. */
            204: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenVaryOptional"];
            404: components["responses"]["NotFoundVaryOptional"];
        };
    };
    getUsages: {
        parameters: {
            query: {
                /** @description The id of a project. A project without allocations has no usages. */
                project_id: components["schemas"]["OwnerId"];
                /** @description Only the usages of this user. */
                user_id?: components["schemas"]["OwnerId"];
                /**
                 * @description Only this type; `unknown` for consumers without one; `all` for one sum of all types. Any other value that begins
                 *     with `all` is a type that no consumer has.
                 */
                consumer_type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sums of all allocations, by consumer type and resource class, possibly none. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "cache-control": components["headers"]["CacheControl"];
                    "last-modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Usages"];
                };
            };
            400: components["responses"]["BadRequestForReader"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenForReaderVaryOptional"];
            406: components["responses"]["NotAcceptable"];
        };
    };
    listAllocationCandidates: {
        parameters: {
            query?: {
                /** @description The maximum number of candidates. If it is repeated, every value must be valid and the first one counts. */
                limit?: string;
                /**
                 * @description With `isolate`, no provider serves two groups with a suffix. Required if there are two or more groups with a
                 *     suffix. If it is repeated, every value must be valid and the first one counts.
                 */
                group_policy?: "none" | "isolate";
                /**
                 * @description The request. `resources`: for example `VCPU:2,MEMORY_MB:1024`. `required`: names of traits, separated by commas,
                 *     each with an exclamation mark (!) before it if it is forbidden; or `in:` and a list of which one is enough.
                 *     `member_of`: one aggregate, or `in:` and a list of which one is enough; with an exclamation mark (!) in front,
                 *     none of them is allowed. `in_tree`: a provider in the tree of the group. If `resources` or `in_tree` of one
                 *     group is repeated, every value must be valid and the last one counts; every value of a repeated `required` or
                 *     `member_of` must be satisfied.
                 */
                groups?: components["parameters"]["RequestGroups"];
                /**
                 * @description Names of traits, separated by commas, each with an exclamation mark (!) before it if it is forbidden. A trait
                 *     that is both required and forbidden is refused with the code placement.query.bad_value.
                 */
                root_required?: string;
                /**
                 * @description Suffixes of groups, separated by commas. If it is repeated, every value must be satisfied. An unknown
                 *     suffix, and a group without resources that no value names, are refused with the code
                 *     placement.query.bad_value as well.
                 */
                same_subtree?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The candidates, possibly none. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "cache-control": components["headers"]["CacheControl"];
                    "last-modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllocationCandidates"];
                };
            };
            400: components["responses"]["BadCandidateQueryForReader"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenForReaderVaryOptional"];
            406: components["responses"]["NotAcceptable"];
        };
    };
    manageAllocations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAllocationsByConsumer"];
            };
        };
        responses: {
            /** @description Written. */
            204: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenVaryOptional"];
            409: components["responses"]["AllocationConflict"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    reshape: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewShape"];
            };
        };
        responses: {
            /** @description Written. */
            204: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadShape"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenVaryOptional"];
            409: components["responses"]["ShapeConflict"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
}
