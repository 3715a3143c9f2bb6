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
         * Say which microversions there are
         * @description Open to everyone, and takes no notice of `Accept`.
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
         * @description Every provider that meets all the filters. Without a filter, every provider.
         */
        get: operations["listResourceProviders"];
        put?: never;
        /**
         * Create a resource provider
         * @description A name is needed. The service makes up a UUID when none is given.
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
         * @description The provider with its generation and links to its parts.
         */
        get: operations["getResourceProvider"];
        /**
         * Change a resource provider
         * @description Gives the provider another name, another parent, or with null no parent. Leaving the parent out leaves it as it
         *     is. The generation stays as it was.
         */
        put: operations["updateResourceProvider"];
        post?: never;
        /**
         * Delete a resource provider
         * @description Its inventories, aggregates and traits go with it. One with allocations or children is kept.
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
         * @description What the provider has of each resource class, and its generation.
         */
        get: operations["listInventories"];
        /**
         * Replace all inventories of a provider
         * @description A class that is left out is removed, which is refused while something is allocated from it. All of the total may
         *     be reserved. The generation must be the provider's own, and it rises even when nothing changed.
         */
        put: operations["replaceInventories"];
        /**
         * Add one inventory to a provider
         * @description Only a resource class that the provider has no inventory of yet. All of the total may be reserved. A generation
         *     in the body is accepted and makes no difference.
         */
        post: operations["createInventory"];
        /**
         * Remove all inventories of a provider
         * @description All or, when one is in use, none. Needs no generation.
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
         * @description What the provider has of one resource class.
         */
        get: operations["getInventory"];
        /**
         * Replace one inventory of a provider
         * @description The provider must already have it: 400 when it does not, 404 when there is no such resource class at all. All of
         *     the total may be reserved. The total may be set below what is allocated.
         */
        put: operations["updateInventory"];
        post?: never;
        /**
         * Remove one inventory of a provider
         * @description Refused while something is allocated from it.
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
         * Show how much of a provider is taken
         * @description One number for each resource class that the provider has an inventory of.
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
         * List who has taken what from a provider
         * @description One entry for each consumer that has something of this provider.
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
         * List what a consumer has taken
         * @description One entry for each provider that the consumer has something of. An unknown consumer has nothing.
         */
        get: operations["listAllocations"];
        /**
         * Replace what a consumer has taken
         * @description All of it is written or, when one inventory cannot serve its part, none. A provider or a resource class that
         *     there is not is a bad request. The UUID in the path may be in any form, and is kept as the service writes it. With
         *     nothing to write for a consumer that there is not, there is one from then on, of generation 0.
         */
        put: operations["replaceAllocations"];
        post?: never;
        /**
         * Give back what a consumer has taken
         * @description A consumer that has nothing is not found.
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
         * @description The groups that the provider is in.
         */
        get: operations["listResourceProviderAggregates"];
        /**
         * Replace the aggregates of a provider
         * @description The provider leaves every group that is left out. The generation must be the one of the provider, and rises
         *     even when nothing changed.
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
         * @description The standard ones and those made here.
         */
        get: operations["listResourceClasses"];
        put?: never;
        /**
         * Create a resource class
         * @description Its name begins with CUSTOM_.
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
         * @description Its name and a link to it.
         */
        get: operations["getResourceClass"];
        /**
         * Make sure of a resource class
         * @description Its name begins with CUSTOM_; that of a standard one is a bad request.
         */
        put: operations["ensureResourceClass"];
        post?: never;
        /**
         * Delete a resource class
         * @description Not a standard one, and none that a provider has an inventory of.
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
         * @description The standard ones and those made here, as the filters say.
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
         * Say whether there is a trait
         * @description A trait is nothing but its name, so the answer has no body.
         */
        get: operations["getTrait"];
        /**
         * Make sure of a trait
         * @description Its name begins with CUSTOM_. There is no body to send; one that is sent is not read.
         */
        put: operations["ensureTrait"];
        post?: never;
        /**
         * Delete a trait
         * @description Not a standard one, and none that a provider has.
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
         * @description The names, and the generation of the provider.
         */
        get: operations["listResourceProviderTraits"];
        /**
         * Replace the traits of a provider
         * @description Every trait must exist. The generation must be the one of the provider, and rises when something changed.
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
         * Show how much a project has taken
         * @description For each type of consumers, the number of consumers and one number for each resource class that they have
         *     something of. As Placement comes, readers of the project may ask as well.
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
         * List allocations that would meet a request
         * @description Nothing is reserved by asking. A named group is served by one provider alone, the group without a name by the
         *     providers of one tree and by those that share theirs with it. Every group asks for some resources, but for those
         *     named in `same_subtree`; and one group does. A summary is of everything that a provider has, and there is one for
         *     every provider of the trees.
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
         * Replace what several consumers have taken
         * @description All of it is written or none. Only the length and the characters of a consumer's UUID are checked, and it is
         *     kept as it is given.
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
         * Replace inventories and allocations together
         * @description All inventories of each provider named, and all allocations of each consumer named, are replaced, everything
         *     or nothing. More than the total may be reserved. As Placement comes, this is for services alone: the role
         *     `service` may, and that of an administrator is not enough.
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
         * @description A UUID with its four dashes in their places. More dashes, and braces at its end, are not refused and find
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
                     * @description This very URL, as a relative reference.
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
            /** @description May be empty, which that of a new provider may not. */
            name: string;
            /** Format: uuid-like */
            parent_provider_uuid?: string | null;
        };
        /** @description Rises with each change to what a provider has or is. */
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
        /** @description An inventory on its own. Making it was a change of its provider, so the generation is never 0. */
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
            /** @description Accepted and not looked at. */
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
             * @description Names that no resource class can have are refused a step later than other mistakes: when the provider and
             *     its generation were looked at. No body with such a name is ever accepted.
             */
            inventories: {
                [key: string]: Record<string, never> | {
                    /** @description Accepted and not looked at. */
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
        /** @description A consumer's UUID. Not every call that can make one checks more than length and characters. */
        ConsumerUuid: string;
        /** @description What one consumer has of the provider. */
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
            /** @description In small letters, unknown is that of a consumer that none was ever given for. */
            consumer_type?: string;
        };
        /** @description What the consumer has of one provider. */
        ConsumerAllocation: {
            generation: components["schemas"]["Generation"];
            resources: components["schemas"]["AllocatedResources"];
        };
        NewAllocations: {
            project_id: components["schemas"]["OwnerId"];
            user_id: components["schemas"]["OwnerId"];
            /** @description Empty to take everything from the consumer. */
            allocations: {
                [key: string]: components["schemas"]["NewAllocation"];
            };
            /** @description Null for a consumer that there is not yet. */
            consumer_generation: number | null;
            mappings?: components["schemas"]["AcceptedMappings"];
            consumer_type: string;
        };
        /** @description Amounts by resource class. There is no upper bound: what no inventory can serve is a conflict, however large. */
        RequestedResources: {
            [key: string]: number;
        };
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        RequestId: string;
        /** @description As Placement says it itself, where no identity service guards it. */
        UnauthorizedByService: {
            /** @constant */
            code: "401 Unauthorized";
            title: string;
            message: string;
        };
        /** @description As the middleware of the identity service says it. */
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
        /** @description In the form in which they were given, with or without dashes, in capitals or not. */
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
            /** @description The same name may be there twice. */
            traits: string[];
        };
        /** @description Of a project or a user. Whether there is such a one is not asked. */
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
        /** @description What is to be written, but for whose it is. */
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
            /** @description What is not reserved, times the allocation ratio. Below 0 where one of them is. */
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
        /** @description What is to be had of one provider. */
        NewAllocation: {
            /** @description Accepted and not looked at. */
            generation?: number;
            resources: components["schemas"]["RequestedResources"];
        };
        NewAllocationsByConsumer: {
            [key: string]: components["schemas"]["ConsumerNewAllocations"];
        };
        ConsumerNewAllocations: {
            /** @description Empty to take everything from the consumer. */
            allocations: {
                [key: string]: components["schemas"]["NewAllocation"];
            };
            project_id: components["schemas"]["OwnerId"];
            user_id: components["schemas"]["OwnerId"];
            /** @description Null for a consumer that there is not yet. */
            consumer_generation: number | null;
            mappings?: components["schemas"]["AcceptedMappings"];
            consumer_type: string;
        };
        TraitFilter: string;
        NewProviderAggregates: {
            aggregates: components["schemas"]["AggregateUuids"];
            resource_provider_generation: number;
        };
        /** @description Rises with each change to what the consumer has. */
        ConsumerGeneration: number;
        NewShape: {
            inventories: {
                [key: string]: components["schemas"]["NewInventories"];
            };
            /** @description Empty where nothing is allocated. */
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
        /** @description A UUID in any form, of which only that of the service is ever found. */
        TreeFilter: string;
        /** @description Accepted and not kept. Whether there are such groups and providers is not asked. */
        AcceptedMappings: {
            [key: string]: string[];
        };
        /** @description How much the consumers of one type have taken, and how many they are. */
        TypeUsages: {
            consumer_count: number;
        } & {
            [key: string]: number;
        };
    };
    responses: {
        /** @description No token, or one that does not count. Comes before the microversion is looked at. */
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
        /** @description The microversion asked for is not two numbers with a dot between them. */
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
        /** @description The service does not have the microversion asked for. */
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
        /** @description The body, the query or what they name cannot be used. */
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
        /** @description The query cannot be used. */
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
        /** @description A body came without its media type. */
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
        /** @description The roles of the caller do not allow this. */
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
        /** @description The roles of the caller do not allow this. */
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
        /** @description There is nothing at this URL. */
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
        /** @description There is nothing at this URL. */
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
        /** @description There is nothing at this URL. */
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
        /** @description There is nothing at this URL. */
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
        /** @description The URL never has this method. To HEAD the answer says text/html, without a body. */
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
        /** @description The URL has this method at a later microversion. The methods that it has are not listed. */
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
        /** @description Only application/json can be had, and the caller does not accept it. */
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
        /** @description Another provider has this name or this UUID. */
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
        /** @description The generation is not the one of the provider, or the inventory to be added is there already. */
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
        /** @description The generation is not the one of the provider, or an inventory to be removed is in use. */
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
        /** @description Something is allocated from the inventory. Placement calls it a concurrent update here. */
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
        /** @description An inventory cannot serve what is asked of it, or something else changed it at the same time. */
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
        /** @description The body is not declared to be application/json. */
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
        /** @description What is asked for does not go with what there is; the detail says how. */
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
        /** @description Something is allocated from one of the inventories. */
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
        /** @description The query cannot be used. */
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
        /** @description The body cannot be used, or names what is not there. */
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
         * @description A generation is not the one of the provider or the consumer, an inventory to be removed is in use, or one cannot
         *     serve what is asked of it.
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
        /** @description UUID of a resource provider, written as the service writes it. Anything else is not found. */
        ProviderUuid: string;
        /** @description Name of a resource class. Anything else is not found. */
        InventoryClass: string;
        /** @description UUID of a consumer. Only PUT makes sure that it is one, and takes every form of it. */
        ConsumerUuid: string;
        /** @description Name of a resource class. */
        ResourceClassName: string;
        /** @description Name of a trait. */
        TraitName: string;
        /**
         * @description What is asked for. `resources`, such as `VCPU:2,MEMORY_MB:1024`. `required`, names of traits with commas between
         *     them, each with a mark (!) before it if it must be absent; or `in:` and a list of which any will do. `member_of`,
         *     one aggregate, or `in:` and a list of which any will do; with a mark (!) in front, none of which will do.
         *     `in_tree`, a provider of the tree that it must be. Of several `resources` or `in_tree` of one group the last
         *     counts, and all must be sound; each `required` and `member_of` must be met.
         */
        RequestGroups: {
            [key: string]: (string & components["schemas"]["ResourceFilter"]) | (string & components["schemas"]["TraitFilter"]) | (string & components["schemas"]["AggregateFilter"]) | (string & components["schemas"]["TreeFilter"]);
        };
    };
    requestBodies: never;
    headers: {
        /** @description The service type and the microversion that was used. */
        Microversion: string;
        /** @description The request headers on which the answer depends; openstack-api-version is among them. */
        Vary: string;
        /** @description The request headers on which the answer depends. Placement itself leaves it out here. */
        VaryOptional: string;
        /** @description The name of this request in the logs. */
        RequestId: components["schemas"]["RequestId"];
        /** @description The URL of what was made or made sure of. */
        Location: string;
        /** @description The methods of the URL, in a fixed order. */
        Allow: ("GET" | "POST" | "PUT" | "DELETE")[];
        /** @description Where to get a token. Only where an identity service guards the API. */
        Authenticate: string;
        /** @description The answer must be asked for anew each time. */
        CacheControl: "no-cache";
        /** @description When what is shown was last changed, or now where that is not kept. */
        LastModified: string;
        /** @description When what is shown was last changed. Left out where there is no such time. */
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
            /** @description The range of microversions. */
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
                 * @description One aggregate, or `in:` and a list of which any will do; with a mark (!) in front, none of which will do. UUIDs
                 *     in any form. Each that is given must be met.
                 */
                member_of?: components["schemas"]["AggregateFilter"];
                /** @description Such as `VCPU:2,MEMORY_MB:1024`. An unknown resource class is a bad request. */
                resources?: components["schemas"]["ResourceFilter"];
                /** @description Only the providers of the tree that this provider is part of. A UUID with its dashes. */
                in_tree?: components["schemas"]["DashedUuid"];
                /**
                 * @description Names of traits with commas between them, each with a mark (!) before it if it must be absent; or `in:` and a
                 *     list of which any will do. Each that is given must be met.
                 */
                required?: components["schemas"]["TraitFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The providers found; perhaps none. */
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
            /** @description Created. `location` is its URL, and here it is. */
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
                /** @description UUID of a resource provider, written as the service writes it. Anything else is not found. */
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
                /** @description UUID of a resource provider, written as the service writes it. Anything else is not found. */
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
            /** @description The provider as it is now. */
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
                /** @description UUID of a resource provider, written as the service writes it. Anything else is not found. */
                uuid: components["parameters"]["ProviderUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
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
                /** @description UUID of a resource provider, written as the service writes it. Anything else is not found. */
                uuid: components["parameters"]["ProviderUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The inventories by resource class; perhaps none. */
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
                /** @description UUID of a resource provider, written as the service writes it. Anything else is not found. */
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
            /** @description The inventories as they are now. */
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
                /** @description UUID of a resource provider, written as the service writes it. Anything else is not found. */
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
            /** @description The inventory, and the generation that the provider has now. */
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
                /** @description UUID of a resource provider, written as the service writes it. Anything else is not found. */
                uuid: components["parameters"]["ProviderUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
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
                /** @description UUID of a resource provider, written as the service writes it. Anything else is not found. */
                uuid: components["parameters"]["ProviderUuid"];
                /** @description Name of a resource class. Anything else is not found. */
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
                /** @description UUID of a resource provider, written as the service writes it. Anything else is not found. */
                uuid: components["parameters"]["ProviderUuid"];
                /** @description Name of a resource class. Anything else is not found. */
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
            /** @description The inventory as it is now, and the generation that the provider has now. */
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
                /** @description UUID of a resource provider, written as the service writes it. Anything else is not found. */
                uuid: components["parameters"]["ProviderUuid"];
                /** @description Name of a resource class. Anything else is not found. */
                resource_class: components["parameters"]["InventoryClass"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
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
                /** @description UUID of a resource provider, written as the service writes it. Anything else is not found. */
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
                /** @description UUID of a resource provider, written as the service writes it. Anything else is not found. */
                uuid: components["parameters"]["ProviderUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The allocations by consumer; perhaps none. */
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
                /** @description UUID of a consumer. Only PUT makes sure that it is one, and takes every form of it. */
                consumer_uuid: components["parameters"]["ConsumerUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The allocations by provider; perhaps none. */
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
                /** @description UUID of a consumer. Only PUT makes sure that it is one, and takes every form of it. */
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
                /** @description UUID of a consumer. Only PUT makes sure that it is one, and takes every form of it. */
                consumer_uuid: components["parameters"]["ConsumerUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
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
                /** @description UUID of a resource provider, written as the service writes it. Anything else is not found. */
                uuid: components["parameters"]["ProviderUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The aggregates; perhaps none. */
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
                /** @description UUID of a resource provider, written as the service writes it. Anything else is not found. */
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
            /** @description The aggregates as they are now. */
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
            /** @description Created. `location` is its URL, and there is no body. */
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
            /** @description Created now. `location` is its URL. */
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
            /** @description There already. `location` is its URL. */
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
            /** @description Gone. */
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
                 * @description `in:` and a list of names, or `startswith:` and a beginning. Before the colon there may be another word,
                 *     and then nothing is filtered.
                 */
                name?: string;
                /** @description Only the traits that some provider has, or only those that none has. */
                associated?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The names of the traits found; perhaps none. */
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
            /** @description There is. */
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
            /** @description Created now. `location` is its URL. */
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
            /** @description There already. `location` is its URL. */
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
            /** @description Gone. */
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
                /** @description UUID of a resource provider, written as the service writes it. Anything else is not found. */
                uuid: components["parameters"]["ProviderUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The traits; perhaps none. */
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
                /** @description UUID of a resource provider, written as the service writes it. Anything else is not found. */
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
            /** @description The traits as they are now. */
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
                /** @description UUID of a resource provider, written as the service writes it. Anything else is not found. */
                uuid: components["parameters"]["ProviderUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The provider has no traits now. */
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
                /** @description A project that owns nothing here has taken nothing. */
                project_id: components["schemas"]["OwnerId"];
                /** @description Only what this user has taken. */
                user_id?: components["schemas"]["OwnerId"];
                /**
                 * @description Only this type, or `unknown` for consumers without one, or `all` for one sum of all types. Anything else that
                 *     begins with `all` is a type that no consumer has.
                 */
                consumer_type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sums of all allocations, by type of consumer and resource class; perhaps none. */
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
                /** @description At most so many candidates. Given more than once, each must be sound and the first counts. */
                limit?: string;
                /**
                 * @description With `isolate` no two named groups are served by one provider. Must be there when there are two of them. Given
                 *     more than once, each must be sound and the first counts.
                 */
                group_policy?: "none" | "isolate";
                /**
                 * @description What is asked for. `resources`, such as `VCPU:2,MEMORY_MB:1024`. `required`, names of traits with commas between
                 *     them, each with a mark (!) before it if it must be absent; or `in:` and a list of which any will do. `member_of`,
                 *     one aggregate, or `in:` and a list of which any will do; with a mark (!) in front, none of which will do.
                 *     `in_tree`, a provider of the tree that it must be. Of several `resources` or `in_tree` of one group the last
                 *     counts, and all must be sound; each `required` and `member_of` must be met.
                 */
                groups?: components["parameters"]["RequestGroups"];
                /**
                 * @description Names of traits with commas between them, each with a mark (!) before it if it must be absent. One that must be
                 *     there and be absent has the code placement.query.bad_value.
                 */
                root_required?: string;
                /**
                 * @description Names of groups with commas between them. Each that is given must be met. A name that no group has, and that a
                 *     group without resources is named in none, have the code placement.query.bad_value as well.
                 */
                same_subtree?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The candidates; perhaps none. */
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
