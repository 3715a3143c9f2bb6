/** The clients of scheduler, made from its documents by "npm run generate:types". */
import type { ServiceDescription } from '../runtime/service-description.ts';

export const SCHEDULER: ServiceDescription = {
 "service": "scheduler",
 "versions": [
  "1.0",
  "1.1",
  "1.2",
  "1.3",
  "1.4",
  "1.5",
  "1.6",
  "1.7",
  "1.8",
  "1.9",
  "1.10",
  "1.11",
  "1.12"
 ],
 "versionRequests": [
  {
   "in": "header",
   "name": "openstack-api-version",
   "template": "scheduler {version}"
  }
 ],
 "token": {
  "header": "x-auth-token",
  "template": "{token}"
 },
 "headers": {},
 "discovery": [
  {
   "path": "/",
   "needsToken": false,
   "entries": "/versions",
   "where": {},
   "minimum": "min_version",
   "maximum": "max_version",
   "in": "body"
  }
 ],
 "operations": [
  {
   "call": "GET /",
   "at": [
    0,
    12
   ],
   "statuses": {
    "200": "json",
    "400": "json",
    "406": "json"
   }
  },
  {
   "call": "GET /cells",
   "at": [
    0,
    12
   ],
   "statuses": {
    "200": "json",
    "400": "json",
    "401": "json",
    "403": "json",
    "406": "json"
   }
  },
  {
   "call": "GET /cells/{uuid}",
   "at": [
    0,
    12
   ],
   "statuses": {
    "200": "json",
    "400": "json",
    "401": "json",
    "403": "json",
    "404": "json",
    "406": "json"
   }
  },
  {
   "call": "PUT /cells/{uuid}",
   "at": [
    0,
    12
   ],
   "generation": "generation",
   "statuses": {
    "200": "json",
    "201": "json",
    "400": "json",
    "401": "json",
    "403": "json",
    "406": "json",
    "409": "json",
    "415": "json"
   }
  },
  {
   "call": "DELETE /cells/{uuid}",
   "at": [
    0,
    12
   ],
   "statuses": {
    "204": "",
    "400": "json",
    "401": "json",
    "403": "json",
    "404": "json",
    "409": "json"
   }
  },
  {
   "call": "GET /hosts",
   "at": [
    0,
    12
   ],
   "statuses": {
    "200": "json",
    "400": "json",
    "401": "json",
    "403": "json",
    "406": "json"
   }
  },
  {
   "call": "GET /hosts/{uuid}",
   "at": [
    0,
    12
   ],
   "statuses": {
    "200": "json",
    "400": "json",
    "401": "json",
    "403": "json",
    "404": "json",
    "406": "json"
   }
  },
  {
   "call": "PUT /hosts/{uuid}",
   "at": [
    0,
    12
   ],
   "generation": "generation",
   "statuses": {
    "200": "json",
    "201": "json",
    "400": "json",
    "401": "json",
    "403": "json",
    "406": "json",
    "409": "json",
    "415": "json"
   }
  },
  {
   "call": "DELETE /hosts/{uuid}",
   "at": [
    0,
    12
   ],
   "statuses": {
    "204": "",
    "400": "json",
    "401": "json",
    "403": "json",
    "404": "json"
   }
  },
  {
   "call": "POST /selections",
   "at": [
    0,
    7
   ],
   "statuses": {
    "201": "json",
    "400": "json",
    "401": "json",
    "403": "json",
    "406": "json",
    "409": "json",
    "415": "json",
    "503": "json"
   }
  },
  {
   "call": "GET /consumers/{uuid}",
   "at": [
    0,
    12
   ],
   "statuses": {
    "200": "json",
    "400": "json",
    "401": "json",
    "403": "json",
    "404": "json",
    "406": "json",
    "503": "json"
   }
  },
  {
   "call": "DELETE /consumers/{uuid}",
   "at": [
    0,
    12
   ],
   "statuses": {
    "204": "",
    "400": "json",
    "401": "json",
    "403": "json",
    "404": "json",
    "409": "json",
    "503": "json"
   }
  },
  {
   "call": "POST /consumers/{uuid}/reschedule",
   "at": [
    2,
    12
   ],
   "generation": "consumer_generation",
   "statuses": {
    "200": "json",
    "400": "json",
    "401": "json",
    "403": "json",
    "404": "json",
    "406": "json",
    "409": "json",
    "415": "json",
    "503": "json"
   }
  },
  {
   "call": "GET /selections/{id}",
   "at": [
    7,
    12
   ],
   "statuses": {
    "200": "json",
    "400": "json",
    "401": "json",
    "403": "json",
    "404": "json",
    "406": "json"
   }
  },
  {
   "call": "POST /selections",
   "at": [
    8,
    12
   ],
   "statuses": {
    "200": "json",
    "201": "json",
    "400": "json",
    "401": "json",
    "403": "json",
    "406": "json",
    "409": "json",
    "415": "json",
    "503": "json"
   }
  },
  {
   "call": "GET /groups/{uuid}",
   "at": [
    12,
    12
   ],
   "statuses": {
    "200": "json",
    "400": "json",
    "401": "json",
    "403": "json",
    "404": "json",
    "406": "json"
   }
  },
  {
   "call": "PUT /groups/{uuid}",
   "at": [
    12,
    12
   ],
   "generation": "generation",
   "statuses": {
    "200": "json",
    "201": "json",
    "400": "json",
    "401": "json",
    "403": "json",
    "406": "json",
    "409": "json",
    "415": "json"
   }
  },
  {
   "call": "DELETE /groups/{uuid}",
   "at": [
    12,
    12
   ],
   "statuses": {
    "204": "",
    "400": "json",
    "401": "json",
    "403": "json",
    "404": "json"
   }
  }
 ]
};

interface components {
  schemas: {
    /** @description The allocation request in Placement's format, without the owner. */
    AllocationRequest_1_0: {
      allocations: components["schemas"]["Allocations"];
    };
    /** @description The allocation request in Placement's format, without the owner. */
    AllocationRequest_1_11: {
      allocations: components["schemas"]["Allocations"];
      /** @description The providers that serve each group, by its name, which is empty for the group without a name. */
      mappings: {
        [key: string]: string[];
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
    /** @description A host, and the allocation request to claim it. */
    Alternate_1_1: {
      host: components["schemas"]["HostReference"];
      allocation_request: components["schemas"]["AllocationRequest_1_0"];
    };
    /** @description A host, and the allocation request to claim it. */
    Alternate_1_11: {
      host: components["schemas"]["HostReference"];
      allocation_request: components["schemas"]["AllocationRequest_1_11"];
    };
    BadHostErrors: {
      errors: {
        /** @constant */
        status: 400;
        /** @enum {string} */
        code: "scheduler.request.bad_value" | "scheduler.cell.not_found";
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
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
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
      }[];
    };
    BadSelectionErrors: {
      errors: {
        /** @constant */
        status: 400;
        /** @enum {string} */
        code: "scheduler.request.bad_value" | "scheduler.group.not_found";
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
      }[];
    };
    Cell: {
      uuid: string;
      name: string;
      disabled: boolean;
      /** @description Incremented by each update. */
      generation: number;
    };
    CellConflictErrors: {
      errors: {
        /** @constant */
        status: 409;
        /** @enum {string} */
        code: "scheduler.concurrent_update" | "scheduler.cell.duplicate_name";
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
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
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
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
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
      }[];
    };
    Cells: {
      cells: components["schemas"]["Cell"][];
    };
    ClaimUnavailableErrors: {
      errors: {
        /** @constant */
        status: 503;
        /** @enum {string} */
        code: "scheduler.contention" | "scheduler.placement.unavailable" | "scheduler.claim.unknown";
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
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
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
      }[];
    };
    Consumer: {
      uuid: string;
      /** @description The generation of the consumer in Placement. Incremented by each change of the consumer's allocations. */
      consumer_generation: number;
      project_id: string;
      user_id: string;
      /** @description Null if the allocations are on no registered host. */
      host: components["schemas"]["HostReference"] | null;
      allocations: components["schemas"]["Allocations"];
    };
    ConsumerNotFoundErrors: {
      errors: {
        /** @constant */
        status: 404;
        /** @enum {string} */
        code: "scheduler.consumer.not_found";
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
      }[];
    };
    /** @description The claim that would be made for one consumer. */
    DrySelection_1_11: {
      consumer_uuid: string;
      host: components["schemas"]["HostReference"];
      allocation_request: components["schemas"]["AllocationRequest_1_11"];
      /** @description The microversion of Placement for which the allocation request is written. */
      placement_version: string;
      /** @description Other hosts of the same cell that can take the claim, best first. */
      alternates: components["schemas"]["Alternate_1_11"][];
    };
    /** @description The claim that would be made for one consumer. */
    DrySelection_1_8: {
      consumer_uuid: string;
      host: components["schemas"]["HostReference"];
      allocation_request: components["schemas"]["AllocationRequest_1_0"];
      /** @description The microversion of Placement for which the allocation request is written. */
      placement_version: string;
      /** @description Other hosts of the same cell that can take the claim, best first. */
      alternates: components["schemas"]["Alternate_1_1"][];
    };
    DrySelections_1_11: {
      selections: components["schemas"]["DrySelection_1_11"][];
      explanation?: components["schemas"]["Explanation"];
    };
    DrySelections_1_8: {
      selections: components["schemas"]["DrySelection_1_8"][];
    };
    DrySelections_1_9: {
      selections: components["schemas"]["DrySelection_1_8"][];
      explanation?: components["schemas"]["Explanation"];
    };
    ExplainedHost: {
      uuid: string;
      name: string;
      /**
       * @description The last stage that the host reached.
       * @enum {string}
       */
      stage: "registry" | "placement" | "filter" | "claim" | "selected" | "alternate";
      /**
       * @description After the colon comes the name of a resource class of which the host has too little, or of a trait that it
       *     lacks or must not have. `combination`: the host has all resources but no candidate combines them.
       *     `unknown_provider`: its UUID is not that of a root provider in Placement. `tree`: it is outside `in_tree`.
       *     `candidate_limit`: it was not considered, because there were too many candidates. `not_needed`: it is eligible
       *     and was not selected.
       */
      reason: string;
      /** @description Whether the reason can end when other consumers release capacity. */
      transient: boolean;
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
    ForbiddenErrors: {
      errors: {
        /** @constant */
        status: 403;
        /** @enum {string} */
        code: "scheduler.forbidden";
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
      }[];
    };
    GivenAllocationRequest_1_11: {
      allocations: {
        [key: string]: {
          resources: components["schemas"]["RequestedResources"];
        };
      };
      mappings?: {
        [key: string]: string[];
      };
    };
    GivenAllocationRequest_1_2: {
      allocations: {
        [key: string]: {
          resources: components["schemas"]["RequestedResources"];
        };
      };
    };
    GivenAlternate_1_11: {
      host: components["schemas"]["HostReference"];
      allocation_request: components["schemas"]["GivenAllocationRequest_1_11"];
    };
    GivenAlternate_1_2: {
      host: components["schemas"]["HostReference"];
      allocation_request: components["schemas"]["GivenAllocationRequest_1_2"];
    };
    Group: {
      uuid: string;
      policy: components["schemas"]["GroupPolicy"];
      max_per_host: number;
      /** @description Incremented by each update. */
      generation: number;
      members: {
        consumer_uuid: string;
        host_uuid: string;
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
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
      }[];
    };
    /**
     * @description Members on one host, or on different hosts. Soft policies are preferences.
     * @enum {string}
     */
    GroupPolicy: "affinity" | "anti-affinity" | "soft-affinity" | "soft-anti-affinity";
    Host: {
      uuid: string;
      name: string;
      cell_uuid: string;
      enabled: boolean;
      /**
       * @description For people. Null when absent.
       * @default null
       */
      disabled_reason: string | null;
      /**
       * @description The availability zone of the host, or null.
       * @default null
       */
      availability_zone: string | null;
      /** @description Incremented by each update. */
      generation: number;
    };
    HostConflictErrors: {
      errors: {
        /** @constant */
        status: 409;
        /** @enum {string} */
        code: "scheduler.concurrent_update" | "scheduler.host.duplicate_name";
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
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
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
      }[];
    };
    HostReference: {
      uuid: string;
      name: string;
      cell_uuid: string;
      /**
       * @description The availability zone of the host, or null.
       * @default null
       */
      availability_zone: string | null;
    };
    Hosts: {
      hosts: components["schemas"]["Host"][];
    };
    NewCell: {
      name: string;
      /** @description Null for a new resource. */
      generation: number | null;
      /** @default false */
      disabled?: boolean;
    };
    /** @description The consumer of the claim. It must not have allocations yet. */
    NewConsumer: {
      uuid: string;
    };
    NewGroup: {
      policy: components["schemas"]["GroupPolicy"];
      /** @description Null for a new resource. */
      generation: number | null;
      /**
       * @description The maximum number of members on one host. Only for the policy `anti-affinity`.
       * @default 1
       */
      max_per_host?: number;
    };
    NewHost: {
      name: string;
      cell_uuid: string;
      /** @description Null for a new resource. */
      generation: number | null;
      /** @default true */
      enabled?: boolean;
      /**
       * @description For people. Null when absent.
       * @default null
       */
      disabled_reason?: string | null;
      /**
       * @description The availability zone of the host, or null.
       * @default null
       */
      availability_zone?: string | null;
    };
    NotAcceptableErrors: {
      errors: {
        /** @constant */
        status: 406;
        /** @enum {string} */
        code: "scheduler.not_acceptable";
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
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
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
      }[];
    };
    /** @description What a single provider must serve. */
    RequestGroup: {
      resources?: components["schemas"]["RequestedResources"];
      /** @description Traits that the provider must have. */
      required?: string[];
      /** @description Traits that the provider must not have. */
      forbidden?: string[];
      /** @description Lists of traits. The provider must have one trait of each list. */
      required_any?: string[][];
      /** @description Lists of aggregates. The provider must be in one aggregate of each list. */
      member_of?: string[][];
      /** @description Aggregates that the provider must not be in. */
      not_member_of?: string[];
      /** @description A provider in the tree that the provider must belong to. */
      in_tree?: string;
    };
    /** @description Amounts by resource class, for each consumer. */
    RequestedResources: {
      [key: string]: number;
    };
    RescheduleConflictErrors: {
      errors: {
        /** @constant */
        status: 409;
        /** @enum {string} */
        code: "scheduler.selection.alternates_exhausted" | "scheduler.concurrent_update";
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
      }[];
    };
    RescheduleRequest_1_11: {
      /** @description The generation that the consumer must have. */
      consumer_generation: number;
      /** @description The alternates of the selection, or some of them. */
      alternates: components["schemas"]["GivenAlternate_1_11"][];
      /**
       * @description Whether to release the old allocations if no alternate can be claimed.
       * @default true
       */
      release_on_failure?: boolean;
    };
    RescheduleRequest_1_2: {
      /** @description The generation that the consumer must have. */
      consumer_generation: number;
      /** @description The alternates of the selection, or some of them. */
      alternates: components["schemas"]["GivenAlternate_1_2"][];
      /**
       * @description Whether to release the old allocations if no alternate can be claimed.
       * @default true
       */
      release_on_failure?: boolean;
    };
    SelectionConflictErrors_1_0: {
      errors: {
        /** @constant */
        status: 409;
        /** @enum {string} */
        code: "scheduler.selection.no_valid_host" | "scheduler.consumer.already_claimed";
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
      }[];
    };
    SelectionConflictErrors_1_7: {
      errors: {
        /** @constant */
        status: 409;
        /** @enum {string} */
        code: "scheduler.selection.no_valid_host" | "scheduler.consumer.already_claimed" | "scheduler.idempotency_key.mismatch" | "scheduler.idempotency_key.in_progress";
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
      }[];
    };
    SelectionConflictErrors_1_9: {
      errors: {
        /** @constant */
        status: 409;
        /** @enum {string} */
        code: "scheduler.selection.no_valid_host" | "scheduler.consumer.already_claimed" | "scheduler.idempotency_key.mismatch" | "scheduler.idempotency_key.in_progress";
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
        explanation?: components["schemas"]["Explanation"];
      }[];
    };
    SelectionNotFoundErrors: {
      errors: {
        /** @constant */
        status: 404;
        /** @enum {string} */
        code: "scheduler.selection.not_found";
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
      }[];
    };
    SelectionRequest_1_0: {
      consumer: components["schemas"]["NewConsumer"];
      project_id: string;
      user_id: string;
      resources: components["schemas"]["RequestedResources"];
    };
    SelectionRequest_1_1: {
      consumer: components["schemas"]["NewConsumer"];
      project_id: string;
      user_id: string;
      resources: components["schemas"]["RequestedResources"];
      /**
       * @description The maximum number of alternates in each selection. They are not claimed.
       * @default 0
       */
      num_alternates?: number;
    };
    SelectionRequest_1_10: {
      project_id: string;
      user_id: string;
      resources: components["schemas"]["RequestedResources"];
      /**
       * @description The maximum number of alternates in each selection. They are not claimed.
       * @default 0
       */
      num_alternates?: number;
      /** @description The consumers of the claims, without repetition. */
      consumers: components["schemas"]["NewConsumer"][];
      /** @description Traits that the claimed providers must have. */
      required?: string[];
      /** @description Traits that the claimed providers must not have. */
      forbidden?: string[];
      /** @description Lists of aggregates. The claimed providers must be in one aggregate of each list. */
      member_of?: string[][];
      /** @description Aggregates that the claimed providers must not be in. */
      not_member_of?: string[];
      /** @description A provider in the tree that the resources must come from. */
      in_tree?: string;
      /** @description Hosts that must not be selected. Hosts that are not registered have no effect. */
      exclude_hosts?: string[];
      /** @description The only hosts that may be selected. Hosts that are not registered are never selected. */
      only_hosts?: string[];
      /** @description The only cell whose hosts may be selected. */
      cell_uuid?: string;
      /** @description The only availability zone whose hosts may be selected. */
      availability_zone?: string;
      /**
       * @description Whether to select without claiming.
       * @default false
       */
      dry_run?: boolean;
      /**
       * @description The level of detail: nothing, the number of hosts for each reason, or the reason of every host as well.
       * @default none
       * @enum {string}
       */
      explain?: "none" | "summary" | "hosts";
      /** @description Lists of traits. The claimed providers must have one trait of each list. */
      required_any?: string[][];
      /** @description Traits that the root provider must have. */
      root_required?: string[];
      /** @description Traits that the root provider must not have. */
      root_forbidden?: string[];
    };
    SelectionRequest_1_11: {
      project_id: string;
      user_id: string;
      resources?: components["schemas"]["RequestedResources"];
      /**
       * @description The maximum number of alternates in each selection. They are not claimed.
       * @default 0
       */
      num_alternates?: number;
      /** @description The consumers of the claims, without repetition. */
      consumers: components["schemas"]["NewConsumer"][];
      /** @description Traits that the claimed providers must have. */
      required?: string[];
      /** @description Traits that the claimed providers must not have. */
      forbidden?: string[];
      /** @description Lists of aggregates. The claimed providers must be in one aggregate of each list. */
      member_of?: string[][];
      /** @description Aggregates that the claimed providers must not be in. */
      not_member_of?: string[];
      /** @description A provider in the tree that the resources must come from. */
      in_tree?: string;
      /** @description Hosts that must not be selected. Hosts that are not registered have no effect. */
      exclude_hosts?: string[];
      /** @description The only hosts that may be selected. Hosts that are not registered are never selected. */
      only_hosts?: string[];
      /** @description The only cell whose hosts may be selected. */
      cell_uuid?: string;
      /** @description The only availability zone whose hosts may be selected. */
      availability_zone?: string;
      /**
       * @description Whether to select without claiming.
       * @default false
       */
      dry_run?: boolean;
      /**
       * @description The level of detail: nothing, the number of hosts for each reason, or the reason of every host as well.
       * @default none
       * @enum {string}
       */
      explain?: "none" | "summary" | "hosts";
      /** @description Lists of traits. The claimed providers must have one trait of each list. */
      required_any?: string[][];
      /** @description Traits that the root provider must have. */
      root_required?: string[];
      /** @description Traits that the root provider must not have. */
      root_forbidden?: string[];
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
    };
    SelectionRequest_1_12: {
      project_id: string;
      user_id: string;
      resources?: components["schemas"]["RequestedResources"];
      /**
       * @description The maximum number of alternates in each selection. They are not claimed.
       * @default 0
       */
      num_alternates?: number;
      /** @description The consumers of the claims, without repetition. */
      consumers: components["schemas"]["NewConsumer"][];
      /** @description Traits that the claimed providers must have. */
      required?: string[];
      /** @description Traits that the claimed providers must not have. */
      forbidden?: string[];
      /** @description Lists of aggregates. The claimed providers must be in one aggregate of each list. */
      member_of?: string[][];
      /** @description Aggregates that the claimed providers must not be in. */
      not_member_of?: string[];
      /** @description A provider in the tree that the resources must come from. */
      in_tree?: string;
      /** @description Hosts that must not be selected. Hosts that are not registered have no effect. */
      exclude_hosts?: string[];
      /** @description The only hosts that may be selected. Hosts that are not registered are never selected. */
      only_hosts?: string[];
      /** @description The only cell whose hosts may be selected. */
      cell_uuid?: string;
      /** @description The only availability zone whose hosts may be selected. */
      availability_zone?: string;
      /**
       * @description Whether to select without claiming.
       * @default false
       */
      dry_run?: boolean;
      /**
       * @description The level of detail: nothing, the number of hosts for each reason, or the reason of every host as well.
       * @default none
       * @enum {string}
       */
      explain?: "none" | "summary" | "hosts";
      /** @description Lists of traits. The claimed providers must have one trait of each list. */
      required_any?: string[][];
      /** @description Traits that the root provider must have. */
      root_required?: string[];
      /** @description Traits that the root provider must not have. */
      root_forbidden?: string[];
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
    SelectionRequest_1_3: {
      project_id: string;
      user_id: string;
      resources: components["schemas"]["RequestedResources"];
      /**
       * @description The maximum number of alternates in each selection. They are not claimed.
       * @default 0
       */
      num_alternates?: number;
      /** @description The consumers of the claims, without repetition. */
      consumers: components["schemas"]["NewConsumer"][];
    };
    SelectionRequest_1_4: {
      project_id: string;
      user_id: string;
      resources: components["schemas"]["RequestedResources"];
      /**
       * @description The maximum number of alternates in each selection. They are not claimed.
       * @default 0
       */
      num_alternates?: number;
      /** @description The consumers of the claims, without repetition. */
      consumers: components["schemas"]["NewConsumer"][];
      /** @description Traits that the claimed providers must have. */
      required?: string[];
      /** @description Traits that the claimed providers must not have. */
      forbidden?: string[];
    };
    SelectionRequest_1_5: {
      project_id: string;
      user_id: string;
      resources: components["schemas"]["RequestedResources"];
      /**
       * @description The maximum number of alternates in each selection. They are not claimed.
       * @default 0
       */
      num_alternates?: number;
      /** @description The consumers of the claims, without repetition. */
      consumers: components["schemas"]["NewConsumer"][];
      /** @description Traits that the claimed providers must have. */
      required?: string[];
      /** @description Traits that the claimed providers must not have. */
      forbidden?: string[];
      /** @description Lists of aggregates. The claimed providers must be in one aggregate of each list. */
      member_of?: string[][];
      /** @description Aggregates that the claimed providers must not be in. */
      not_member_of?: string[];
      /** @description A provider in the tree that the resources must come from. */
      in_tree?: string;
    };
    SelectionRequest_1_6: {
      project_id: string;
      user_id: string;
      resources: components["schemas"]["RequestedResources"];
      /**
       * @description The maximum number of alternates in each selection. They are not claimed.
       * @default 0
       */
      num_alternates?: number;
      /** @description The consumers of the claims, without repetition. */
      consumers: components["schemas"]["NewConsumer"][];
      /** @description Traits that the claimed providers must have. */
      required?: string[];
      /** @description Traits that the claimed providers must not have. */
      forbidden?: string[];
      /** @description Lists of aggregates. The claimed providers must be in one aggregate of each list. */
      member_of?: string[][];
      /** @description Aggregates that the claimed providers must not be in. */
      not_member_of?: string[];
      /** @description A provider in the tree that the resources must come from. */
      in_tree?: string;
      /** @description Hosts that must not be selected. Hosts that are not registered have no effect. */
      exclude_hosts?: string[];
      /** @description The only hosts that may be selected. Hosts that are not registered are never selected. */
      only_hosts?: string[];
      /** @description The only cell whose hosts may be selected. */
      cell_uuid?: string;
      /** @description The only availability zone whose hosts may be selected. */
      availability_zone?: string;
    };
    SelectionRequest_1_8: {
      project_id: string;
      user_id: string;
      resources: components["schemas"]["RequestedResources"];
      /**
       * @description The maximum number of alternates in each selection. They are not claimed.
       * @default 0
       */
      num_alternates?: number;
      /** @description The consumers of the claims, without repetition. */
      consumers: components["schemas"]["NewConsumer"][];
      /** @description Traits that the claimed providers must have. */
      required?: string[];
      /** @description Traits that the claimed providers must not have. */
      forbidden?: string[];
      /** @description Lists of aggregates. The claimed providers must be in one aggregate of each list. */
      member_of?: string[][];
      /** @description Aggregates that the claimed providers must not be in. */
      not_member_of?: string[];
      /** @description A provider in the tree that the resources must come from. */
      in_tree?: string;
      /** @description Hosts that must not be selected. Hosts that are not registered have no effect. */
      exclude_hosts?: string[];
      /** @description The only hosts that may be selected. Hosts that are not registered are never selected. */
      only_hosts?: string[];
      /** @description The only cell whose hosts may be selected. */
      cell_uuid?: string;
      /** @description The only availability zone whose hosts may be selected. */
      availability_zone?: string;
      /**
       * @description Whether to select without claiming.
       * @default false
       */
      dry_run?: boolean;
    };
    SelectionRequest_1_9: {
      project_id: string;
      user_id: string;
      resources: components["schemas"]["RequestedResources"];
      /**
       * @description The maximum number of alternates in each selection. They are not claimed.
       * @default 0
       */
      num_alternates?: number;
      /** @description The consumers of the claims, without repetition. */
      consumers: components["schemas"]["NewConsumer"][];
      /** @description Traits that the claimed providers must have. */
      required?: string[];
      /** @description Traits that the claimed providers must not have. */
      forbidden?: string[];
      /** @description Lists of aggregates. The claimed providers must be in one aggregate of each list. */
      member_of?: string[][];
      /** @description Aggregates that the claimed providers must not be in. */
      not_member_of?: string[];
      /** @description A provider in the tree that the resources must come from. */
      in_tree?: string;
      /** @description Hosts that must not be selected. Hosts that are not registered have no effect. */
      exclude_hosts?: string[];
      /** @description The only hosts that may be selected. Hosts that are not registered are never selected. */
      only_hosts?: string[];
      /** @description The only cell whose hosts may be selected. */
      cell_uuid?: string;
      /** @description The only availability zone whose hosts may be selected. */
      availability_zone?: string;
      /**
       * @description Whether to select without claiming.
       * @default false
       */
      dry_run?: boolean;
      /**
       * @description The level of detail: nothing, the number of hosts for each reason, or the reason of every host as well.
       * @default none
       * @enum {string}
       */
      explain?: "none" | "summary" | "hosts";
    };
    /** @description The claim of one consumer. */
    Selection_1_0: {
      consumer_uuid: string;
      /** @description The generation of the consumer in Placement. Incremented by each change of the consumer's allocations. */
      consumer_generation: number;
      host: components["schemas"]["HostReference"];
      allocation_request: components["schemas"]["AllocationRequest_1_0"];
      /** @description The microversion of Placement for which the allocation request is written. */
      placement_version: string;
    };
    /** @description The claim of one consumer. */
    Selection_1_1: {
      consumer_uuid: string;
      /** @description The generation of the consumer in Placement. Incremented by each change of the consumer's allocations. */
      consumer_generation: number;
      host: components["schemas"]["HostReference"];
      allocation_request: components["schemas"]["AllocationRequest_1_0"];
      /** @description The microversion of Placement for which the allocation request is written. */
      placement_version: string;
      /**
       * @description Other hosts of the same cell that can take the claim, best first: the requested number, or fewer if there
       *     are fewer. None of them is the host of a selection in this response.
       */
      alternates: components["schemas"]["Alternate_1_1"][];
    };
    /** @description The claim of one consumer. */
    Selection_1_11: {
      consumer_uuid: string;
      /** @description The generation of the consumer in Placement. Incremented by each change of the consumer's allocations. */
      consumer_generation: number;
      host: components["schemas"]["HostReference"];
      allocation_request: components["schemas"]["AllocationRequest_1_11"];
      /** @description The microversion of Placement for which the allocation request is written. */
      placement_version: string;
      /**
       * @description Other hosts of the same cell that can take the claim, best first: the requested number, or fewer if there
       *     are fewer. None of them is the host of a selection in this response.
       */
      alternates: components["schemas"]["Alternate_1_11"][];
    };
    Selections_1_0: {
      id: string;
      selections: components["schemas"]["Selection_1_0"][];
    };
    Selections_1_1: {
      id: string;
      selections: components["schemas"]["Selection_1_1"][];
    };
    Selections_1_11: {
      id: string;
      selections: components["schemas"]["Selection_1_11"][];
      explanation?: components["schemas"]["Explanation"];
    };
    Selections_1_3: {
      id: string;
      selections: components["schemas"]["Selection_1_1"][];
    };
    Selections_1_9: {
      id: string;
      selections: components["schemas"]["Selection_1_1"][];
      explanation?: components["schemas"]["Explanation"];
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
    UnauthorizedErrors: {
      errors: {
        /** @constant */
        status: 401;
        /** @enum {string} */
        code: "scheduler.unauthorized";
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
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
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
      }[];
    };
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
  };
  responses: {
    /** @description The supported range of microversions. */
    getVersions_1_0_200: {
      content: {
        "application/json": components["schemas"]["Versions"];
      };
    };
    /** @description An invalid path, query or body, or a reference to something that does not exist. */
    getVersions_1_0_400: {
      content: {
        "application/json": components["schemas"]["BadRequestErrors"];
      };
    };
    /** @description The client does not accept application/json, the only media type of the response. */
    getVersions_1_0_406: {
      content: {
        "application/json": components["schemas"]["NotAcceptableErrors"];
      };
    };
    /** @description The cells, possibly none. */
    listCells_1_0_200: {
      content: {
        "application/json": components["schemas"]["Cells"];
      };
    };
    /** @description A missing or invalid token. Checked before the microversion. */
    listCells_1_0_401: {
      content: {
        "application/json": components["schemas"]["UnauthorizedErrors"] | components["schemas"]["UnauthorizedByIdentity"];
      };
    };
    /** @description The roles of the user do not permit this. */
    listCells_1_0_403: {
      content: {
        "application/json": components["schemas"]["ForbiddenErrors"];
      };
    };
    /** @description The cell. */
    getCell_1_0_200: {
      content: {
        "application/json": components["schemas"]["Cell"];
      };
    };
    /** @description The cell does not exist. */
    getCell_1_0_404: {
      content: {
        "application/json": components["schemas"]["CellNotFoundErrors"];
      };
    };
    /** @description The updated cell. */
    putCell_1_0_200: {
      content: {
        "application/json": components["schemas"]["Cell"];
      };
    };
    /** @description The new cell. */
    putCell_1_0_201: {
      content: {
        "application/json": components["schemas"]["Cell"];
      };
    };
    /** @description The generation is not the current one of the cell, or another cell has the name. */
    putCell_1_0_409: {
      content: {
        "application/json": components["schemas"]["CellConflictErrors"];
      };
    };
    /** @description The media type of the body is not application/json. */
    putCell_1_0_415: {
      content: {
        "application/json": components["schemas"]["UnsupportedMediaTypeErrors"];
      };
    };
    /** @description Deleted. */
    deleteCell_1_0_204: {
      content?: never;
    };
    /** @description The cell has hosts. */
    deleteCell_1_0_409: {
      content: {
        "application/json": components["schemas"]["CellInUseErrors"];
      };
    };
    /** @description The matching hosts, possibly none. */
    listHosts_1_0_200: {
      content: {
        "application/json": components["schemas"]["Hosts"];
      };
    };
    /** @description The host. */
    getHost_1_0_200: {
      content: {
        "application/json": components["schemas"]["Host"];
      };
    };
    /** @description The host does not exist. */
    getHost_1_0_404: {
      content: {
        "application/json": components["schemas"]["HostNotFoundErrors"];
      };
    };
    /** @description The updated host. */
    putHost_1_0_200: {
      content: {
        "application/json": components["schemas"]["Host"];
      };
    };
    /** @description The new host. */
    putHost_1_0_201: {
      content: {
        "application/json": components["schemas"]["Host"];
      };
    };
    /** @description An invalid path, query or body, or an unknown cell. */
    putHost_1_0_400: {
      content: {
        "application/json": components["schemas"]["BadHostErrors"];
      };
    };
    /** @description The generation is not the current one of the host, or another host has the name. */
    putHost_1_0_409: {
      content: {
        "application/json": components["schemas"]["HostConflictErrors"];
      };
    };
    /** @description Selected and claimed. `location` is the URL of the consumer. */
    createSelection_1_0_201: {
      content: {
        "application/json": components["schemas"]["Selections_1_0"];
      };
    };
    /** @description No valid host, or the consumer already has an allocation, which takes precedence. */
    createSelection_1_0_409: {
      content: {
        "application/json": components["schemas"]["SelectionConflictErrors_1_0"];
      };
    };
    /**
     * @description Every attempt conflicted with another writer, Placement is not available, or it is unknown whether Placement
     *     wrote the change.
     */
    createSelection_1_0_503: {
      content: {
        "application/json": components["schemas"]["ClaimUnavailableErrors"];
      };
    };
    /** @description The consumer, its host and its allocations. */
    getConsumer_1_0_200: {
      content: {
        "application/json": components["schemas"]["Consumer"];
      };
    };
    /** @description The consumer does not exist, or has no allocations. */
    getConsumer_1_0_404: {
      content: {
        "application/json": components["schemas"]["ConsumerNotFoundErrors"];
      };
    };
    /** @description Placement is not available. */
    getConsumer_1_0_503: {
      content: {
        "application/json": components["schemas"]["PlacementUnavailableErrors"];
      };
    };
    /** @description The generation is not the current one. */
    deleteConsumer_1_0_409: {
      content: {
        "application/json": components["schemas"]["ConcurrentUpdateErrors"];
      };
    };
    /** @description Selected and claimed. `location` is the URL of the consumer. */
    createSelection_1_1_201: {
      content: {
        "application/json": components["schemas"]["Selections_1_1"];
      };
    };
    /** @description The new claim, with the remaining alternates. */
    rescheduleConsumer_1_2_200: {
      content: {
        "application/json": components["schemas"]["Selection_1_1"];
      };
    };
    /** @description No alternate could be claimed, or the generation is not the current one of the consumer. */
    rescheduleConsumer_1_2_409: {
      content: {
        "application/json": components["schemas"]["RescheduleConflictErrors"];
      };
    };
    /** @description Selected and claimed. `location` is the URL of the consumer, for a single one. */
    createSelection_1_3_201: {
      content: {
        "application/json": components["schemas"]["Selections_1_3"];
      };
    };
    /** @description No valid hosts for all consumers, or a consumer already has an allocation, which takes precedence. */
    createSelection_1_3_409: {
      content: {
        "application/json": components["schemas"]["SelectionConflictErrors_1_0"];
      };
    };
    /**
     * @description Selected and claimed, by this call or by an earlier one with the same key. `location` is the URL of the
     *     selection.
     */
    createSelection_1_7_201: {
      content: {
        "application/json": components["schemas"]["Selections_1_3"];
      };
    };
    /**
     * @description No valid hosts for all consumers, or a consumer already has an allocation, which takes precedence. Or the key
     *     was used with another body, or the first call with it is still in progress.
     */
    createSelection_1_7_409: {
      content: {
        "application/json": components["schemas"]["SelectionConflictErrors_1_7"];
      };
    };
    /** @description The selection. */
    getSelection_1_7_200: {
      content: {
        "application/json": components["schemas"]["Selections_1_3"];
      };
    };
    /** @description The selection does not exist. */
    getSelection_1_7_404: {
      content: {
        "application/json": components["schemas"]["SelectionNotFoundErrors"];
      };
    };
    /** @description The hosts that would be selected. Nothing is claimed. */
    createSelection_1_8_200: {
      content: {
        "application/json": components["schemas"]["DrySelections_1_8"];
      };
    };
    /** @description The hosts that would be selected. Nothing is claimed. */
    createSelection_1_9_200: {
      content: {
        "application/json": components["schemas"]["DrySelections_1_9"];
      };
    };
    /**
     * @description Selected and claimed, by this call or by an earlier one with the same key. `location` is the URL of the
     *     selection.
     */
    createSelection_1_9_201: {
      content: {
        "application/json": components["schemas"]["Selections_1_9"];
      };
    };
    /**
     * @description No valid hosts for all consumers, or a consumer already has an allocation, which takes precedence. Or the key
     *     was used with another body, or the first call with it is still in progress.
     */
    createSelection_1_9_409: {
      content: {
        "application/json": components["schemas"]["SelectionConflictErrors_1_9"];
      };
    };
    /** @description The selection. */
    getSelection_1_9_200: {
      content: {
        "application/json": components["schemas"]["Selections_1_9"];
      };
    };
    /** @description The hosts that would be selected. Nothing is claimed. */
    createSelection_1_11_200: {
      content: {
        "application/json": components["schemas"]["DrySelections_1_11"];
      };
    };
    /**
     * @description Selected and claimed, by this call or by an earlier one with the same key. `location` is the URL of the
     *     selection.
     */
    createSelection_1_11_201: {
      content: {
        "application/json": components["schemas"]["Selections_1_11"];
      };
    };
    /** @description The new claim, with the remaining alternates. */
    rescheduleConsumer_1_11_200: {
      content: {
        "application/json": components["schemas"]["Selection_1_11"];
      };
    };
    /** @description The selection. */
    getSelection_1_11_200: {
      content: {
        "application/json": components["schemas"]["Selections_1_11"];
      };
    };
    /** @description An invalid query or body, a reference to something that does not exist, or an unknown server group. */
    createSelection_1_12_400: {
      content: {
        "application/json": components["schemas"]["BadSelectionErrors"];
      };
    };
    /** @description The group. */
    getGroup_1_12_200: {
      content: {
        "application/json": components["schemas"]["Group"];
      };
    };
    /** @description The server group does not exist. */
    getGroup_1_12_404: {
      content: {
        "application/json": components["schemas"]["GroupNotFoundErrors"];
      };
    };
    /** @description The updated group. */
    putGroup_1_12_200: {
      content: {
        "application/json": components["schemas"]["Group"];
      };
    };
    /** @description The new group. */
    putGroup_1_12_201: {
      content: {
        "application/json": components["schemas"]["Group"];
      };
    };
  };
}
interface operations {
  getVersions_1_0: {
    parameters: {
    };
    responses: {
      200: components["responses"]["getVersions_1_0_200"];
      400: components["responses"]["getVersions_1_0_400"];
      406: components["responses"]["getVersions_1_0_406"];
    };
  };
  listCells_1_0: {
    parameters: {
    };
    responses: {
      200: components["responses"]["listCells_1_0_200"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      406: components["responses"]["getVersions_1_0_406"];
    };
  };
  getCell_1_0: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["getCell_1_0_200"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      404: components["responses"]["getCell_1_0_404"];
      406: components["responses"]["getVersions_1_0_406"];
    };
  };
  putCell_1_0: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewCell"];
      };
    };
    responses: {
      200: components["responses"]["putCell_1_0_200"];
      201: components["responses"]["putCell_1_0_201"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      406: components["responses"]["getVersions_1_0_406"];
      409: components["responses"]["putCell_1_0_409"];
      415: components["responses"]["putCell_1_0_415"];
    };
  };
  deleteCell_1_0: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      204: components["responses"]["deleteCell_1_0_204"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      404: components["responses"]["getCell_1_0_404"];
      409: components["responses"]["deleteCell_1_0_409"];
    };
  };
  listHosts_1_0: {
    parameters: {
      query?: {
        cell_uuid?: string;
        enabled?: "true" | "false";
        limit?: string | number;
        marker?: string;
      };
    };
    responses: {
      200: components["responses"]["listHosts_1_0_200"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      406: components["responses"]["getVersions_1_0_406"];
    };
  };
  getHost_1_0: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["getHost_1_0_200"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      404: components["responses"]["getHost_1_0_404"];
      406: components["responses"]["getVersions_1_0_406"];
    };
  };
  putHost_1_0: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewHost"];
      };
    };
    responses: {
      200: components["responses"]["putHost_1_0_200"];
      201: components["responses"]["putHost_1_0_201"];
      400: components["responses"]["putHost_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      406: components["responses"]["getVersions_1_0_406"];
      409: components["responses"]["putHost_1_0_409"];
      415: components["responses"]["putCell_1_0_415"];
    };
  };
  deleteHost_1_0: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      204: components["responses"]["deleteCell_1_0_204"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      404: components["responses"]["getHost_1_0_404"];
    };
  };
  createSelection_1_0: {
    parameters: {
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["SelectionRequest_1_0"];
      };
    };
    responses: {
      201: components["responses"]["createSelection_1_0_201"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      406: components["responses"]["getVersions_1_0_406"];
      409: components["responses"]["createSelection_1_0_409"];
      415: components["responses"]["putCell_1_0_415"];
      503: components["responses"]["createSelection_1_0_503"];
    };
  };
  getConsumer_1_0: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["getConsumer_1_0_200"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      404: components["responses"]["getConsumer_1_0_404"];
      406: components["responses"]["getVersions_1_0_406"];
      503: components["responses"]["getConsumer_1_0_503"];
    };
  };
  deleteConsumer_1_0: {
    parameters: {
      query?: {
        generation?: string | number;
      };
      path: {
        uuid: string;
      };
    };
    responses: {
      204: components["responses"]["deleteCell_1_0_204"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      404: components["responses"]["getConsumer_1_0_404"];
      409: components["responses"]["deleteConsumer_1_0_409"];
      503: components["responses"]["createSelection_1_0_503"];
    };
  };
  createSelection_1_1: {
    parameters: {
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["SelectionRequest_1_1"];
      };
    };
    responses: {
      201: components["responses"]["createSelection_1_1_201"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      406: components["responses"]["getVersions_1_0_406"];
      409: components["responses"]["createSelection_1_0_409"];
      415: components["responses"]["putCell_1_0_415"];
      503: components["responses"]["createSelection_1_0_503"];
    };
  };
  rescheduleConsumer_1_2: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["RescheduleRequest_1_2"];
      };
    };
    responses: {
      200: components["responses"]["rescheduleConsumer_1_2_200"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      404: components["responses"]["getConsumer_1_0_404"];
      406: components["responses"]["getVersions_1_0_406"];
      409: components["responses"]["rescheduleConsumer_1_2_409"];
      415: components["responses"]["putCell_1_0_415"];
      503: components["responses"]["createSelection_1_0_503"];
    };
  };
  createSelection_1_3: {
    parameters: {
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["SelectionRequest_1_3"];
      };
    };
    responses: {
      201: components["responses"]["createSelection_1_3_201"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      406: components["responses"]["getVersions_1_0_406"];
      409: components["responses"]["createSelection_1_3_409"];
      415: components["responses"]["putCell_1_0_415"];
      503: components["responses"]["createSelection_1_0_503"];
    };
  };
  createSelection_1_4: {
    parameters: {
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["SelectionRequest_1_4"];
      };
    };
    responses: {
      201: components["responses"]["createSelection_1_3_201"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      406: components["responses"]["getVersions_1_0_406"];
      409: components["responses"]["createSelection_1_3_409"];
      415: components["responses"]["putCell_1_0_415"];
      503: components["responses"]["createSelection_1_0_503"];
    };
  };
  createSelection_1_5: {
    parameters: {
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["SelectionRequest_1_5"];
      };
    };
    responses: {
      201: components["responses"]["createSelection_1_3_201"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      406: components["responses"]["getVersions_1_0_406"];
      409: components["responses"]["createSelection_1_3_409"];
      415: components["responses"]["putCell_1_0_415"];
      503: components["responses"]["createSelection_1_0_503"];
    };
  };
  createSelection_1_6: {
    parameters: {
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["SelectionRequest_1_6"];
      };
    };
    responses: {
      201: components["responses"]["createSelection_1_3_201"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      406: components["responses"]["getVersions_1_0_406"];
      409: components["responses"]["createSelection_1_3_409"];
      415: components["responses"]["putCell_1_0_415"];
      503: components["responses"]["createSelection_1_0_503"];
    };
  };
  createSelection_1_7: {
    parameters: {
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["SelectionRequest_1_6"];
      };
    };
    responses: {
      201: components["responses"]["createSelection_1_7_201"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      406: components["responses"]["getVersions_1_0_406"];
      409: components["responses"]["createSelection_1_7_409"];
      415: components["responses"]["putCell_1_0_415"];
      503: components["responses"]["createSelection_1_0_503"];
    };
  };
  getSelection_1_7: {
    parameters: {
      path: {
        id: string;
      };
    };
    responses: {
      200: components["responses"]["getSelection_1_7_200"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      404: components["responses"]["getSelection_1_7_404"];
      406: components["responses"]["getVersions_1_0_406"];
    };
  };
  createSelection_1_8: {
    parameters: {
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["SelectionRequest_1_8"];
      };
    };
    responses: {
      200: components["responses"]["createSelection_1_8_200"];
      201: components["responses"]["createSelection_1_7_201"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      406: components["responses"]["getVersions_1_0_406"];
      409: components["responses"]["createSelection_1_7_409"];
      415: components["responses"]["putCell_1_0_415"];
      503: components["responses"]["createSelection_1_0_503"];
    };
  };
  createSelection_1_9: {
    parameters: {
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["SelectionRequest_1_9"];
      };
    };
    responses: {
      200: components["responses"]["createSelection_1_9_200"];
      201: components["responses"]["createSelection_1_9_201"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      406: components["responses"]["getVersions_1_0_406"];
      409: components["responses"]["createSelection_1_9_409"];
      415: components["responses"]["putCell_1_0_415"];
      503: components["responses"]["createSelection_1_0_503"];
    };
  };
  getSelection_1_9: {
    parameters: {
      path: {
        id: string;
      };
    };
    responses: {
      200: components["responses"]["getSelection_1_9_200"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      404: components["responses"]["getSelection_1_7_404"];
      406: components["responses"]["getVersions_1_0_406"];
    };
  };
  createSelection_1_10: {
    parameters: {
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["SelectionRequest_1_10"];
      };
    };
    responses: {
      200: components["responses"]["createSelection_1_9_200"];
      201: components["responses"]["createSelection_1_9_201"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      406: components["responses"]["getVersions_1_0_406"];
      409: components["responses"]["createSelection_1_9_409"];
      415: components["responses"]["putCell_1_0_415"];
      503: components["responses"]["createSelection_1_0_503"];
    };
  };
  createSelection_1_11: {
    parameters: {
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["SelectionRequest_1_11"];
      };
    };
    responses: {
      200: components["responses"]["createSelection_1_11_200"];
      201: components["responses"]["createSelection_1_11_201"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      406: components["responses"]["getVersions_1_0_406"];
      409: components["responses"]["createSelection_1_9_409"];
      415: components["responses"]["putCell_1_0_415"];
      503: components["responses"]["createSelection_1_0_503"];
    };
  };
  rescheduleConsumer_1_11: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["RescheduleRequest_1_11"];
      };
    };
    responses: {
      200: components["responses"]["rescheduleConsumer_1_11_200"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      404: components["responses"]["getConsumer_1_0_404"];
      406: components["responses"]["getVersions_1_0_406"];
      409: components["responses"]["rescheduleConsumer_1_2_409"];
      415: components["responses"]["putCell_1_0_415"];
      503: components["responses"]["createSelection_1_0_503"];
    };
  };
  getSelection_1_11: {
    parameters: {
      path: {
        id: string;
      };
    };
    responses: {
      200: components["responses"]["getSelection_1_11_200"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      404: components["responses"]["getSelection_1_7_404"];
      406: components["responses"]["getVersions_1_0_406"];
    };
  };
  createSelection_1_12: {
    parameters: {
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["SelectionRequest_1_12"];
      };
    };
    responses: {
      200: components["responses"]["createSelection_1_11_200"];
      201: components["responses"]["createSelection_1_11_201"];
      400: components["responses"]["createSelection_1_12_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      406: components["responses"]["getVersions_1_0_406"];
      409: components["responses"]["createSelection_1_9_409"];
      415: components["responses"]["putCell_1_0_415"];
      503: components["responses"]["createSelection_1_0_503"];
    };
  };
  rescheduleConsumer_1_12: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["RescheduleRequest_1_11"];
      };
    };
    responses: {
      200: components["responses"]["rescheduleConsumer_1_11_200"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      404: components["responses"]["getConsumer_1_0_404"];
      406: components["responses"]["getVersions_1_0_406"];
      409: components["responses"]["rescheduleConsumer_1_2_409"];
      415: components["responses"]["putCell_1_0_415"];
      503: components["responses"]["createSelection_1_0_503"];
    };
  };
  getGroup_1_12: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["getGroup_1_12_200"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      404: components["responses"]["getGroup_1_12_404"];
      406: components["responses"]["getVersions_1_0_406"];
    };
  };
  putGroup_1_12: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewGroup"];
      };
    };
    responses: {
      200: components["responses"]["putGroup_1_12_200"];
      201: components["responses"]["putGroup_1_12_201"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      406: components["responses"]["getVersions_1_0_406"];
      409: components["responses"]["deleteConsumer_1_0_409"];
      415: components["responses"]["putCell_1_0_415"];
    };
  };
  deleteGroup_1_12: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      204: components["responses"]["deleteCell_1_0_204"];
      400: components["responses"]["getVersions_1_0_400"];
      401: components["responses"]["listCells_1_0_401"];
      403: components["responses"]["listCells_1_0_403"];
      404: components["responses"]["getGroup_1_12_404"];
    };
  };
}

interface items {
  "/@1.0": {
    get: operations["getVersions_1_0"];
  };
  "/cells@1.0": {
    get: operations["listCells_1_0"];
  };
  "/cells/{uuid}@1.0": {
    get: operations["getCell_1_0"];
    put: operations["putCell_1_0"];
    delete: operations["deleteCell_1_0"];
  };
  "/hosts@1.0": {
    get: operations["listHosts_1_0"];
  };
  "/hosts/{uuid}@1.0": {
    get: operations["getHost_1_0"];
    put: operations["putHost_1_0"];
    delete: operations["deleteHost_1_0"];
  };
  "/selections@1.0": {
    post: operations["createSelection_1_0"];
  };
  "/consumers/{uuid}@1.0": {
    get: operations["getConsumer_1_0"];
    delete: operations["deleteConsumer_1_0"];
  };
  "/selections@1.1": {
    post: operations["createSelection_1_1"];
  };
  "/consumers/{uuid}/reschedule@1.2": {
    post: operations["rescheduleConsumer_1_2"];
  };
  "/selections@1.3": {
    post: operations["createSelection_1_3"];
  };
  "/selections@1.4": {
    post: operations["createSelection_1_4"];
  };
  "/selections@1.5": {
    post: operations["createSelection_1_5"];
  };
  "/selections@1.6": {
    post: operations["createSelection_1_6"];
  };
  "/selections@1.7": {
    post: operations["createSelection_1_7"];
  };
  "/selections/{id}@1.7": {
    get: operations["getSelection_1_7"];
  };
  "/selections@1.8": {
    post: operations["createSelection_1_8"];
  };
  "/selections@1.9": {
    post: operations["createSelection_1_9"];
  };
  "/selections/{id}@1.9": {
    get: operations["getSelection_1_9"];
  };
  "/selections@1.10": {
    post: operations["createSelection_1_10"];
  };
  "/selections@1.11": {
    post: operations["createSelection_1_11"];
  };
  "/consumers/{uuid}/reschedule@1.11": {
    post: operations["rescheduleConsumer_1_11"];
  };
  "/selections/{id}@1.11": {
    get: operations["getSelection_1_11"];
  };
  "/selections@1.12": {
    post: operations["createSelection_1_12"];
  };
  "/consumers/{uuid}/reschedule@1.12": {
    post: operations["rescheduleConsumer_1_12"];
  };
  "/groups/{uuid}@1.12": {
    get: operations["getGroup_1_12"];
    put: operations["putGroup_1_12"];
    delete: operations["deleteGroup_1_12"];
  };
}
/** The operations by path, at each microversion. */
export interface SchedulerPaths {
  "1.0": {
    "/": items["/@1.0"];
    "/cells": items["/cells@1.0"];
    "/cells/{uuid}": items["/cells/{uuid}@1.0"];
    "/hosts": items["/hosts@1.0"];
    "/hosts/{uuid}": items["/hosts/{uuid}@1.0"];
    "/selections": items["/selections@1.0"];
    "/consumers/{uuid}": items["/consumers/{uuid}@1.0"];
  };
  "1.1": {
    "/": items["/@1.0"];
    "/cells": items["/cells@1.0"];
    "/cells/{uuid}": items["/cells/{uuid}@1.0"];
    "/hosts": items["/hosts@1.0"];
    "/hosts/{uuid}": items["/hosts/{uuid}@1.0"];
    "/selections": items["/selections@1.1"];
    "/consumers/{uuid}": items["/consumers/{uuid}@1.0"];
  };
  "1.2": {
    "/": items["/@1.0"];
    "/cells": items["/cells@1.0"];
    "/cells/{uuid}": items["/cells/{uuid}@1.0"];
    "/hosts": items["/hosts@1.0"];
    "/hosts/{uuid}": items["/hosts/{uuid}@1.0"];
    "/selections": items["/selections@1.1"];
    "/consumers/{uuid}": items["/consumers/{uuid}@1.0"];
    "/consumers/{uuid}/reschedule": items["/consumers/{uuid}/reschedule@1.2"];
  };
  "1.3": {
    "/": items["/@1.0"];
    "/cells": items["/cells@1.0"];
    "/cells/{uuid}": items["/cells/{uuid}@1.0"];
    "/hosts": items["/hosts@1.0"];
    "/hosts/{uuid}": items["/hosts/{uuid}@1.0"];
    "/selections": items["/selections@1.3"];
    "/consumers/{uuid}": items["/consumers/{uuid}@1.0"];
    "/consumers/{uuid}/reschedule": items["/consumers/{uuid}/reschedule@1.2"];
  };
  "1.4": {
    "/": items["/@1.0"];
    "/cells": items["/cells@1.0"];
    "/cells/{uuid}": items["/cells/{uuid}@1.0"];
    "/hosts": items["/hosts@1.0"];
    "/hosts/{uuid}": items["/hosts/{uuid}@1.0"];
    "/selections": items["/selections@1.4"];
    "/consumers/{uuid}": items["/consumers/{uuid}@1.0"];
    "/consumers/{uuid}/reschedule": items["/consumers/{uuid}/reschedule@1.2"];
  };
  "1.5": {
    "/": items["/@1.0"];
    "/cells": items["/cells@1.0"];
    "/cells/{uuid}": items["/cells/{uuid}@1.0"];
    "/hosts": items["/hosts@1.0"];
    "/hosts/{uuid}": items["/hosts/{uuid}@1.0"];
    "/selections": items["/selections@1.5"];
    "/consumers/{uuid}": items["/consumers/{uuid}@1.0"];
    "/consumers/{uuid}/reschedule": items["/consumers/{uuid}/reschedule@1.2"];
  };
  "1.6": {
    "/": items["/@1.0"];
    "/cells": items["/cells@1.0"];
    "/cells/{uuid}": items["/cells/{uuid}@1.0"];
    "/hosts": items["/hosts@1.0"];
    "/hosts/{uuid}": items["/hosts/{uuid}@1.0"];
    "/selections": items["/selections@1.6"];
    "/consumers/{uuid}": items["/consumers/{uuid}@1.0"];
    "/consumers/{uuid}/reschedule": items["/consumers/{uuid}/reschedule@1.2"];
  };
  "1.7": {
    "/": items["/@1.0"];
    "/cells": items["/cells@1.0"];
    "/cells/{uuid}": items["/cells/{uuid}@1.0"];
    "/hosts": items["/hosts@1.0"];
    "/hosts/{uuid}": items["/hosts/{uuid}@1.0"];
    "/selections": items["/selections@1.7"];
    "/consumers/{uuid}": items["/consumers/{uuid}@1.0"];
    "/consumers/{uuid}/reschedule": items["/consumers/{uuid}/reschedule@1.2"];
    "/selections/{id}": items["/selections/{id}@1.7"];
  };
  "1.8": {
    "/": items["/@1.0"];
    "/cells": items["/cells@1.0"];
    "/cells/{uuid}": items["/cells/{uuid}@1.0"];
    "/hosts": items["/hosts@1.0"];
    "/hosts/{uuid}": items["/hosts/{uuid}@1.0"];
    "/selections": items["/selections@1.8"];
    "/consumers/{uuid}": items["/consumers/{uuid}@1.0"];
    "/consumers/{uuid}/reschedule": items["/consumers/{uuid}/reschedule@1.2"];
    "/selections/{id}": items["/selections/{id}@1.7"];
  };
  "1.9": {
    "/": items["/@1.0"];
    "/cells": items["/cells@1.0"];
    "/cells/{uuid}": items["/cells/{uuid}@1.0"];
    "/hosts": items["/hosts@1.0"];
    "/hosts/{uuid}": items["/hosts/{uuid}@1.0"];
    "/selections": items["/selections@1.9"];
    "/consumers/{uuid}": items["/consumers/{uuid}@1.0"];
    "/consumers/{uuid}/reschedule": items["/consumers/{uuid}/reschedule@1.2"];
    "/selections/{id}": items["/selections/{id}@1.9"];
  };
  "1.10": {
    "/": items["/@1.0"];
    "/cells": items["/cells@1.0"];
    "/cells/{uuid}": items["/cells/{uuid}@1.0"];
    "/hosts": items["/hosts@1.0"];
    "/hosts/{uuid}": items["/hosts/{uuid}@1.0"];
    "/selections": items["/selections@1.10"];
    "/consumers/{uuid}": items["/consumers/{uuid}@1.0"];
    "/consumers/{uuid}/reschedule": items["/consumers/{uuid}/reschedule@1.2"];
    "/selections/{id}": items["/selections/{id}@1.9"];
  };
  "1.11": {
    "/": items["/@1.0"];
    "/cells": items["/cells@1.0"];
    "/cells/{uuid}": items["/cells/{uuid}@1.0"];
    "/hosts": items["/hosts@1.0"];
    "/hosts/{uuid}": items["/hosts/{uuid}@1.0"];
    "/selections": items["/selections@1.11"];
    "/consumers/{uuid}": items["/consumers/{uuid}@1.0"];
    "/consumers/{uuid}/reschedule": items["/consumers/{uuid}/reschedule@1.11"];
    "/selections/{id}": items["/selections/{id}@1.11"];
  };
  "1.12": {
    "/": items["/@1.0"];
    "/cells": items["/cells@1.0"];
    "/cells/{uuid}": items["/cells/{uuid}@1.0"];
    "/hosts": items["/hosts@1.0"];
    "/hosts/{uuid}": items["/hosts/{uuid}@1.0"];
    "/selections": items["/selections@1.12"];
    "/consumers/{uuid}": items["/consumers/{uuid}@1.0"];
    "/consumers/{uuid}/reschedule": items["/consumers/{uuid}/reschedule@1.12"];
    "/selections/{id}": items["/selections/{id}@1.11"];
    "/groups/{uuid}": items["/groups/{uuid}@1.12"];
  };
}
