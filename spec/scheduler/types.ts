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
         * @description Needs no token.
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
    "/cells": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List cells
         * @description Returns every cell, in the order of their UUIDs.
         */
        get: operations["listCells"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cells/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a cell
         * @description Returns the cell with its generation.
         */
        get: operations["getCell"];
        /**
         * Create or update a cell
         * @description Replaces the whole cell: omitted properties get their default. With a generation of null it creates the cell,
         *     which must not exist yet; with a number it updates the cell, and the number must be the current generation. A
         *     new cell has generation 0, and each update adds 1, even if nothing changes. The generation is checked before the
         *     name, which must be unique. Hosts of a disabled cell are not selected.
         */
        put: operations["putCell"];
        post?: never;
        /**
         * Delete a cell
         * @description A cell that has hosts cannot be deleted.
         */
        delete: operations["deleteCell"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hosts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List hosts
         * @description Returns the hosts that match all filters, in the order of their UUIDs, in pages. A page with as many hosts as
         *     its limit may be followed by another one.
         */
        get: operations["listHosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hosts/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a host
         * @description Returns the host with its generation.
         */
        get: operations["getHost"];
        /**
         * Create or update a host
         * @description The UUID is that of the root provider in Placement, which is not checked. Replaces the whole host: omitted
         *     properties get their default. With a generation of null it creates the host, which must not exist yet; with a
         *     number it updates the host, and the number must be the current generation. A new host has generation 0, and each
         *     update adds 1, even if nothing changes. The generation is checked before the name, which must be unique. The
         *     cell must exist.
         */
        put: operations["putHost"];
        post?: never;
        /**
         * Delete a host
         * @description Its allocations in Placement stay. It is no longer selected.
         */
        delete: operations["deleteHost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/selections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Select a host and claim it
         * @description Selects for each consumer the eligible host with the most free capacity, or a random one of equal hosts. Several
         *     consumers may share a host. Claims all consumers in Placement in one write before it responds, or none; the
         *     selections have the order of the consumers. A host is eligible when it is registered and enabled, its cell is
         *     not disabled, its root provider does not have the trait COMPUTE_STATUS_DISABLED, it meets all conditions of the
         *     request, the server group allows it, and Placement has an allocation candidate for it. A consumer that already
         *     has an allocation is refused. An error changes nothing, except perhaps `scheduler.claim.unknown`. An unknown
         *     resource class or trait is refused with 400. With an Idempotency-Key the call can be repeated: after a success,
         *     the same body with the same key gets the same response, and nothing more is claimed. Bodies are compared as JSON
         *     values, together with the microversion. After an error the key can be used again. A dry run selects and claims
         *     nothing, and ignores the Idempotency-Key. Two or more groups need a `group_policy`.
         */
        post: operations["createSelection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consumers/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the claim of a consumer
         * @description Reads the allocations from Placement. A consumer without allocations is not found.
         */
        get: operations["getConsumer"];
        put?: never;
        post?: never;
        /**
         * Delete the claim of a consumer
         * @description Removes all allocations of the consumer from Placement. A consumer without allocations is not found.
         */
        delete: operations["deleteConsumer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consumers/{uuid}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a claim to an alternate
         * @description Tries the alternates in their order, and skips those whose host is not registered, not enabled, not in the cell
         *     of the consumer's current host, or not allowed by the policy of its server group. The first one that Placement
         *     accepts replaces the allocations of the consumer, in one write that the consumer's generation guards; until then
         *     the old host stays claimed. The response has the alternates after it. If none is accepted, the old allocations
         *     are released, unless `release_on_failure` is false.
         */
        post: operations["rescheduleConsumer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/selections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a selection
         * @description Returns the response of the call that created it, in the format of this microversion.
         */
        get: operations["getSelection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a server group
         * @description Returns the group with its members, in the order of their UUIDs.
         */
        get: operations["getGroup"];
        /**
         * Create or update a server group
         * @description Replaces the whole group except its members: omitted properties get their default. With a generation of null
         *     it creates the group, which must not exist yet; with a number it updates the group, and the number must be
         *     the current generation. A new group has generation 0, and each update adds 1, even if nothing changes.
         *     Adding and removing members does not change the generation. A new policy does not move members.
         */
        put: operations["putGroup"];
        post?: never;
        /**
         * Delete a server group
         * @description The group may have members. Their allocations stay.
         */
        delete: operations["deleteGroup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Uuid: string;
        Name: string;
        /** @description Incremented by each update. */
        Generation: number;
        /** @description The generation of the consumer in Placement. Incremented by each change of the consumer's allocations. */
        ConsumerGeneration: number;
        OwnerId: string;
        ResourceClassName: string;
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
        Cells: {
            cells: components["schemas"]["Cell"][];
        };
        Cell: {
            uuid: components["schemas"]["Uuid"];
            name: components["schemas"]["Name"];
            disabled: boolean;
            generation: components["schemas"]["Generation"];
        };
        NewCell: {
            name: components["schemas"]["Name"];
            generation: components["schemas"]["ExpectedGeneration"];
            /** @default false */
            disabled: boolean;
        };
        /** @description Null for a new resource. */
        ExpectedGeneration: number | null;
        Hosts: {
            hosts: components["schemas"]["Host"][];
        };
        Host: {
            uuid: components["schemas"]["Uuid"];
            name: components["schemas"]["Name"];
            cell_uuid: components["schemas"]["Uuid"];
            enabled: boolean;
            disabled_reason: components["schemas"]["DisabledReason"];
            availability_zone: components["schemas"]["ZoneOrNull"];
            generation: components["schemas"]["Generation"];
        };
        NewHost: {
            name: components["schemas"]["Name"];
            cell_uuid: components["schemas"]["Uuid"];
            generation: components["schemas"]["ExpectedGeneration"];
            /** @default true */
            enabled: boolean;
            disabled_reason?: components["schemas"]["DisabledReason"];
            availability_zone?: components["schemas"]["ZoneOrNull"];
        };
        /**
         * @description For people. Null when absent.
         * @default null
         */
        DisabledReason: string | null;
        /**
         * @description The availability zone of the host, or null.
         * @default null
         */
        ZoneOrNull: string | null;
        SelectionRequest: {
            project_id: components["schemas"]["OwnerId"];
            user_id: components["schemas"]["OwnerId"];
            resources?: components["schemas"]["RequestedResources"];
            /**
             * @description The maximum number of alternates in each selection. They are not claimed.
             * @default 0
             */
            num_alternates: number;
            /** @description The consumers of the claims, without repetition. */
            consumers: components["schemas"]["NewConsumer"][];
            /** @description Traits that the claimed providers must have. */
            required?: components["schemas"]["TraitName"][];
            /** @description Traits that the claimed providers must not have. */
            forbidden?: components["schemas"]["TraitName"][];
            /** @description Lists of aggregates. The claimed providers must be in one aggregate of each list. */
            member_of?: components["schemas"]["Uuid"][][];
            /** @description Aggregates that the claimed providers must not be in. */
            not_member_of?: components["schemas"]["Uuid"][];
            /** @description A provider in the tree that the resources must come from. */
            in_tree?: string;
            /** @description Hosts that must not be selected. Hosts that are not registered have no effect. */
            exclude_hosts?: components["schemas"]["Uuid"][];
            /** @description The only hosts that may be selected. Hosts that are not registered are never selected. */
            only_hosts?: components["schemas"]["Uuid"][];
            /** @description The only cell whose hosts may be selected. */
            cell_uuid?: string;
            /** @description The only availability zone whose hosts may be selected. */
            availability_zone?: string;
            /**
             * @description Whether to select without claiming.
             * @default false
             */
            dry_run: boolean;
            /**
             * @description The level of detail: nothing, the number of hosts for each reason, or the reason of every host as well.
             * @default none
             * @enum {string}
             */
            explain: "none" | "summary" | "hosts";
            /** @description Lists of traits. The claimed providers must have one trait of each list. */
            required_any?: components["schemas"]["TraitName"][][];
            /** @description Traits that the root provider must have. */
            root_required?: components["schemas"]["TraitName"][];
            /** @description Traits that the root provider must not have. */
            root_forbidden?: components["schemas"]["TraitName"][];
            /** @description Additional resources, each group from a single provider. The names have Placement's format. */
            groups?: {
                [key: string]: components["schemas"]["RequestGroup"];
            };
            /**
             * @description Whether two groups may share a provider. With `isolate` they may not.
             * @enum {string}
             */
            group_policy?: "none" | "isolate";
            /**
             * @description Lists of group names. Of the providers that serve the groups of a list, one is an ancestor of all the
             *     others. A group without resources must be in a list.
             */
            same_subtree?: string[][];
            /** @description The server group that the consumers join. */
            group_uuid?: string;
        };
        /** @description The consumer of the claim. It must not have allocations yet. */
        NewConsumer: {
            uuid: components["schemas"]["Uuid"];
        };
        /** @description Amounts by resource class, for each consumer. */
        RequestedResources: {
            [key: string]: number;
        };
        Selections: {
            id: components["schemas"]["Uuid"];
            selections: components["schemas"]["Selection"][];
            explanation?: components["schemas"]["Explanation"];
        };
        /** @description The claim of one consumer. */
        Selection: {
            consumer_uuid: components["schemas"]["Uuid"];
            consumer_generation: components["schemas"]["ConsumerGeneration"];
            host: components["schemas"]["HostReference"];
            allocation_request: components["schemas"]["AllocationRequest"];
            placement_version: components["schemas"]["PlacementVersion"];
            /**
             * @description Other hosts of the same cell that can take the claim, best first: the requested number, or fewer if there
             *     are fewer. None of them is the host of a selection in this response.
             */
            alternates: components["schemas"]["Alternate"][];
        };
        HostReference: {
            uuid: components["schemas"]["Uuid"];
            name: components["schemas"]["Name"];
            cell_uuid: components["schemas"]["Uuid"];
            availability_zone: components["schemas"]["ZoneOrNull"];
        };
        /** @description The allocation request in Placement's format, without the owner. */
        AllocationRequest: {
            allocations: components["schemas"]["Allocations"];
            /** @description The providers that serve each group, by its name, which is empty for the group without a name. */
            mappings: {
                [key: string]: components["schemas"]["Uuid"][];
            };
        };
        /** @description The claimed amounts, by provider and resource class. */
        Allocations: {
            [key: string]: {
                resources: {
                    [key: string]: number;
                };
            };
        };
        /** @description The microversion of Placement for which the allocation request is written. */
        PlacementVersion: string;
        Consumer: {
            uuid: components["schemas"]["Uuid"];
            consumer_generation: components["schemas"]["ConsumerGeneration"];
            project_id: components["schemas"]["OwnerId"];
            user_id: components["schemas"]["OwnerId"];
            /** @description Null if the allocations are on no registered host. */
            host: components["schemas"]["HostReference"] | null;
            allocations: components["schemas"]["Allocations"];
        };
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        RequestId: string;
        /** @description The form of the identity service's middleware. */
        UnauthorizedByIdentity: {
            error: {
                /** @constant */
                code: 401;
                title: string;
                message: string;
            };
        };
        UnauthorizedErrors: {
            errors: {
                /** @constant */
                status: 401;
                /** @enum {string} */
                code: "scheduler.unauthorized";
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
            }[];
        };
        MalformedMicroversionErrors: {
            errors: {
                /** @constant */
                status: 400;
                /** @enum {string} */
                code: "scheduler.microversion.malformed";
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
            }[];
        };
        UnsupportedMicroversionErrors: {
            errors: {
                /** @constant */
                status: 406;
                /** @enum {string} */
                code: "scheduler.microversion.unsupported";
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
                /** @enum {string} */
                code: "scheduler.request.bad_value";
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
            }[];
        };
        BadHostErrors: {
            errors: {
                /** @constant */
                status: 400;
                /** @enum {string} */
                code: "scheduler.request.bad_value" | "scheduler.cell.not_found";
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
            }[];
        };
        ForbiddenErrors: {
            errors: {
                /** @constant */
                status: 403;
                /** @enum {string} */
                code: "scheduler.forbidden";
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
            }[];
        };
        UriNotFoundErrors: {
            errors: {
                /** @constant */
                status: 404;
                /** @enum {string} */
                code: "scheduler.uri.not_found";
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
            }[];
        };
        CellNotFoundErrors: {
            errors: {
                /** @constant */
                status: 404;
                /** @enum {string} */
                code: "scheduler.cell.not_found";
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
            }[];
        };
        HostNotFoundErrors: {
            errors: {
                /** @constant */
                status: 404;
                /** @enum {string} */
                code: "scheduler.host.not_found";
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
            }[];
        };
        ConsumerNotFoundErrors: {
            errors: {
                /** @constant */
                status: 404;
                /** @enum {string} */
                code: "scheduler.consumer.not_found";
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
            }[];
        };
        MethodNotAllowedErrors: {
            errors: {
                /** @constant */
                status: 405;
                /** @enum {string} */
                code: "scheduler.method_not_allowed";
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
            }[];
        };
        NotAcceptableErrors: {
            errors: {
                /** @constant */
                status: 406;
                /** @enum {string} */
                code: "scheduler.not_acceptable";
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
            }[];
        };
        CellConflictErrors: {
            errors: {
                /** @constant */
                status: 409;
                /** @enum {string} */
                code: "scheduler.concurrent_update" | "scheduler.cell.duplicate_name";
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
            }[];
        };
        CellInUseErrors: {
            errors: {
                /** @constant */
                status: 409;
                /** @enum {string} */
                code: "scheduler.cell.in_use";
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
            }[];
        };
        HostConflictErrors: {
            errors: {
                /** @constant */
                status: 409;
                /** @enum {string} */
                code: "scheduler.concurrent_update" | "scheduler.host.duplicate_name";
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
            }[];
        };
        SelectionConflictErrors: {
            errors: {
                /** @constant */
                status: 409;
                /** @enum {string} */
                code: "scheduler.selection.no_valid_host" | "scheduler.consumer.already_claimed" | "scheduler.idempotency_key.mismatch" | "scheduler.idempotency_key.in_progress";
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
                explanation?: components["schemas"]["Explanation"];
            }[];
        };
        ConcurrentUpdateErrors: {
            errors: {
                /** @constant */
                status: 409;
                /** @enum {string} */
                code: "scheduler.concurrent_update";
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
            }[];
        };
        UnsupportedMediaTypeErrors: {
            errors: {
                /** @constant */
                status: 415;
                /** @enum {string} */
                code: "scheduler.unsupported_media_type";
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
            }[];
        };
        PlacementUnavailableErrors: {
            errors: {
                /** @constant */
                status: 503;
                /** @enum {string} */
                code: "scheduler.placement.unavailable";
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
            }[];
        };
        ClaimUnavailableErrors: {
            errors: {
                /** @constant */
                status: 503;
                /** @enum {string} */
                code: "scheduler.contention" | "scheduler.placement.unavailable" | "scheduler.claim.unknown";
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
            }[];
        };
        /** @description A host, and the allocation request to claim it. */
        Alternate: {
            host: components["schemas"]["HostReference"];
            allocation_request: components["schemas"]["AllocationRequest"];
        };
        RescheduleRequest: {
            /** @description The generation that the consumer must have. */
            consumer_generation: number;
            /** @description The alternates of the selection, or some of them. */
            alternates: components["schemas"]["GivenAlternate"][];
            /**
             * @description Whether to release the old allocations if no alternate can be claimed.
             * @default true
             */
            release_on_failure: boolean;
        };
        GivenAlternate: {
            host: components["schemas"]["HostReference"];
            allocation_request: components["schemas"]["GivenAllocationRequest"];
        };
        GivenAllocationRequest: {
            allocations: {
                [key: string]: {
                    resources: components["schemas"]["RequestedResources"];
                };
            };
            mappings?: {
                [key: string]: components["schemas"]["Uuid"][];
            };
        };
        RescheduleConflictErrors: {
            errors: {
                /** @constant */
                status: 409;
                /** @enum {string} */
                code: "scheduler.selection.alternates_exhausted" | "scheduler.concurrent_update";
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
            }[];
        };
        TraitName: string;
        SelectionNotFoundErrors: {
            errors: {
                /** @constant */
                status: 404;
                /** @enum {string} */
                code: "scheduler.selection.not_found";
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
            }[];
        };
        DrySelections: {
            selections: components["schemas"]["DrySelection"][];
            explanation?: components["schemas"]["Explanation"];
        };
        /** @description The claim that would be made for one consumer. */
        DrySelection: {
            consumer_uuid: components["schemas"]["Uuid"];
            host: components["schemas"]["HostReference"];
            allocation_request: components["schemas"]["AllocationRequest"];
            placement_version: components["schemas"]["PlacementVersion"];
            /** @description Other hosts of the same cell that can take the claim, best first. */
            alternates: components["schemas"]["Alternate"][];
        };
        /** @description Only if requested. */
        Explanation: {
            hosts_registered: number;
            /** @description Those for which Placement has a candidate. */
            hosts_considered: number;
            /** @description The number of hosts for each reason. The sum is `hosts_registered`. */
            by_reason: {
                [key: string]: number;
            };
            /** @description Every registered host once, in the order of their UUIDs. Only if requested. */
            hosts?: components["schemas"]["ExplainedHost"][];
        };
        ExplainedHost: {
            uuid: components["schemas"]["Uuid"];
            name: components["schemas"]["Name"];
            /**
             * @description The last stage that the host reached.
             * @enum {string}
             */
            stage: "registry" | "placement" | "filter" | "claim" | "selected" | "alternate";
            reason: components["schemas"]["Reason"];
            /** @description Whether the reason can end when other consumers release capacity. */
            transient: boolean;
        };
        /**
         * @description After the colon comes the name of a resource class of which the host has too little, or of a trait that it
         *     lacks or must not have. `combination`: the host has all resources but no candidate combines them.
         *     `unknown_provider`: its UUID is not that of a root provider in Placement. `tree`: it is outside `in_tree`.
         *     `candidate_limit`: it was not considered, because there were too many candidates. `not_needed`: it is eligible
         *     and was not selected.
         */
        Reason: string;
        /** @description What a single provider must serve. */
        RequestGroup: {
            resources?: components["schemas"]["RequestedResources"];
            /** @description Traits that the provider must have. */
            required?: components["schemas"]["TraitName"][];
            /** @description Traits that the provider must not have. */
            forbidden?: components["schemas"]["TraitName"][];
            /** @description Lists of traits. The provider must have one trait of each list. */
            required_any?: components["schemas"]["TraitName"][][];
            /** @description Lists of aggregates. The provider must be in one aggregate of each list. */
            member_of?: components["schemas"]["Uuid"][][];
            /** @description Aggregates that the provider must not be in. */
            not_member_of?: components["schemas"]["Uuid"][];
            /** @description A provider in the tree that the provider must belong to. */
            in_tree?: string;
        };
        Group: {
            uuid: components["schemas"]["Uuid"];
            policy: components["schemas"]["GroupPolicy"];
            max_per_host: number;
            generation: components["schemas"]["Generation"];
            members: {
                consumer_uuid: components["schemas"]["Uuid"];
                host_uuid: components["schemas"]["Uuid"];
            }[];
        };
        NewGroup: {
            policy: components["schemas"]["GroupPolicy"];
            generation: components["schemas"]["ExpectedGeneration"];
            /**
             * @description The maximum number of members on one host. Only for the policy `anti-affinity`.
             * @default 1
             */
            max_per_host: number;
        };
        /**
         * @description Members on one host, or on different hosts. Soft policies are preferences.
         * @enum {string}
         */
        GroupPolicy: "affinity" | "anti-affinity" | "soft-affinity" | "soft-anti-affinity";
        BadSelectionErrors: {
            errors: {
                /** @constant */
                status: 400;
                /** @enum {string} */
                code: "scheduler.request.bad_value" | "scheduler.group.not_found";
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
            }[];
        };
        GroupNotFoundErrors: {
            errors: {
                /** @constant */
                status: 404;
                /** @enum {string} */
                code: "scheduler.group.not_found";
                title: string;
                detail: string;
                request_id: components["schemas"]["RequestId"];
            }[];
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
                "application/json": components["schemas"]["UnauthorizedErrors"] | components["schemas"]["UnauthorizedByIdentity"];
            };
        };
        /** @description The requested microversion is not of the form `X.Y`. */
        MalformedMicroversion: {
            headers: {
                "openstack-api-version": components["headers"]["OldestMicroversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["MalformedMicroversionErrors"];
            };
        };
        /** @description The requested microversion is not supported. */
        UnsupportedMicroversion: {
            headers: {
                "openstack-api-version": components["headers"]["OldestMicroversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UnsupportedMicroversionErrors"];
            };
        };
        /** @description An invalid path, query or body, or a reference to something that does not exist. */
        BadRequest: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadRequestErrors"];
            };
        };
        /** @description An invalid path, query or body, or an unknown cell. */
        BadHost: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadHostErrors"];
            };
        };
        /** @description The roles of the user do not permit this. */
        Forbidden: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ForbiddenErrors"];
            };
        };
        /** @description The microversion does not have this URL. */
        UriNotFound: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UriNotFoundErrors"];
            };
        };
        /** @description The cell does not exist. */
        CellNotFound: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CellNotFoundErrors"];
            };
        };
        /** @description The host does not exist. */
        HostNotFound: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["HostNotFoundErrors"];
            };
        };
        /** @description The consumer does not exist, or has no allocations. */
        ConsumerNotFound: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ConsumerNotFoundErrors"];
            };
        };
        /** @description The URL does not have this method. */
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
                "application/json": components["schemas"]["NotAcceptableErrors"];
            };
        };
        /** @description The generation is not the current one of the cell, or another cell has the name. */
        CellConflict: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CellConflictErrors"];
            };
        };
        /** @description The cell has hosts. */
        CellInUse: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CellInUseErrors"];
            };
        };
        /** @description The generation is not the current one of the host, or another host has the name. */
        HostConflict: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["HostConflictErrors"];
            };
        };
        /**
         * @description No valid hosts for all consumers, or a consumer already has an allocation, which takes precedence. Or the key
         *     was used with another body, or the first call with it is still in progress.
         */
        SelectionConflict: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                "retry-after": components["headers"]["RetryAfterOptional"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SelectionConflictErrors"];
            };
        };
        /** @description The generation is not the current one. */
        ConcurrentUpdate: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ConcurrentUpdateErrors"];
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
            };
        };
        /** @description Placement is not available. */
        PlacementUnavailable: {
            headers: {
                "retry-after": components["headers"]["RetryAfter"];
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PlacementUnavailableErrors"];
            };
        };
        /**
         * @description Every attempt conflicted with another writer, Placement is not available, or it is unknown whether Placement
         *     wrote the change.
         */
        ClaimUnavailable: {
            headers: {
                "retry-after": components["headers"]["RetryAfter"];
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ClaimUnavailableErrors"];
            };
        };
        /** @description No alternate could be claimed, or the generation is not the current one of the consumer. */
        RescheduleConflict: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RescheduleConflictErrors"];
            };
        };
        /** @description The selection does not exist. */
        SelectionNotFound: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SelectionNotFoundErrors"];
            };
        };
        /** @description An invalid query or body, a reference to something that does not exist, or an unknown server group. */
        BadSelection: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadSelectionErrors"];
            };
        };
        /** @description The server group does not exist. */
        GroupNotFound: {
            headers: {
                "openstack-api-version": components["headers"]["Microversion"];
                vary: components["headers"]["Vary"];
                "x-openstack-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GroupNotFoundErrors"];
            };
        };
    };
    parameters: {
        /** @description UUID of a cell, in lower case. PUT refuses any other value with 400; for other methods it is not found. */
        CellUuid: components["schemas"]["Uuid"];
        /** @description UUID of a host, in lower case. PUT refuses any other value with 400; for other methods it is not found. */
        HostUuid: components["schemas"]["Uuid"];
        /** @description UUID of a consumer, in lower case. Any other value is not found. */
        ConsumerUuid: components["schemas"]["Uuid"];
        /** @description The id of a selection, a UUID in lower case. Any other value is not found. */
        SelectionId: components["schemas"]["Uuid"];
        /** @description A name for the call, chosen by the client. A malformed one is refused with 400. */
        IdempotencyKey: string;
        /**
         * @description UUID of a server group, in lower case. PUT refuses any other value with 400; for other methods it is not
         *     found.
         */
        GroupUuid: components["schemas"]["Uuid"];
    };
    requestBodies: never;
    headers: {
        /** @description The service type and the microversion that was used. */
        Microversion: string;
        /** @description The oldest microversion, because the requested one cannot be used. */
        OldestMicroversion: "scheduler 1.0";
        /** @description The request headers on which the response depends, including openstack-api-version. */
        Vary: string;
        /** @description The id of this request in the logs. */
        RequestId: components["schemas"]["RequestId"];
        /** @description The URL of the resource that was created or claimed. */
        Location: string;
        /** @description The number of seconds to wait before a retry. */
        RetryAfter: number;
        /** @description The methods of the URL, in a fixed order. */
        Allow: ("GET" | "POST" | "PUT" | "DELETE")[];
        /** @description Where to get a token. Only where an identity service protects the API. */
        Authenticate: string;
        /** @description The URL of the consumer. Absent for several consumers. */
        LocationOfOne: string;
        /** @description Only if the response is that of an earlier call with the same key. */
        Replayed: "true";
        /** @description The number of seconds to wait before a retry, where the first call with the key is still in progress. */
        RetryAfterOptional: number;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Versions"];
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
        };
    };
    listCells: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cells, possibly none. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cells"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
        };
    };
    getCell: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a cell, in lower case. PUT refuses any other value with 400; for other methods it is not found. */
                uuid: components["parameters"]["CellUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cell. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cell"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["CellNotFound"];
            406: components["responses"]["NotAcceptable"];
        };
    };
    putCell: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a cell, in lower case. PUT refuses any other value with 400; for other methods it is not found. */
                uuid: components["parameters"]["CellUuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCell"];
            };
        };
        responses: {
            /** @description The updated cell. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cell"];
                };
            };
            /** @description The new cell. */
            201: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cell"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["CellConflict"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteCell: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a cell, in lower case. PUT refuses any other value with 400; for other methods it is not found. */
                uuid: components["parameters"]["CellUuid"];
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["CellNotFound"];
            409: components["responses"]["CellInUse"];
        };
    };
    listHosts: {
        parameters: {
            query?: {
                /** @description Only the hosts of this cell. An unknown cell has none. */
                cell_uuid?: components["schemas"]["Uuid"];
                /** @description Only the enabled or only the disabled hosts. */
                enabled?: "true" | "false";
                /** @description The maximum number of hosts, from 1 to 1000. The default is 1000. */
                limit?: string;
                /** @description The UUID of the last host of the previous page. It must be registered. */
                marker?: components["schemas"]["Uuid"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The matching hosts, possibly none. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hosts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
        };
    };
    getHost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a host, in lower case. PUT refuses any other value with 400; for other methods it is not found. */
                uuid: components["parameters"]["HostUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The host. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Host"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["HostNotFound"];
            406: components["responses"]["NotAcceptable"];
        };
    };
    putHost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a host, in lower case. PUT refuses any other value with 400; for other methods it is not found. */
                uuid: components["parameters"]["HostUuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHost"];
            };
        };
        responses: {
            /** @description The updated host. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Host"];
                };
            };
            /** @description The new host. */
            201: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Host"];
                };
            };
            400: components["responses"]["BadHost"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["HostConflict"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteHost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a host, in lower case. PUT refuses any other value with 400; for other methods it is not found. */
                uuid: components["parameters"]["HostUuid"];
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["HostNotFound"];
        };
    };
    createSelection: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name for the call, chosen by the client. A malformed one is refused with 400. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SelectionRequest"];
            };
        };
        responses: {
            /** @description The hosts that would be selected. Nothing is claimed. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrySelections"];
                };
            };
            /**
             * @description Selected and claimed, by this call or by an earlier one with the same key. `location` is the URL of the
             *     selection.
             */
            201: {
                headers: {
                    location: components["headers"]["Location"];
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    "openstack-scheduler-replayed": components["headers"]["Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Selections"];
                };
            };
            400: components["responses"]["BadSelection"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["SelectionConflict"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["ClaimUnavailable"];
        };
    };
    getConsumer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a consumer, in lower case. Any other value is not found. */
                uuid: components["parameters"]["ConsumerUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The consumer, its host and its allocations. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consumer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ConsumerNotFound"];
            406: components["responses"]["NotAcceptable"];
            503: components["responses"]["PlacementUnavailable"];
        };
    };
    deleteConsumer: {
        parameters: {
            query?: {
                /** @description The generation that the consumer must have. Without it, any generation is accepted. */
                generation?: string;
            };
            header?: never;
            path: {
                /** @description UUID of a consumer, in lower case. Any other value is not found. */
                uuid: components["parameters"]["ConsumerUuid"];
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ConsumerNotFound"];
            409: components["responses"]["ConcurrentUpdate"];
            503: components["responses"]["ClaimUnavailable"];
        };
    };
    rescheduleConsumer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID of a consumer, in lower case. Any other value is not found. */
                uuid: components["parameters"]["ConsumerUuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RescheduleRequest"];
            };
        };
        responses: {
            /** @description The new claim, with the remaining alternates. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Selection"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ConsumerNotFound"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["RescheduleConflict"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["ClaimUnavailable"];
        };
    };
    getSelection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of a selection, a UUID in lower case. Any other value is not found. */
                id: components["parameters"]["SelectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The selection. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Selections"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["SelectionNotFound"];
            406: components["responses"]["NotAcceptable"];
        };
    };
    getGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of a server group, in lower case. PUT refuses any other value with 400; for other methods it is not
                 *     found.
                 */
                uuid: components["parameters"]["GroupUuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The group. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["GroupNotFound"];
            406: components["responses"]["NotAcceptable"];
        };
    };
    putGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of a server group, in lower case. PUT refuses any other value with 400; for other methods it is not
                 *     found.
                 */
                uuid: components["parameters"]["GroupUuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGroup"];
            };
        };
        responses: {
            /** @description The updated group. */
            200: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
            /** @description The new group. */
            201: {
                headers: {
                    "openstack-api-version": components["headers"]["Microversion"];
                    vary: components["headers"]["Vary"];
                    "x-openstack-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["ConcurrentUpdate"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    deleteGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID of a server group, in lower case. PUT refuses any other value with 400; for other methods it is not
                 *     found.
                 */
                uuid: components["parameters"]["GroupUuid"];
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["GroupNotFound"];
        };
    };
}
