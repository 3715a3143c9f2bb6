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
         * @description Open to everyone.
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
         * @description Every cell, in the order of their UUIDs.
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
         * @description The cell with its generation.
         */
        get: operations["getCell"];
        /**
         * Register a cell, or change one
         * @description All of the cell is replaced: what is left out takes its default. A generation of null registers a cell, and
         *     there must be none yet; a number changes one, and must be its own. A new cell has generation 0, and each change
         *     adds 1, even when nothing is different. The generation is looked at before the name, which no other cell may
         *     have. Hosts of a disabled cell are not selected.
         */
        put: operations["putCell"];
        post?: never;
        /**
         * Remove a cell
         * @description One that has hosts is kept.
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
         * @description Every host that meets all the filters, in the order of their UUIDs, a page at a time. A page with as many hosts
         *     as its limit may have another after it.
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
         * @description The host with its generation.
         */
        get: operations["getHost"];
        /**
         * Register a host, or change one
         * @description The UUID is that of the root provider in Placement, which is not asked. All of the host is replaced: what is
         *     left out takes its default. A generation of null registers a host, and there must be none yet; a number changes
         *     one, and must be its own. A new host has generation 0, and each change adds 1, even when nothing is different.
         *     The generation is looked at before the name, which no other host may have. The cell must be there.
         */
        put: operations["putHost"];
        post?: never;
        /**
         * Remove a host
         * @description What it holds in Placement stays. It is not selected any more.
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
         * @description For each consumer the host with the most room of those that can take it, and of equals any. Several consumers
         *     may share a host. All are claimed in Placement in one step before the answer, or none is; the selections have
         *     the order of the consumers. A host is selected when it is registered and enabled, its cell is not disabled,
         *     its root provider does not have the trait COMPUTE_STATUS_DISABLED, it meets all that the request asks for,
         *     the server group allows it, and Placement offers a candidate for it. A consumer that has an allocation
         *     already is refused. An answer of an error leaves everything as it was, but for `scheduler.claim.unknown`,
         *     which does not tell. What names a resource class or a trait that there is not is a bad request. With an
         *     Idempotency-Key the call may be sent again: once it has succeeded, the same body with the same key is
         *     answered as before, and nothing more is claimed. The body is compared as a JSON value, and the microversion
         *     is a part of it. An error leaves the key free. A dry run selects and claims nothing; it looks at no
         *     Idempotency-Key. Two or more groups need a `group_policy`.
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
         * Show what a consumer holds
         * @description Read from Placement. A consumer without allocations is not found.
         */
        get: operations["getConsumer"];
        put?: never;
        post?: never;
        /**
         * Give back what a consumer holds
         * @description All of its allocations are removed from Placement. A consumer that has none is not found.
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
         * @description The alternates are tried in their order. One whose host is not registered, not enabled, not in the cell of
         *     the host that the consumer is on, or against the policy of its server group, is passed over. The first that
         *     Placement takes replaces the allocations of the consumer, in one write that its generation guards, so the old
         *     host is held until then. The answer has the alternates after it. When none is taken, the old allocations are
         *     given back, unless `release_on_failure` is false.
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
         * @description What was answered when it was made, in the form of this microversion.
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
         * @description The group with its members, in the order of their UUIDs.
         */
        get: operations["getGroup"];
        /**
         * Make a server group, or change one
         * @description All of the group but its members is replaced: what is left out takes its default. A generation of null
         *     makes a group, and there must be none yet; a number changes one, and must be its own. A new group has
         *     generation 0, and each change adds 1, even when nothing is different. Members come and go without a change
         *     of the generation. A new policy moves nobody.
         */
        put: operations["putGroup"];
        post?: never;
        /**
         * Remove a server group
         * @description With members or without. They keep what they hold.
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
        /** @description Rises by 1 with each change. */
        Generation: number;
        /** @description As Placement has it. Rises with each change to what the consumer holds. */
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
                     * @description This very URL, as a relative reference.
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
        /** @description Null for what is not registered yet. */
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
         * @description For people. Null when nothing is said.
         * @default null
         */
        DisabledReason: string | null;
        /**
         * @description The availability zone of the host. Null when it is in none.
         * @default null
         */
        ZoneOrNull: string | null;
        SelectionRequest: {
            project_id: components["schemas"]["OwnerId"];
            user_id: components["schemas"]["OwnerId"];
            resources?: components["schemas"]["RequestedResources"];
            /**
             * @description How many alternates each selection is to have, if there are as many hosts. They are not claimed.
             * @default 0
             */
            num_alternates: number;
            /** @description What the claims are for, each once. */
            consumers: components["schemas"]["NewConsumer"][];
            /** @description Traits that what is claimed must have. */
            required?: components["schemas"]["TraitName"][];
            /** @description Traits that what is claimed must not have. */
            forbidden?: components["schemas"]["TraitName"][];
            /** @description Lists of aggregates. Of each list, one that what is claimed must be in. */
            member_of?: components["schemas"]["Uuid"][][];
            /** @description Aggregates that what is claimed must not be in. */
            not_member_of?: components["schemas"]["Uuid"][];
            /** @description A provider of the tree that it must come from. */
            in_tree?: string;
            /** @description Hosts that must not be selected. One that is not registered makes no difference. */
            exclude_hosts?: components["schemas"]["Uuid"][];
            /** @description The only hosts that may be selected. One that is not registered never is. */
            only_hosts?: components["schemas"]["Uuid"][];
            /** @description The only cell whose hosts may be selected. */
            cell_uuid?: string;
            /** @description The only availability zone whose hosts may be selected. */
            availability_zone?: string;
            /**
             * @description Whether only to say what would be selected.
             * @default false
             */
            dry_run: boolean;
            /**
             * @description How much to tell: nothing, how many hosts there are for each reason, or the reason of every host as well.
             * @default none
             * @enum {string}
             */
            explain: "none" | "summary" | "hosts";
            /** @description Lists of traits. Of each list, one that what is claimed must have. */
            required_any?: components["schemas"]["TraitName"][][];
            /** @description Traits that the root provider must have. */
            root_required?: components["schemas"]["TraitName"][];
            /** @description Traits that the root provider must not have. */
            root_forbidden?: components["schemas"]["TraitName"][];
            /** @description What is asked for beside the rest, each by one provider. The names are as Placement takes them. */
            groups?: {
                [key: string]: components["schemas"]["RequestGroup"];
            };
            /**
             * @description Whether two groups may share a provider. With `isolate` they may not.
             * @enum {string}
             */
            group_policy?: "none" | "isolate";
            /**
             * @description Lists of names of groups. Of the providers that serve those of a list, one is above all the others. A
             *     group without resources must be in one.
             */
            same_subtree?: string[][];
            /** @description The server group that the consumers are to join. */
            group_uuid?: string;
        };
        /** @description What the claim is for. It must have no allocations yet. */
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
        /** @description What was claimed for one consumer. */
        Selection: {
            consumer_uuid: components["schemas"]["Uuid"];
            consumer_generation: components["schemas"]["ConsumerGeneration"];
            host: components["schemas"]["HostReference"];
            allocation_request: components["schemas"]["AllocationRequest"];
            placement_version: components["schemas"]["PlacementVersion"];
            /**
             * @description Other hosts of the same cell that could take it, the best first: as many as were asked for, or as there
             *     are. None is selected in this answer.
             */
            alternates: components["schemas"]["Alternate"][];
        };
        HostReference: {
            uuid: components["schemas"]["Uuid"];
            name: components["schemas"]["Name"];
            cell_uuid: components["schemas"]["Uuid"];
            availability_zone: components["schemas"]["ZoneOrNull"];
        };
        /** @description As Placement takes it, but for whose it is. */
        AllocationRequest: {
            allocations: components["schemas"]["Allocations"];
            /** @description The providers that serve each group, by its name, which is empty for the group without one. */
            mappings: {
                [key: string]: components["schemas"]["Uuid"][];
            };
        };
        /** @description What is taken, by provider and resource class. */
        Allocations: {
            [key: string]: {
                resources: {
                    [key: string]: number;
                };
            };
        };
        /** @description The microversion of Placement that the allocation request is written for. */
        PlacementVersion: string;
        Consumer: {
            uuid: components["schemas"]["Uuid"];
            consumer_generation: components["schemas"]["ConsumerGeneration"];
            project_id: components["schemas"]["OwnerId"];
            user_id: components["schemas"]["OwnerId"];
            /** @description Null when no registered host holds it. */
            host: components["schemas"]["HostReference"] | null;
            allocations: components["schemas"]["Allocations"];
        };
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        RequestId: string;
        /** @description As the middleware of the identity service says it. */
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
        /** @description A host, and what to claim there. */
        Alternate: {
            host: components["schemas"]["HostReference"];
            allocation_request: components["schemas"]["AllocationRequest"];
        };
        RescheduleRequest: {
            /** @description The one that the consumer must have. */
            consumer_generation: number;
            /** @description As they were received, or some of them. */
            alternates: components["schemas"]["GivenAlternate"][];
            /**
             * @description Whether the old allocations are given back when no alternate is taken.
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
        /** @description What would be claimed for one consumer. */
        DrySelection: {
            consumer_uuid: components["schemas"]["Uuid"];
            host: components["schemas"]["HostReference"];
            allocation_request: components["schemas"]["AllocationRequest"];
            placement_version: components["schemas"]["PlacementVersion"];
            /** @description Other hosts of the same cell that could take it, the best first. */
            alternates: components["schemas"]["Alternate"][];
        };
        /** @description Only where it was asked for. */
        Explanation: {
            hosts_registered: number;
            /** @description Those for which Placement has a candidate. */
            hosts_considered: number;
            /** @description How many hosts there are for each reason. The sum is that of the hosts registered. */
            by_reason: {
                [key: string]: number;
            };
            /** @description Every registered host once, in the order of their UUIDs. Only where they were asked for. */
            hosts?: components["schemas"]["ExplainedHost"][];
        };
        ExplainedHost: {
            uuid: components["schemas"]["Uuid"];
            name: components["schemas"]["Name"];
            /**
             * @description How far the host came.
             * @enum {string}
             */
            stage: "registry" | "placement" | "filter" | "claim" | "selected" | "alternate";
            reason: components["schemas"]["Reason"];
            /** @description It may be otherwise when others give something back. */
            transient: boolean;
        };
        /**
         * @description A resource class of which it has too little, or a trait that it lacks or has, is named behind the colon.
         *     `combination` is a host with all the parts but no candidate of them; `unknown_provider` one whose UUID is
         *     no root provider in Placement; `tree` one outside `in_tree`; `candidate_limit` one that was not seen
         *     because there were too many candidates; `not_needed` one that fits and was not chosen.
         */
        Reason: string;
        /** @description What one provider is to serve. */
        RequestGroup: {
            resources?: components["schemas"]["RequestedResources"];
            /** @description Traits that the provider must have. */
            required?: components["schemas"]["TraitName"][];
            /** @description Traits that the provider must not have. */
            forbidden?: components["schemas"]["TraitName"][];
            /** @description Lists of traits. Of each list, one that the provider must have. */
            required_any?: components["schemas"]["TraitName"][][];
            /** @description Lists of aggregates. Of each list, one that the provider must be in. */
            member_of?: components["schemas"]["Uuid"][][];
            /** @description Aggregates that the provider must not be in. */
            not_member_of?: components["schemas"]["Uuid"][];
            /** @description A provider of the tree that it must be in. */
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
             * @description How many members one host may have. It counts for the policy `anti-affinity` alone.
             * @default 1
             */
            max_per_host: number;
        };
        /**
         * @description Members on one host, or on different ones. What is soft is wished for, and gives way.
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
        /** @description No token, or one that does not count. Comes before the microversion is looked at. */
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
        /** @description The microversion asked for is not two numbers with a dot between them. */
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
        /** @description The service does not have the microversion asked for. */
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
        /** @description The path, the query, the body or what they name cannot be used. */
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
        /** @description The path, the query or the body cannot be used, or there is no such cell. */
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
        /** @description The roles of the caller do not allow this. */
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
        /** @description The microversion has no such URL. */
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
        /** @description There is no such cell. */
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
        /** @description There is no such host. */
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
        /** @description There is no such consumer, or it holds nothing. */
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
        /** @description Only application/json can be had, and the caller does not accept it. */
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
        /** @description The generation is not the one of the cell, or another cell has the name. */
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
        /** @description The generation is not the one of the host, or another host has the name. */
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
         * @description No hosts can take them all, or a consumer has an allocation already, which is said first. Or the key was used
         *     with another body, or the first call with it is not answered yet.
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
        /** @description The generation is not the one of what is to be changed. */
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
            };
        };
        /** @description Placement cannot be asked now. */
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
         * @description Others were faster again and again, Placement cannot be asked now, or it is not known whether it has done what
         *     it was told.
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
        /** @description No alternate can take it, or the generation is not the one of the consumer. */
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
        /** @description There is no such selection. */
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
        /** @description The query, the body or what it names cannot be used, or there is no such server group. */
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
        /** @description There is no such server group. */
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
        /** @description UUID of a cell. Anything that is no UUID in lower case is refused by PUT, and by others not found. */
        CellUuid: components["schemas"]["Uuid"];
        /** @description UUID of a host. Anything that is no UUID in lower case is refused by PUT, and by others not found. */
        HostUuid: components["schemas"]["Uuid"];
        /** @description UUID of a consumer. Anything that is no UUID in lower case is not found. */
        ConsumerUuid: components["schemas"]["Uuid"];
        /** @description The id of a selection. Anything that is no UUID in lower case is not found. */
        SelectionId: components["schemas"]["Uuid"];
        /** @description Any name for the call, of the caller's choosing. Another form is a bad request. */
        IdempotencyKey: string;
        /** @description UUID of a server group. Anything that is no UUID in lower case is refused by PUT, and by others not found. */
        GroupUuid: components["schemas"]["Uuid"];
    };
    requestBodies: never;
    headers: {
        /** @description The service type and the microversion that was used. */
        Microversion: string;
        /** @description The oldest, as the one that was asked for cannot be used. */
        OldestMicroversion: "scheduler 1.0";
        /** @description The request headers on which the answer depends; openstack-api-version is among them. */
        Vary: string;
        /** @description The name of this request in the logs. */
        RequestId: components["schemas"]["RequestId"];
        /** @description The URL of what was made or claimed. */
        Location: string;
        /** @description The seconds after which to try again. */
        RetryAfter: number;
        /** @description The methods of the URL, in a fixed order. */
        Allow: ("GET" | "POST" | "PUT" | "DELETE")[];
        /** @description Where to get a token. Only where an identity service guards the API. */
        Authenticate: string;
        /** @description The URL of the consumer. Absent where there are several. */
        LocationOfOne: string;
        /** @description Only where the answer is that of an earlier call with the same key. */
        Replayed: "true";
        /** @description The seconds after which to try again, where the first call with the key is not answered yet. */
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
            /** @description The range of microversions. */
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
            /** @description The cells; perhaps none. */
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
                /** @description UUID of a cell. Anything that is no UUID in lower case is refused by PUT, and by others not found. */
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
                /** @description UUID of a cell. Anything that is no UUID in lower case is refused by PUT, and by others not found. */
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
            /** @description The cell as it is now. */
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
                /** @description UUID of a cell. Anything that is no UUID in lower case is refused by PUT, and by others not found. */
                uuid: components["parameters"]["CellUuid"];
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["CellNotFound"];
            409: components["responses"]["CellInUse"];
        };
    };
    listHosts: {
        parameters: {
            query?: {
                /** @description Only the hosts of this cell. One that there is not has none. */
                cell_uuid?: components["schemas"]["Uuid"];
                /** @description Only the hosts that are enabled, or only those that are not. */
                enabled?: "true" | "false";
                /** @description No more hosts than this, from 1 to 1000. Left out, it is 1000. */
                limit?: string;
                /** @description The last host of the page before, by its UUID. It must be registered. */
                marker?: components["schemas"]["Uuid"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The hosts found; perhaps none. */
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
                /** @description UUID of a host. Anything that is no UUID in lower case is refused by PUT, and by others not found. */
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
                /** @description UUID of a host. Anything that is no UUID in lower case is refused by PUT, and by others not found. */
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
            /** @description The host as it is now. */
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
                /** @description UUID of a host. Anything that is no UUID in lower case is refused by PUT, and by others not found. */
                uuid: components["parameters"]["HostUuid"];
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["HostNotFound"];
        };
    };
    createSelection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any name for the call, of the caller's choosing. Another form is a bad request. */
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
            /** @description What would be selected. Nothing is claimed. */
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
            /** @description Selected and claimed, by this call or by an earlier one with the same key. `location` is its URL. */
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
                /** @description UUID of a consumer. Anything that is no UUID in lower case is not found. */
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
                /** @description The generation that the consumer must have. Left out, any will do. */
                generation?: string;
            };
            header?: never;
            path: {
                /** @description UUID of a consumer. Anything that is no UUID in lower case is not found. */
                uuid: components["parameters"]["ConsumerUuid"];
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
                /** @description UUID of a consumer. Anything that is no UUID in lower case is not found. */
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
            /** @description The claim as it is now, with the alternates that remain. */
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
                /** @description The id of a selection. Anything that is no UUID in lower case is not found. */
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
                /** @description UUID of a server group. Anything that is no UUID in lower case is refused by PUT, and by others not found. */
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
                /** @description UUID of a server group. Anything that is no UUID in lower case is refused by PUT, and by others not found. */
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
            /** @description The group as it is now. */
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
                /** @description UUID of a server group. Anything that is no UUID in lower case is refused by PUT, and by others not found. */
                uuid: components["parameters"]["GroupUuid"];
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["GroupNotFound"];
        };
    };
}
