/** The clients of placement, made from its documents by "npm run generate:types". */
import type { ServiceDescription } from '../runtime/service-description.ts';

export const PLACEMENT: ServiceDescription = {
 "service": "placement",
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
  "1.12",
  "1.13",
  "1.14",
  "1.15",
  "1.16",
  "1.17",
  "1.18",
  "1.19",
  "1.20",
  "1.21",
  "1.22",
  "1.23",
  "1.24",
  "1.25",
  "1.26",
  "1.27",
  "1.28",
  "1.29",
  "1.30",
  "1.31",
  "1.32",
  "1.33",
  "1.34",
  "1.35",
  "1.36",
  "1.37",
  "1.38",
  "1.39"
 ],
 "versionRequests": [
  {
   "in": "header",
   "name": "openstack-api-version",
   "template": "placement {version}"
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
    39
   ],
   "statuses": {
    "200": "json"
   }
  },
  {
   "call": "GET /resource_providers",
   "at": [
    0,
    39
   ],
   "statuses": {
    "200": "json",
    "400": "json",
    "401": "json",
    "403": "json",
    "406": "text/html"
   }
  },
  {
   "call": "POST /resource_providers",
   "at": [
    0,
    19
   ],
   "statuses": {
    "201": "",
    "400": "json",
    "401": "json",
    "403": "json",
    "409": "json",
    "415": "json"
   }
  },
  {
   "call": "GET /resource_providers/{uuid}",
   "at": [
    0,
    39
   ],
   "statuses": {
    "200": "json",
    "401": "json",
    "403": "json",
    "404": "json",
    "406": "text/html"
   }
  },
  {
   "call": "PUT /resource_providers/{uuid}",
   "at": [
    0,
    39
   ],
   "statuses": {
    "200": "json",
    "400": "json",
    "401": "json",
    "403": "json",
    "404": "json",
    "409": "json",
    "415": "json"
   }
  },
  {
   "call": "DELETE /resource_providers/{uuid}",
   "at": [
    0,
    39
   ],
   "statuses": {
    "204": "",
    "401": "json",
    "403": "json",
    "404": "json",
    "409": "json"
   }
  },
  {
   "call": "GET /resource_providers/{uuid}/inventories",
   "at": [
    0,
    39
   ],
   "statuses": {
    "200": "json",
    "401": "json",
    "403": "json",
    "404": "json",
    "406": "text/html"
   }
  },
  {
   "call": "POST /resource_providers/{uuid}/inventories",
   "at": [
    0,
    39
   ],
   "generation": "resource_provider_generation",
   "statuses": {
    "201": "json",
    "400": "json",
    "401": "json",
    "403": "json",
    "404": "json",
    "409": "json",
    "415": "json"
   }
  },
  {
   "call": "PUT /resource_providers/{uuid}/inventories",
   "at": [
    0,
    39
   ],
   "generation": "resource_provider_generation",
   "statuses": {
    "200": "json",
    "400": "json",
    "401": "json",
    "403": "json",
    "404": "json",
    "409": "json",
    "415": "json"
   }
  },
  {
   "call": "GET /resource_providers/{uuid}/inventories/{resource_class}",
   "at": [
    0,
    39
   ],
   "statuses": {
    "200": "json",
    "401": "json",
    "403": "json",
    "404": "json",
    "406": "text/html"
   }
  },
  {
   "call": "PUT /resource_providers/{uuid}/inventories/{resource_class}",
   "at": [
    0,
    39
   ],
   "generation": "resource_provider_generation",
   "statuses": {
    "200": "json",
    "400": "json",
    "401": "json",
    "403": "json",
    "404": "json",
    "409": "json",
    "415": "json"
   }
  },
  {
   "call": "DELETE /resource_providers/{uuid}/inventories/{resource_class}",
   "at": [
    0,
    39
   ],
   "statuses": {
    "204": "",
    "401": "json",
    "403": "json",
    "404": "json",
    "409": "json"
   }
  },
  {
   "call": "GET /resource_providers/{uuid}/usages",
   "at": [
    0,
    39
   ],
   "statuses": {
    "200": "json",
    "401": "json",
    "403": "json",
    "404": "json",
    "406": "text/html"
   }
  },
  {
   "call": "GET /resource_providers/{uuid}/allocations",
   "at": [
    0,
    39
   ],
   "statuses": {
    "200": "json",
    "401": "json",
    "403": "json",
    "404": "json",
    "406": "text/html"
   }
  },
  {
   "call": "GET /allocations/{consumer_uuid}",
   "at": [
    0,
    39
   ],
   "statuses": {
    "200": "json",
    "401": "json",
    "403": "json",
    "406": "text/html"
   }
  },
  {
   "call": "PUT /allocations/{consumer_uuid}",
   "at": [
    0,
    27
   ],
   "statuses": {
    "204": "",
    "400": "json",
    "401": "json",
    "403": "json",
    "409": "json",
    "415": "json"
   }
  },
  {
   "call": "DELETE /allocations/{consumer_uuid}",
   "at": [
    0,
    39
   ],
   "statuses": {
    "204": "",
    "401": "json",
    "403": "json",
    "404": "json"
   }
  },
  {
   "call": "GET /resource_providers/{uuid}/aggregates",
   "at": [
    1,
    39
   ],
   "statuses": {
    "200": "json",
    "401": "json",
    "403": "json",
    "404": "json",
    "406": "text/html"
   }
  },
  {
   "call": "PUT /resource_providers/{uuid}/aggregates",
   "at": [
    1,
    18
   ],
   "statuses": {
    "200": "json",
    "400": "json",
    "401": "json",
    "403": "json",
    "404": "json",
    "415": "json"
   }
  },
  {
   "call": "GET /resource_classes",
   "at": [
    2,
    39
   ],
   "statuses": {
    "200": "json",
    "401": "json",
    "403": "json",
    "406": "text/html"
   }
  },
  {
   "call": "POST /resource_classes",
   "at": [
    2,
    39
   ],
   "statuses": {
    "201": "",
    "400": "json",
    "401": "json",
    "403": "json",
    "409": "json",
    "415": "json"
   }
  },
  {
   "call": "GET /resource_classes/{name}",
   "at": [
    2,
    39
   ],
   "statuses": {
    "200": "json",
    "401": "json",
    "403": "json",
    "404": "json",
    "406": "text/html"
   }
  },
  {
   "call": "PUT /resource_classes/{name}",
   "at": [
    2,
    6
   ],
   "statuses": {
    "200": "json",
    "400": "json",
    "401": "json",
    "403": "json",
    "404": "json",
    "409": "json",
    "415": "json"
   }
  },
  {
   "call": "DELETE /resource_classes/{name}",
   "at": [
    2,
    39
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
   "call": "DELETE /resource_providers/{uuid}/inventories",
   "at": [
    5,
    39
   ],
   "statuses": {
    "204": "",
    "401": "json",
    "403": "json",
    "404": "json",
    "409": "json"
   }
  },
  {
   "call": "GET /traits",
   "at": [
    6,
    39
   ],
   "statuses": {
    "200": "json",
    "400": "json",
    "401": "json",
    "403": "json",
    "406": "text/html"
   }
  },
  {
   "call": "GET /traits/{name}",
   "at": [
    6,
    39
   ],
   "statuses": {
    "204": "",
    "401": "json",
    "403": "json",
    "404": "json"
   }
  },
  {
   "call": "PUT /traits/{name}",
   "at": [
    6,
    39
   ],
   "statuses": {
    "201": "",
    "204": "",
    "400": "json",
    "401": "json",
    "403": "json"
   }
  },
  {
   "call": "DELETE /traits/{name}",
   "at": [
    6,
    39
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
   "call": "GET /resource_providers/{uuid}/traits",
   "at": [
    6,
    39
   ],
   "statuses": {
    "200": "json",
    "401": "json",
    "403": "json",
    "404": "json",
    "406": "text/html"
   }
  },
  {
   "call": "PUT /resource_providers/{uuid}/traits",
   "at": [
    6,
    39
   ],
   "generation": "resource_provider_generation",
   "statuses": {
    "200": "json",
    "400": "json",
    "401": "json",
    "403": "json",
    "404": "json",
    "409": "json",
    "415": "json"
   }
  },
  {
   "call": "DELETE /resource_providers/{uuid}/traits",
   "at": [
    6,
    39
   ],
   "statuses": {
    "204": "",
    "401": "json",
    "403": "json",
    "404": "json"
   }
  },
  {
   "call": "PUT /resource_classes/{name}",
   "at": [
    7,
    39
   ],
   "statuses": {
    "201": "",
    "204": "",
    "400": "json",
    "401": "json",
    "403": "json"
   }
  },
  {
   "call": "GET /usages",
   "at": [
    9,
    39
   ],
   "statuses": {
    "200": "json",
    "400": "json",
    "401": "json",
    "403": "json",
    "406": "text/html"
   }
  },
  {
   "call": "GET /allocation_candidates",
   "at": [
    10,
    39
   ],
   "statuses": {
    "200": "json",
    "400": "json",
    "401": "json",
    "403": "json",
    "406": "text/html"
   }
  },
  {
   "call": "POST /allocations",
   "at": [
    13,
    39
   ],
   "statuses": {
    "204": "",
    "400": "json",
    "401": "json",
    "403": "json",
    "409": "json",
    "415": "json"
   }
  },
  {
   "call": "PUT /resource_providers/{uuid}/aggregates",
   "at": [
    19,
    39
   ],
   "generation": "resource_provider_generation",
   "statuses": {
    "200": "json",
    "400": "json",
    "401": "json",
    "403": "json",
    "404": "json",
    "409": "json",
    "415": "json"
   }
  },
  {
   "call": "POST /resource_providers",
   "at": [
    20,
    39
   ],
   "statuses": {
    "200": "json",
    "400": "json",
    "401": "json",
    "403": "json",
    "409": "json",
    "415": "json"
   }
  },
  {
   "call": "PUT /allocations/{consumer_uuid}",
   "at": [
    28,
    39
   ],
   "generation": "consumer_generation",
   "statuses": {
    "204": "",
    "400": "json",
    "401": "json",
    "403": "json",
    "409": "json",
    "415": "json"
   }
  },
  {
   "call": "POST /reshaper",
   "at": [
    30,
    39
   ],
   "statuses": {
    "204": "",
    "400": "json",
    "401": "json",
    "403": "json",
    "409": "json",
    "415": "json"
   }
  }
 ]
};

interface components {
  schemas: {
    /** @description Accepted and ignored. The existence of the groups and providers is not checked. */
    AcceptedMappings: {
      [key: string]: string[];
    };
    /** @description In the form in which it was sent: with or without hyphens, in upper or lower case. */
    AggregateUuids: string[];
    AllocatedResources: {
      [key: string]: number;
    };
    AllocationCandidates_1_10: {
      allocation_requests: components["schemas"]["AllocationRequest_1_10"][];
      provider_summaries: {
        [key: string]: components["schemas"]["ProviderSummary_1_10"];
      };
    };
    AllocationCandidates_1_12: {
      allocation_requests: components["schemas"]["AllocationRequest_1_12"][];
      provider_summaries: {
        [key: string]: components["schemas"]["ProviderSummary_1_10"];
      };
    };
    AllocationCandidates_1_17: {
      allocation_requests: components["schemas"]["AllocationRequest_1_12"][];
      provider_summaries: {
        [key: string]: components["schemas"]["ProviderSummary_1_17"];
      };
    };
    AllocationCandidates_1_29: {
      allocation_requests: components["schemas"]["AllocationRequest_1_12"][];
      provider_summaries: {
        [key: string]: components["schemas"]["ProviderSummary_1_29"];
      };
    };
    AllocationCandidates_1_34: {
      allocation_requests: components["schemas"]["AllocationRequest_1_34"][];
      provider_summaries: {
        [key: string]: components["schemas"]["ProviderSummary_1_29"];
      };
    };
    AllocationConflictErrors_1_23: {
      errors: {
        /** @constant */
        status: 409;
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
        /** @enum {string} */
        code: "placement.undefined_code" | "placement.concurrent_update";
      }[];
    };
    /** @description The allocations to write, without their owner. */
    AllocationRequest_1_10: {
      allocations: {
        resource_provider: {
          /** Format: uuid */
          uuid: string;
        };
        resources: components["schemas"]["AllocatedResources"];
      }[];
    };
    /** @description The allocations to write, without their owner. */
    AllocationRequest_1_12: {
      allocations: {
        [key: string]: {
          resources: components["schemas"]["AllocatedResources"];
        };
      };
    };
    /** @description The allocations to write, without their owner. */
    AllocationRequest_1_34: {
      allocations: {
        [key: string]: {
          resources: components["schemas"]["AllocatedResources"];
        };
      };
      mappings: {
        [key: string]: string[];
      };
    };
    BadCandidateQueryErrors_1_35: {
      errors: {
        /** @constant */
        status: 400;
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
        /** @enum {string} */
        code: "placement.undefined_code" | "placement.query.duplicate_key" | "placement.query.bad_value";
      }[];
    };
    BadCandidateQueryErrors_1_36: {
      errors: {
        /** @constant */
        status: 400;
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
        /** @enum {string} */
        code: "placement.undefined_code" | "placement.query.duplicate_key" | "placement.query.bad_value" | "placement.query.missing_value";
      }[];
    };
    BadRequestErrors_1_23: {
      errors: {
        /** @constant */
        status: 400;
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
        /** @enum {string} */
        code: "placement.undefined_code";
      }[];
    };
    BadShapeErrors: {
      errors: {
        /** @constant */
        status: 400;
        title: string;
        detail: string;
        /** @enum {string} */
        code: "placement.undefined_code" | "placement.resource_provider.not_found";
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
      }[];
    };
    ChangedInventory: {
      resource_provider_generation: number;
      total: number;
      /** @default 0 */
      reserved?: number;
      /** @default 1 */
      min_unit?: number;
      /** @default 2147483647 */
      max_unit?: number;
      /** @default 1 */
      step_size?: number;
      /** @default 1 */
      allocation_ratio?: number;
    };
    ChangedResourceProvider_1_0: {
      /** @description May be empty, unlike the name of a new provider. */
      name: string;
    };
    ChangedResourceProvider_1_14: {
      /** @description May be empty, unlike the name of a new provider. */
      name: string;
      /** Format: uuid-like */
      parent_provider_uuid?: string | null;
    };
    ConcurrentUpdateErrors_1_23: {
      errors: {
        /** @constant */
        status: 409;
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
        /** @enum {string} */
        code: "placement.concurrent_update";
      }[];
    };
    ConcurrentUpdateOrInventoryInUseErrors_1_23: {
      errors: {
        /** @constant */
        status: 409;
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
        /** @enum {string} */
        code: "placement.concurrent_update" | "placement.inventory.inuse";
      }[];
    };
    ConflictErrors_1_23: {
      errors: {
        /** @constant */
        status: 409;
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
        /** @enum {string} */
        code: "placement.undefined_code";
      }[];
    };
    /** @description The allocations of the consumer from one provider. */
    ConsumerAllocation: {
      /** @description Incremented by each change of the provider. */
      generation: number;
      resources: components["schemas"]["AllocatedResources"];
    };
    ConsumerAllocations_1_0: {
      allocations: {
        [key: string]: components["schemas"]["ConsumerAllocation"];
      };
    };
    ConsumerAllocations_1_12: {
      allocations: {
        [key: string]: components["schemas"]["ConsumerAllocation"];
      };
      /** @description Id of a project or a user. Its existence is not checked. */
      project_id?: string;
      /** @description Id of a project or a user. Its existence is not checked. */
      user_id?: string;
    };
    ConsumerAllocations_1_28: {
      allocations: {
        [key: string]: components["schemas"]["ConsumerAllocation"];
      };
      /** @description Id of a project or a user. Its existence is not checked. */
      project_id?: string;
      /** @description Id of a project or a user. Its existence is not checked. */
      user_id?: string;
      /** @description Incremented by each change of the consumer's allocations. */
      consumer_generation?: number;
    };
    ConsumerAllocations_1_38: {
      allocations: {
        [key: string]: components["schemas"]["ConsumerAllocation"];
      };
      /** @description Id of a project or a user. Its existence is not checked. */
      project_id?: string;
      /** @description Id of a project or a user. Its existence is not checked. */
      user_id?: string;
      /** @description Incremented by each change of the consumer's allocations. */
      consumer_generation?: number;
      /** @description `unknown`, in lower case, is the type of a consumer that was written without one. */
      consumer_type?: string;
    };
    ConsumerNewAllocations_1_13: {
      /** @description Empty to remove all allocations of the consumer. */
      allocations: {
        [key: string]: components["schemas"]["NewAllocation"];
      };
      /** @description Id of a project or a user. Its existence is not checked. */
      project_id: string;
      /** @description Id of a project or a user. Its existence is not checked. */
      user_id: string;
    };
    ConsumerNewAllocations_1_28: {
      /** @description Empty to remove all allocations of the consumer. */
      allocations: {
        [key: string]: components["schemas"]["NewAllocation"];
      };
      /** @description Id of a project or a user. Its existence is not checked. */
      project_id: string;
      /** @description Id of a project or a user. Its existence is not checked. */
      user_id: string;
      /** @description Null for a consumer that does not exist yet. */
      consumer_generation: number | null;
    };
    ConsumerNewAllocations_1_34: {
      /** @description Empty to remove all allocations of the consumer. */
      allocations: {
        [key: string]: components["schemas"]["NewAllocation"];
      };
      /** @description Id of a project or a user. Its existence is not checked. */
      project_id: string;
      /** @description Id of a project or a user. Its existence is not checked. */
      user_id: string;
      /** @description Null for a consumer that does not exist yet. */
      consumer_generation: number | null;
      mappings?: components["schemas"]["AcceptedMappings"];
    };
    ConsumerNewAllocations_1_38: {
      /** @description Empty to remove all allocations of the consumer. */
      allocations: {
        [key: string]: components["schemas"]["NewAllocation"];
      };
      /** @description Id of a project or a user. Its existence is not checked. */
      project_id: string;
      /** @description Id of a project or a user. Its existence is not checked. */
      user_id: string;
      /** @description Null for a consumer that does not exist yet. */
      consumer_generation: number | null;
      mappings?: components["schemas"]["AcceptedMappings"];
      consumer_type: string;
    };
    CustomResourceClass: {
      name: string;
    };
    DuplicateProviderErrors_1_0: {
      errors: {
        /** @constant */
        status: 409;
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
      }[];
    };
    DuplicateProviderErrors_1_23: {
      errors: {
        /** @constant */
        status: 409;
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
        /** @enum {string} */
        code: "placement.duplicate_name";
      }[];
    };
    ForbiddenErrors_1_0: {
      errors: {
        /** @constant */
        status: 403;
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
      }[];
    };
    ForbiddenErrors_1_23: {
      errors: {
        /** @constant */
        status: 403;
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
        /** @enum {string} */
        code: "placement.undefined_code";
      }[];
    };
    Inventories: {
      /** @description Incremented by each change of the provider. */
      resource_provider_generation: number;
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
    InventoryInUseErrors_1_23: {
      errors: {
        /** @constant */
        status: 409;
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
        /** @enum {string} */
        code: "placement.inventory.inuse";
      }[];
    };
    MalformedMicroversionErrors: {
      errors: {
        /** @constant */
        status: 400;
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
      }[];
    };
    /** @description The resources of one provider. */
    NewAllocation: {
      /** @description Accepted and ignored. */
      generation?: number;
      resources: components["schemas"]["RequestedResources"];
    };
    NewAllocationsByConsumer_1_13: {
      [key: string]: components["schemas"]["ConsumerNewAllocations_1_13"];
    };
    NewAllocationsByConsumer_1_28: {
      [key: string]: components["schemas"]["ConsumerNewAllocations_1_28"];
    };
    NewAllocationsByConsumer_1_34: {
      [key: string]: components["schemas"]["ConsumerNewAllocations_1_34"];
    };
    NewAllocationsByConsumer_1_38: {
      [key: string]: components["schemas"]["ConsumerNewAllocations_1_38"];
    };
    NewAllocations_1_0: {
      /** @description Where a provider is repeated, the last entry counts. */
      allocations: {
        resource_provider: {
          /** Format: uuid-like */
          uuid: string;
        };
        resources: components["schemas"]["RequestedResources"];
      }[];
    };
    NewAllocations_1_12: {
      /** @description Id of a project or a user. Its existence is not checked. */
      project_id: string;
      /** @description Id of a project or a user. Its existence is not checked. */
      user_id: string;
      allocations: {
        [key: string]: components["schemas"]["NewAllocation"];
      };
    };
    NewAllocations_1_28: {
      /** @description Id of a project or a user. Its existence is not checked. */
      project_id: string;
      /** @description Id of a project or a user. Its existence is not checked. */
      user_id: string;
      /** @description Empty to remove all allocations of the consumer. */
      allocations: {
        [key: string]: components["schemas"]["NewAllocation"];
      };
      /** @description Null for a consumer that does not exist yet. */
      consumer_generation: number | null;
    };
    NewAllocations_1_34: {
      /** @description Id of a project or a user. Its existence is not checked. */
      project_id: string;
      /** @description Id of a project or a user. Its existence is not checked. */
      user_id: string;
      /** @description Empty to remove all allocations of the consumer. */
      allocations: {
        [key: string]: components["schemas"]["NewAllocation"];
      };
      /** @description Null for a consumer that does not exist yet. */
      consumer_generation: number | null;
      mappings?: components["schemas"]["AcceptedMappings"];
    };
    NewAllocations_1_38: {
      /** @description Id of a project or a user. Its existence is not checked. */
      project_id: string;
      /** @description Id of a project or a user. Its existence is not checked. */
      user_id: string;
      /** @description Empty to remove all allocations of the consumer. */
      allocations: {
        [key: string]: components["schemas"]["NewAllocation"];
      };
      /** @description Null for a consumer that does not exist yet. */
      consumer_generation: number | null;
      mappings?: components["schemas"]["AcceptedMappings"];
      consumer_type: string;
    };
    NewAllocations_1_8: {
      /** @description Where a provider is repeated, the last entry counts. */
      allocations: {
        resource_provider: {
          /** Format: uuid-like */
          uuid: string;
        };
        resources: components["schemas"]["RequestedResources"];
      }[];
      /** @description Id of a project or a user. Its existence is not checked. */
      project_id: string;
      /** @description Id of a project or a user. Its existence is not checked. */
      user_id: string;
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
          reserved?: number;
          /** @default 1 */
          min_unit?: number;
          /** @default 2147483647 */
          max_unit?: number;
          /** @default 1 */
          step_size?: number;
          /** @default 1 */
          allocation_ratio?: number;
        };
      };
    };
    NewInventory: {
      resource_class: string;
      /** @description Accepted and ignored. */
      resource_provider_generation?: number;
      total: number;
      /** @default 0 */
      reserved?: number;
      /** @default 1 */
      min_unit?: number;
      /** @default 2147483647 */
      max_unit?: number;
      /** @default 1 */
      step_size?: number;
      /** @default 1 */
      allocation_ratio?: number;
    };
    NewProviderAggregates: {
      aggregates: components["schemas"]["AggregateUuids"];
      resource_provider_generation: number;
    };
    NewProviderTraits: {
      resource_provider_generation: number;
      /** @description The same name may be repeated. */
      traits: string[];
    };
    NewResourceProvider_1_0: {
      name: string;
      /** Format: uuid-like */
      uuid?: string;
    };
    NewResourceProvider_1_14: {
      name: string;
      /** Format: uuid-like */
      uuid?: string;
      /** Format: uuid-like */
      parent_provider_uuid?: string | null;
    };
    NewShape_1_30: {
      inventories: {
        [key: string]: components["schemas"]["NewInventories"];
      };
      /** @description Empty where there are no allocations. */
      allocations: {
        [key: string]: components["schemas"]["ConsumerNewAllocations_1_28"];
      };
    };
    NewShape_1_34: {
      inventories: {
        [key: string]: components["schemas"]["NewInventories"];
      };
      /** @description Empty where there are no allocations. */
      allocations: {
        [key: string]: components["schemas"]["ConsumerNewAllocations_1_34"];
      };
    };
    NewShape_1_38: {
      inventories: {
        [key: string]: components["schemas"]["NewInventories"];
      };
      /** @description Empty where there are no allocations. */
      allocations: {
        [key: string]: components["schemas"]["ConsumerNewAllocations_1_38"];
      };
    };
    NotFoundErrors_1_0: {
      errors: {
        /** @constant */
        status: 404;
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
      }[];
    };
    NotFoundErrors_1_23: {
      errors: {
        /** @constant */
        status: 404;
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
        /** @enum {string} */
        code: "placement.undefined_code";
      }[];
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
    ProviderAggregates_1_1: {
      aggregates: components["schemas"]["AggregateUuids"];
    };
    ProviderAggregates_1_19: {
      aggregates: components["schemas"]["AggregateUuids"];
      /** @description Incremented by each change of the provider. */
      resource_provider_generation: number;
    };
    /** @description The allocations of one consumer from the provider. */
    ProviderAllocation_1_0: {
      resources: components["schemas"]["AllocatedResources"];
    };
    /** @description The allocations of one consumer from the provider. */
    ProviderAllocation_1_28: {
      resources: components["schemas"]["AllocatedResources"];
      /** @description Incremented by each change of the consumer's allocations. */
      consumer_generation: number;
    };
    ProviderAllocations_1_0: {
      /** @description Incremented by each change of the provider. */
      resource_provider_generation: number;
      allocations: {
        [key: string]: components["schemas"]["ProviderAllocation_1_0"];
      };
    };
    ProviderAllocations_1_28: {
      /** @description Incremented by each change of the provider. */
      resource_provider_generation: number;
      allocations: {
        [key: string]: components["schemas"]["ProviderAllocation_1_28"];
      };
    };
    ProviderIsNeededErrors_1_23: {
      errors: {
        /** @constant */
        status: 409;
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
        /** @enum {string} */
        code: "placement.resource_provider.inuse" | "placement.resource_provider.cannot_delete_parent";
      }[];
    };
    ProviderLinks_1_0: {
      /** @enum {string} */
      rel: "self" | "inventories" | "usages";
      /** Format: uri-reference */
      href: string;
    }[];
    ProviderLinks_1_1: {
      /** @enum {string} */
      rel: "self" | "inventories" | "usages" | "aggregates";
      /** Format: uri-reference */
      href: string;
    }[];
    ProviderLinks_1_11: {
      /** @enum {string} */
      rel: "self" | "inventories" | "usages" | "aggregates" | "traits" | "allocations";
      /** Format: uri-reference */
      href: string;
    }[];
    ProviderLinks_1_6: {
      /** @enum {string} */
      rel: "self" | "inventories" | "usages" | "aggregates" | "traits";
      /** Format: uri-reference */
      href: string;
    }[];
    ProviderSummary_1_10: {
      resources: {
        [key: string]: components["schemas"]["ResourceSummary"];
      };
    };
    ProviderSummary_1_17: {
      resources: {
        [key: string]: components["schemas"]["ResourceSummary"];
      };
      traits: components["schemas"]["TraitNames"];
    };
    ProviderSummary_1_29: {
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
    ProviderTraits: {
      /** @description Incremented by each change of the provider. */
      resource_provider_generation: number;
      traits: components["schemas"]["TraitNames"];
    };
    ProviderUsages: {
      /** @description Incremented by each change of the provider. */
      resource_provider_generation: number;
      usages: {
        [key: string]: number;
      };
    };
    /** @description Amounts by resource class, without an upper bound: an amount beyond every inventory is a conflict. */
    RequestedResources: {
      [key: string]: number;
    };
    ResourceClass: {
      name: string;
      links: {
        /** @constant */
        rel: "self";
        /** Format: uri-reference */
        href: string;
      }[];
    };
    ResourceClasses: {
      resource_classes: components["schemas"]["ResourceClass"][];
    };
    ResourceProvider_1_0: {
      /** Format: uuid */
      uuid: string;
      name: string;
      /** @description Incremented by each change of the provider. */
      generation: number;
      links: components["schemas"]["ProviderLinks_1_0"];
    };
    ResourceProvider_1_1: {
      /** Format: uuid */
      uuid: string;
      name: string;
      /** @description Incremented by each change of the provider. */
      generation: number;
      links: components["schemas"]["ProviderLinks_1_1"];
    };
    ResourceProvider_1_11: {
      /** Format: uuid */
      uuid: string;
      name: string;
      /** @description Incremented by each change of the provider. */
      generation: number;
      links: components["schemas"]["ProviderLinks_1_11"];
    };
    ResourceProvider_1_14: {
      /** Format: uuid */
      uuid: string;
      name: string;
      /** @description Incremented by each change of the provider. */
      generation: number;
      links: components["schemas"]["ProviderLinks_1_11"];
      /**
       * Format: uuid
       * @description Null for the root of a tree.
       */
      parent_provider_uuid: string | null;
      /** Format: uuid */
      root_provider_uuid: string;
    };
    ResourceProvider_1_6: {
      /** Format: uuid */
      uuid: string;
      name: string;
      /** @description Incremented by each change of the provider. */
      generation: number;
      links: components["schemas"]["ProviderLinks_1_6"];
    };
    ResourceProviders_1_0: {
      resource_providers: components["schemas"]["ResourceProvider_1_0"][];
    };
    ResourceProviders_1_1: {
      resource_providers: components["schemas"]["ResourceProvider_1_1"][];
    };
    ResourceProviders_1_11: {
      resource_providers: components["schemas"]["ResourceProvider_1_11"][];
    };
    ResourceProviders_1_14: {
      resource_providers: components["schemas"]["ResourceProvider_1_14"][];
    };
    ResourceProviders_1_6: {
      resource_providers: components["schemas"]["ResourceProvider_1_6"][];
    };
    ResourceSummary: {
      /** @description The amount that is not reserved, times the allocation ratio. Negative if one of the two is. */
      capacity: number;
      used: number;
    };
    ShapeConflictErrors: {
      errors: {
        /** @constant */
        status: 409;
        title: string;
        detail: string;
        /** @enum {string} */
        code: "placement.undefined_code" | "placement.concurrent_update" | "placement.inventory.inuse";
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
      }[];
    };
    TraitNames: string[];
    Traits: {
      traits: components["schemas"]["TraitNames"];
    };
    /** @description The usages of the consumers of one type, and their number. */
    TypeUsages: {
      consumer_count: number;
    } & {
      [key: string]: number;
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
    /** @description Placement's own form, where no identity service protects it. */
    UnauthorizedByService: {
      /** @constant */
      code: "401 Unauthorized";
      title: string;
      message: string;
    };
    UnsupportedMediaTypeErrors_1_0: {
      errors: {
        /** @constant */
        status: 415;
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
      }[];
    };
    UnsupportedMediaTypeErrors_1_23: {
      errors: {
        /** @constant */
        status: 415;
        title: string;
        detail: string;
        /** @description The same in the header `x-openstack-request-id` and in the body of an error. */
        request_id: string;
        /** @enum {string} */
        code: "placement.undefined_code";
      }[];
    };
    Usages_1_38: {
      usages: {
        [key: string]: components["schemas"]["TypeUsages"];
      };
    };
    Usages_1_9: {
      usages: {
        [key: string]: number;
      };
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
    /** @description The matching providers, possibly none. */
    listResourceProviders_1_0_200: {
      content: {
        "application/json": components["schemas"]["ResourceProviders_1_0"];
      };
    };
    /** @description An invalid query. */
    listResourceProviders_1_0_400: {
      content: {
        "application/json": components["schemas"]["MalformedMicroversionErrors"];
      };
    };
    /** @description A missing or invalid token. Checked before the microversion. */
    listResourceProviders_1_0_401: {
      content: {
        "application/json": components["schemas"]["UnauthorizedByService"] | components["schemas"]["UnauthorizedByIdentity"];
      };
    };
    /** @description The roles of the user do not permit this. */
    listResourceProviders_1_0_403: {
      content: {
        "application/json": components["schemas"]["ForbiddenErrors_1_0"];
      };
    };
    /** @description The client does not accept application/json, the only media type of the response. */
    listResourceProviders_1_0_406: {
      content: {
        "text/html": string;
      };
    };
    /** @description Created. `location` is its URL; the response has no body. */
    createResourceProvider_1_0_201: {
      content?: never;
    };
    /** @description An invalid body or query, or a reference to something that does not exist. */
    createResourceProvider_1_0_400: {
      content: {
        "application/json": components["schemas"]["MalformedMicroversionErrors"];
      };
    };
    /** @description Another provider has this name or UUID. */
    createResourceProvider_1_0_409: {
      content: {
        "application/json": components["schemas"]["DuplicateProviderErrors_1_0"];
      };
    };
    /** @description The media type of the body is not application/json. */
    createResourceProvider_1_0_415: {
      content: {
        "application/json": components["schemas"]["UnsupportedMediaTypeErrors_1_0"];
      };
    };
    /** @description The provider. */
    getResourceProvider_1_0_200: {
      content: {
        "application/json": components["schemas"]["ResourceProvider_1_0"];
      };
    };
    /** @description Not found. */
    getResourceProvider_1_0_404: {
      content: {
        "application/json": components["schemas"]["NotFoundErrors_1_0"];
      };
    };
    /** @description The updated provider. */
    updateResourceProvider_1_0_200: {
      content: {
        "application/json": components["schemas"]["ResourceProvider_1_0"];
      };
    };
    /** @description Deleted. */
    deleteResourceProvider_1_0_204: {
      content?: never;
    };
    /** @description The provider has allocations or children. */
    deleteResourceProvider_1_0_409: {
      content: {
        "application/json": components["schemas"]["DuplicateProviderErrors_1_0"];
      };
    };
    /** @description The inventories by resource class, possibly none. */
    listInventories_1_0_200: {
      content: {
        "application/json": components["schemas"]["Inventories"];
      };
    };
    /** @description The inventory, and the new generation of the provider. */
    createInventory_1_0_201: {
      content: {
        "application/json": components["schemas"]["OneInventory"];
      };
    };
    /** @description The generation is not the current one of the provider, or the provider already has an inventory of the class. */
    createInventory_1_0_409: {
      content: {
        "application/json": components["schemas"]["DuplicateProviderErrors_1_0"];
      };
    };
    /** @description The new inventories. */
    replaceInventories_1_0_200: {
      content: {
        "application/json": components["schemas"]["Inventories"];
      };
    };
    /** @description The generation is not the current one of the provider, or an inventory to be removed is in use. */
    replaceInventories_1_0_409: {
      content: {
        "application/json": components["schemas"]["DuplicateProviderErrors_1_0"];
      };
    };
    /** @description The inventory. */
    getInventory_1_0_200: {
      content: {
        "application/json": components["schemas"]["OneInventory"];
      };
    };
    /** @description The new inventory, and the new generation of the provider. */
    updateInventory_1_0_200: {
      content: {
        "application/json": components["schemas"]["OneInventory"];
      };
    };
    /** @description The inventory has allocations. The error code is that of a concurrent update. */
    deleteInventory_1_0_409: {
      content: {
        "application/json": components["schemas"]["DuplicateProviderErrors_1_0"];
      };
    };
    /** @description The sum of all allocations, by resource class. */
    getResourceProviderUsages_1_0_200: {
      content: {
        "application/json": components["schemas"]["ProviderUsages"];
      };
    };
    /** @description The allocations by consumer, possibly none. */
    listResourceProviderAllocations_1_0_200: {
      content: {
        "application/json": components["schemas"]["ProviderAllocations_1_0"];
      };
    };
    /** @description The allocations by provider, possibly none. */
    listAllocations_1_0_200: {
      content: {
        "application/json": components["schemas"]["ConsumerAllocations_1_0"];
      };
    };
    /** @description Written. */
    replaceAllocations_1_0_204: {
      content?: never;
    };
    /** @description An inventory cannot serve the requested amount, or changed at the same time. */
    replaceAllocations_1_0_409: {
      content: {
        "application/json": components["schemas"]["DuplicateProviderErrors_1_0"];
      };
    };
    /** @description The matching providers, possibly none. */
    listResourceProviders_1_1_200: {
      content: {
        "application/json": components["schemas"]["ResourceProviders_1_1"];
      };
    };
    /** @description The provider. */
    getResourceProvider_1_1_200: {
      content: {
        "application/json": components["schemas"]["ResourceProvider_1_1"];
      };
    };
    /** @description The updated provider. */
    updateResourceProvider_1_1_200: {
      content: {
        "application/json": components["schemas"]["ResourceProvider_1_1"];
      };
    };
    /** @description The aggregates, possibly none. */
    listResourceProviderAggregates_1_1_200: {
      content: {
        "application/json": components["schemas"]["ProviderAggregates_1_1"];
      };
    };
    /** @description The new aggregates. */
    replaceResourceProviderAggregates_1_1_200: {
      content: {
        "application/json": components["schemas"]["ProviderAggregates_1_1"];
      };
    };
    /** @description The resource classes. */
    listResourceClasses_1_2_200: {
      content: {
        "application/json": components["schemas"]["ResourceClasses"];
      };
    };
    /** @description The request conflicts with the current state; `detail` says how. */
    createResourceClass_1_2_409: {
      content: {
        "application/json": components["schemas"]["DuplicateProviderErrors_1_0"];
      };
    };
    /** @description The resource class. */
    getResourceClass_1_2_200: {
      content: {
        "application/json": components["schemas"]["ResourceClass"];
      };
    };
    /** @description The renamed resource class. */
    renameResourceClass_1_2_200: {
      content: {
        "application/json": components["schemas"]["ResourceClass"];
      };
    };
    /** @description One of the inventories has allocations. */
    deleteInventories_1_5_409: {
      content: {
        "application/json": components["schemas"]["DuplicateProviderErrors_1_0"];
      };
    };
    /** @description The matching providers, possibly none. */
    listResourceProviders_1_6_200: {
      content: {
        "application/json": components["schemas"]["ResourceProviders_1_6"];
      };
    };
    /** @description The provider. */
    getResourceProvider_1_6_200: {
      content: {
        "application/json": components["schemas"]["ResourceProvider_1_6"];
      };
    };
    /** @description The updated provider. */
    updateResourceProvider_1_6_200: {
      content: {
        "application/json": components["schemas"]["ResourceProvider_1_6"];
      };
    };
    /** @description The matching traits, possibly none. */
    listTraits_1_6_200: {
      content: {
        "application/json": components["schemas"]["Traits"];
      };
    };
    /** @description The trait exists. */
    getTrait_1_6_204: {
      content?: never;
    };
    /** @description Created. `location` is its URL. */
    ensureTrait_1_6_201: {
      content?: never;
    };
    /** @description It already exists. `location` is its URL. */
    ensureTrait_1_6_204: {
      content?: never;
    };
    /** @description The traits, possibly none. */
    listResourceProviderTraits_1_6_200: {
      content: {
        "application/json": components["schemas"]["ProviderTraits"];
      };
    };
    /** @description The new traits. */
    replaceResourceProviderTraits_1_6_200: {
      content: {
        "application/json": components["schemas"]["ProviderTraits"];
      };
    };
    /** @description All traits are removed. */
    deleteResourceProviderTraits_1_6_204: {
      content?: never;
    };
    /** @description The sum of all allocations, by resource class, possibly none. */
    getUsages_1_9_200: {
      content: {
        "application/json": components["schemas"]["Usages_1_9"];
      };
    };
    /** @description The candidates, possibly none. */
    listAllocationCandidates_1_10_200: {
      content: {
        "application/json": components["schemas"]["AllocationCandidates_1_10"];
      };
    };
    /** @description The matching providers, possibly none. */
    listResourceProviders_1_11_200: {
      content: {
        "application/json": components["schemas"]["ResourceProviders_1_11"];
      };
    };
    /** @description The provider. */
    getResourceProvider_1_11_200: {
      content: {
        "application/json": components["schemas"]["ResourceProvider_1_11"];
      };
    };
    /** @description The updated provider. */
    updateResourceProvider_1_11_200: {
      content: {
        "application/json": components["schemas"]["ResourceProvider_1_11"];
      };
    };
    /** @description The allocations by provider, possibly none. */
    listAllocations_1_12_200: {
      content: {
        "application/json": components["schemas"]["ConsumerAllocations_1_12"];
      };
    };
    /** @description The candidates, possibly none. */
    listAllocationCandidates_1_12_200: {
      content: {
        "application/json": components["schemas"]["AllocationCandidates_1_12"];
      };
    };
    /** @description The matching providers, possibly none. */
    listResourceProviders_1_14_200: {
      content: {
        "application/json": components["schemas"]["ResourceProviders_1_14"];
      };
    };
    /** @description The provider. */
    getResourceProvider_1_14_200: {
      content: {
        "application/json": components["schemas"]["ResourceProvider_1_14"];
      };
    };
    /** @description The updated provider. */
    updateResourceProvider_1_14_200: {
      content: {
        "application/json": components["schemas"]["ResourceProvider_1_14"];
      };
    };
    /** @description The candidates, possibly none. */
    listAllocationCandidates_1_17_200: {
      content: {
        "application/json": components["schemas"]["AllocationCandidates_1_17"];
      };
    };
    /** @description The aggregates, possibly none. */
    listResourceProviderAggregates_1_19_200: {
      content: {
        "application/json": components["schemas"]["ProviderAggregates_1_19"];
      };
    };
    /** @description The new aggregates. */
    replaceResourceProviderAggregates_1_19_200: {
      content: {
        "application/json": components["schemas"]["ProviderAggregates_1_19"];
      };
    };
    /** @description Created. `location` is its URL, and the body is the provider. */
    createResourceProvider_1_20_200: {
      content: {
        "application/json": components["schemas"]["ResourceProvider_1_14"];
      };
    };
    /** @description An invalid query. */
    listResourceProviders_1_23_400: {
      content: {
        "application/json": components["schemas"]["BadRequestErrors_1_23"];
      };
    };
    /** @description The roles of the user do not permit this. */
    listResourceProviders_1_23_403: {
      content: {
        "application/json": components["schemas"]["ForbiddenErrors_1_23"];
      };
    };
    /** @description An invalid body or query, or a reference to something that does not exist. */
    createResourceProvider_1_23_400: {
      content: {
        "application/json": components["schemas"]["BadRequestErrors_1_23"];
      };
    };
    /** @description Another provider has this name or UUID. */
    createResourceProvider_1_23_409: {
      content: {
        "application/json": components["schemas"]["DuplicateProviderErrors_1_23"];
      };
    };
    /** @description The media type of the body is not application/json. */
    createResourceProvider_1_23_415: {
      content: {
        "application/json": components["schemas"]["UnsupportedMediaTypeErrors_1_23"];
      };
    };
    /** @description Not found. */
    getResourceProvider_1_23_404: {
      content: {
        "application/json": components["schemas"]["NotFoundErrors_1_23"];
      };
    };
    /** @description The provider has allocations or children. */
    deleteResourceProvider_1_23_409: {
      content: {
        "application/json": components["schemas"]["ProviderIsNeededErrors_1_23"];
      };
    };
    /** @description The generation is not the current one of the provider, or the provider already has an inventory of the class. */
    createInventory_1_23_409: {
      content: {
        "application/json": components["schemas"]["ConcurrentUpdateErrors_1_23"];
      };
    };
    /** @description The generation is not the current one of the provider, or an inventory to be removed is in use. */
    replaceInventories_1_23_409: {
      content: {
        "application/json": components["schemas"]["ConcurrentUpdateOrInventoryInUseErrors_1_23"];
      };
    };
    /** @description The inventory has allocations. The error code is that of a concurrent update. */
    deleteInventory_1_23_409: {
      content: {
        "application/json": components["schemas"]["ConcurrentUpdateErrors_1_23"];
      };
    };
    /** @description An inventory cannot serve the requested amount, or changed at the same time. */
    replaceAllocations_1_23_409: {
      content: {
        "application/json": components["schemas"]["AllocationConflictErrors_1_23"];
      };
    };
    /** @description The request conflicts with the current state; `detail` says how. */
    createResourceClass_1_23_409: {
      content: {
        "application/json": components["schemas"]["ConflictErrors_1_23"];
      };
    };
    /** @description One of the inventories has allocations. */
    deleteInventories_1_23_409: {
      content: {
        "application/json": components["schemas"]["InventoryInUseErrors_1_23"];
      };
    };
    /** @description The allocations by consumer, possibly none. */
    listResourceProviderAllocations_1_28_200: {
      content: {
        "application/json": components["schemas"]["ProviderAllocations_1_28"];
      };
    };
    /** @description The allocations by provider, possibly none. */
    listAllocations_1_28_200: {
      content: {
        "application/json": components["schemas"]["ConsumerAllocations_1_28"];
      };
    };
    /** @description The candidates, possibly none. */
    listAllocationCandidates_1_29_200: {
      content: {
        "application/json": components["schemas"]["AllocationCandidates_1_29"];
      };
    };
    /** @description An invalid body, or a reference to something that does not exist. */
    reshape_1_30_400: {
      content: {
        "application/json": components["schemas"]["BadShapeErrors"];
      };
    };
    /**
     * @description A generation is not the current one of the provider or the consumer, an inventory to be removed is in use, or
     *     an inventory cannot serve the requested amount.
     */
    reshape_1_30_409: {
      content: {
        "application/json": components["schemas"]["ShapeConflictErrors"];
      };
    };
    /** @description The candidates, possibly none. */
    listAllocationCandidates_1_34_200: {
      content: {
        "application/json": components["schemas"]["AllocationCandidates_1_34"];
      };
    };
    /** @description An invalid query. */
    listAllocationCandidates_1_35_400: {
      content: {
        "application/json": components["schemas"]["BadCandidateQueryErrors_1_35"];
      };
    };
    /** @description An invalid query. */
    listAllocationCandidates_1_36_400: {
      content: {
        "application/json": components["schemas"]["BadCandidateQueryErrors_1_36"];
      };
    };
    /** @description The allocations by provider, possibly none. */
    listAllocations_1_38_200: {
      content: {
        "application/json": components["schemas"]["ConsumerAllocations_1_38"];
      };
    };
    /** @description The sums of all allocations, by consumer type and resource class, possibly none. */
    getUsages_1_38_200: {
      content: {
        "application/json": components["schemas"]["Usages_1_38"];
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
    };
  };
  listResourceProviders_1_0: {
    parameters: {
      query?: {
        name?: string;
        uuid?: string;
      };
    };
    responses: {
      200: components["responses"]["listResourceProviders_1_0_200"];
      400: components["responses"]["listResourceProviders_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  createResourceProvider_1_0: {
    parameters: {
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewResourceProvider_1_0"];
      };
    };
    responses: {
      201: components["responses"]["createResourceProvider_1_0_201"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      409: components["responses"]["createResourceProvider_1_0_409"];
      415: components["responses"]["createResourceProvider_1_0_415"];
    };
  };
  getResourceProvider_1_0: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["getResourceProvider_1_0_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  updateResourceProvider_1_0: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ChangedResourceProvider_1_0"];
      };
    };
    responses: {
      200: components["responses"]["updateResourceProvider_1_0_200"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      409: components["responses"]["createResourceProvider_1_0_409"];
      415: components["responses"]["createResourceProvider_1_0_415"];
    };
  };
  deleteResourceProvider_1_0: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      204: components["responses"]["deleteResourceProvider_1_0_204"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      409: components["responses"]["deleteResourceProvider_1_0_409"];
    };
  };
  listInventories_1_0: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["listInventories_1_0_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  createInventory_1_0: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewInventory"];
      };
    };
    responses: {
      201: components["responses"]["createInventory_1_0_201"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      409: components["responses"]["createInventory_1_0_409"];
      415: components["responses"]["createResourceProvider_1_0_415"];
    };
  };
  replaceInventories_1_0: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewInventories"];
      };
    };
    responses: {
      200: components["responses"]["replaceInventories_1_0_200"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      409: components["responses"]["replaceInventories_1_0_409"];
      415: components["responses"]["createResourceProvider_1_0_415"];
    };
  };
  getInventory_1_0: {
    parameters: {
      path: {
        uuid: string;
        resource_class: string;
      };
    };
    responses: {
      200: components["responses"]["getInventory_1_0_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  updateInventory_1_0: {
    parameters: {
      path: {
        uuid: string;
        resource_class: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ChangedInventory"];
      };
    };
    responses: {
      200: components["responses"]["updateInventory_1_0_200"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      409: components["responses"]["createInventory_1_0_409"];
      415: components["responses"]["createResourceProvider_1_0_415"];
    };
  };
  deleteInventory_1_0: {
    parameters: {
      path: {
        uuid: string;
        resource_class: string;
      };
    };
    responses: {
      204: components["responses"]["deleteResourceProvider_1_0_204"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      409: components["responses"]["deleteInventory_1_0_409"];
    };
  };
  getResourceProviderUsages_1_0: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["getResourceProviderUsages_1_0_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listResourceProviderAllocations_1_0: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["listResourceProviderAllocations_1_0_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listAllocations_1_0: {
    parameters: {
      path: {
        consumer_uuid: string;
      };
    };
    responses: {
      200: components["responses"]["listAllocations_1_0_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  replaceAllocations_1_0: {
    parameters: {
      path: {
        consumer_uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewAllocations_1_0"];
      };
    };
    responses: {
      204: components["responses"]["replaceAllocations_1_0_204"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      409: components["responses"]["replaceAllocations_1_0_409"];
      415: components["responses"]["createResourceProvider_1_0_415"];
    };
  };
  deleteAllocations_1_0: {
    parameters: {
      path: {
        consumer_uuid: string;
      };
    };
    responses: {
      204: components["responses"]["deleteResourceProvider_1_0_204"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
    };
  };
  listResourceProviders_1_1: {
    parameters: {
      query?: {
        name?: string;
        uuid?: string;
      };
    };
    responses: {
      200: components["responses"]["listResourceProviders_1_1_200"];
      400: components["responses"]["listResourceProviders_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  getResourceProvider_1_1: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["getResourceProvider_1_1_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  updateResourceProvider_1_1: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ChangedResourceProvider_1_0"];
      };
    };
    responses: {
      200: components["responses"]["updateResourceProvider_1_1_200"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      409: components["responses"]["createResourceProvider_1_0_409"];
      415: components["responses"]["createResourceProvider_1_0_415"];
    };
  };
  listResourceProviderAggregates_1_1: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["listResourceProviderAggregates_1_1_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  replaceResourceProviderAggregates_1_1: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["AggregateUuids"];
      };
    };
    responses: {
      200: components["responses"]["replaceResourceProviderAggregates_1_1_200"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      415: components["responses"]["createResourceProvider_1_0_415"];
    };
  };
  listResourceClasses_1_2: {
    parameters: {
    };
    responses: {
      200: components["responses"]["listResourceClasses_1_2_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  createResourceClass_1_2: {
    parameters: {
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["CustomResourceClass"];
      };
    };
    responses: {
      201: components["responses"]["createResourceProvider_1_0_201"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      409: components["responses"]["createResourceClass_1_2_409"];
      415: components["responses"]["createResourceProvider_1_0_415"];
    };
  };
  getResourceClass_1_2: {
    parameters: {
      path: {
        name: string;
      };
    };
    responses: {
      200: components["responses"]["getResourceClass_1_2_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  renameResourceClass_1_2: {
    parameters: {
      path: {
        name: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["CustomResourceClass"];
      };
    };
    responses: {
      200: components["responses"]["renameResourceClass_1_2_200"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      409: components["responses"]["createResourceClass_1_2_409"];
      415: components["responses"]["createResourceProvider_1_0_415"];
    };
  };
  deleteResourceClass_1_2: {
    parameters: {
      path: {
        name: string;
      };
    };
    responses: {
      204: components["responses"]["deleteResourceProvider_1_0_204"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      409: components["responses"]["createResourceClass_1_2_409"];
    };
  };
  listResourceProviders_1_3: {
    parameters: {
      query?: {
        name?: string;
        uuid?: string;
        member_of?: string;
      };
    };
    responses: {
      200: components["responses"]["listResourceProviders_1_1_200"];
      400: components["responses"]["listResourceProviders_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listResourceProviders_1_4: {
    parameters: {
      query?: {
        name?: string;
        uuid?: string;
        member_of?: string;
        resources?: string;
      };
    };
    responses: {
      200: components["responses"]["listResourceProviders_1_1_200"];
      400: components["responses"]["listResourceProviders_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  deleteInventories_1_5: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      204: components["responses"]["deleteResourceProvider_1_0_204"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      409: components["responses"]["deleteInventories_1_5_409"];
    };
  };
  listResourceProviders_1_6: {
    parameters: {
      query?: {
        name?: string;
        uuid?: string;
        member_of?: string;
        resources?: string;
      };
    };
    responses: {
      200: components["responses"]["listResourceProviders_1_6_200"];
      400: components["responses"]["listResourceProviders_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  getResourceProvider_1_6: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["getResourceProvider_1_6_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  updateResourceProvider_1_6: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ChangedResourceProvider_1_0"];
      };
    };
    responses: {
      200: components["responses"]["updateResourceProvider_1_6_200"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      409: components["responses"]["createResourceProvider_1_0_409"];
      415: components["responses"]["createResourceProvider_1_0_415"];
    };
  };
  listTraits_1_6: {
    parameters: {
      query?: {
        name?: string;
        associated?: string;
      };
    };
    responses: {
      200: components["responses"]["listTraits_1_6_200"];
      400: components["responses"]["listResourceProviders_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  getTrait_1_6: {
    parameters: {
      path: {
        name: string;
      };
    };
    responses: {
      204: components["responses"]["getTrait_1_6_204"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
    };
  };
  ensureTrait_1_6: {
    parameters: {
      path: {
        name: string;
      };
    };
    responses: {
      201: components["responses"]["ensureTrait_1_6_201"];
      204: components["responses"]["ensureTrait_1_6_204"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
    };
  };
  deleteTrait_1_6: {
    parameters: {
      path: {
        name: string;
      };
    };
    responses: {
      204: components["responses"]["deleteResourceProvider_1_0_204"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      409: components["responses"]["createResourceClass_1_2_409"];
    };
  };
  listResourceProviderTraits_1_6: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["listResourceProviderTraits_1_6_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  replaceResourceProviderTraits_1_6: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewProviderTraits"];
      };
    };
    responses: {
      200: components["responses"]["replaceResourceProviderTraits_1_6_200"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      409: components["responses"]["createInventory_1_0_409"];
      415: components["responses"]["createResourceProvider_1_0_415"];
    };
  };
  deleteResourceProviderTraits_1_6: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      204: components["responses"]["deleteResourceProviderTraits_1_6_204"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
    };
  };
  ensureResourceClass_1_7: {
    parameters: {
      path: {
        name: string;
      };
    };
    responses: {
      201: components["responses"]["ensureTrait_1_6_201"];
      204: components["responses"]["ensureTrait_1_6_204"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
    };
  };
  replaceAllocations_1_8: {
    parameters: {
      path: {
        consumer_uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewAllocations_1_8"];
      };
    };
    responses: {
      204: components["responses"]["replaceAllocations_1_0_204"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      409: components["responses"]["replaceAllocations_1_0_409"];
      415: components["responses"]["createResourceProvider_1_0_415"];
    };
  };
  getUsages_1_9: {
    parameters: {
      query: {
        project_id: string;
        user_id?: string;
      };
    };
    responses: {
      200: components["responses"]["getUsages_1_9_200"];
      400: components["responses"]["listResourceProviders_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listAllocationCandidates_1_10: {
    parameters: {
      query: {
        resources: string | string[];
      };
    };
    responses: {
      200: components["responses"]["listAllocationCandidates_1_10_200"];
      400: components["responses"]["listResourceProviders_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listResourceProviders_1_11: {
    parameters: {
      query?: {
        name?: string;
        uuid?: string;
        member_of?: string;
        resources?: string;
      };
    };
    responses: {
      200: components["responses"]["listResourceProviders_1_11_200"];
      400: components["responses"]["listResourceProviders_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  getResourceProvider_1_11: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["getResourceProvider_1_11_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  updateResourceProvider_1_11: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ChangedResourceProvider_1_0"];
      };
    };
    responses: {
      200: components["responses"]["updateResourceProvider_1_11_200"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      409: components["responses"]["createResourceProvider_1_0_409"];
      415: components["responses"]["createResourceProvider_1_0_415"];
    };
  };
  listAllocations_1_12: {
    parameters: {
      path: {
        consumer_uuid: string;
      };
    };
    responses: {
      200: components["responses"]["listAllocations_1_12_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  replaceAllocations_1_12: {
    parameters: {
      path: {
        consumer_uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewAllocations_1_12"];
      };
    };
    responses: {
      204: components["responses"]["replaceAllocations_1_0_204"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      409: components["responses"]["replaceAllocations_1_0_409"];
      415: components["responses"]["createResourceProvider_1_0_415"];
    };
  };
  listAllocationCandidates_1_12: {
    parameters: {
      query: {
        resources: string | string[];
      };
    };
    responses: {
      200: components["responses"]["listAllocationCandidates_1_12_200"];
      400: components["responses"]["listResourceProviders_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  manageAllocations_1_13: {
    parameters: {
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewAllocationsByConsumer_1_13"];
      };
    };
    responses: {
      204: components["responses"]["replaceAllocations_1_0_204"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      409: components["responses"]["replaceAllocations_1_0_409"];
      415: components["responses"]["createResourceProvider_1_0_415"];
    };
  };
  listResourceProviders_1_14: {
    parameters: {
      query?: {
        name?: string;
        uuid?: string;
        member_of?: string;
        resources?: string;
        in_tree?: string;
      };
    };
    responses: {
      200: components["responses"]["listResourceProviders_1_14_200"];
      400: components["responses"]["listResourceProviders_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  createResourceProvider_1_14: {
    parameters: {
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewResourceProvider_1_14"];
      };
    };
    responses: {
      201: components["responses"]["createResourceProvider_1_0_201"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      409: components["responses"]["createResourceProvider_1_0_409"];
      415: components["responses"]["createResourceProvider_1_0_415"];
    };
  };
  getResourceProvider_1_14: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["getResourceProvider_1_14_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  updateResourceProvider_1_14: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ChangedResourceProvider_1_14"];
      };
    };
    responses: {
      200: components["responses"]["updateResourceProvider_1_14_200"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      409: components["responses"]["createResourceProvider_1_0_409"];
      415: components["responses"]["createResourceProvider_1_0_415"];
    };
  };
  getVersions_1_15: {
    parameters: {
    };
    responses: {
      200: components["responses"]["getVersions_1_0_200"];
    };
  };
  listResourceProviders_1_15: {
    parameters: {
      query?: {
        name?: string;
        uuid?: string;
        member_of?: string;
        resources?: string;
        in_tree?: string;
      };
    };
    responses: {
      200: components["responses"]["listResourceProviders_1_14_200"];
      400: components["responses"]["listResourceProviders_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  getResourceProvider_1_15: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["getResourceProvider_1_14_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  updateResourceProvider_1_15: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ChangedResourceProvider_1_14"];
      };
    };
    responses: {
      200: components["responses"]["updateResourceProvider_1_14_200"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      409: components["responses"]["createResourceProvider_1_0_409"];
      415: components["responses"]["createResourceProvider_1_0_415"];
    };
  };
  listInventories_1_15: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["listInventories_1_0_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  createInventory_1_15: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewInventory"];
      };
    };
    responses: {
      201: components["responses"]["createInventory_1_0_201"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      409: components["responses"]["createInventory_1_0_409"];
      415: components["responses"]["createResourceProvider_1_0_415"];
    };
  };
  replaceInventories_1_15: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewInventories"];
      };
    };
    responses: {
      200: components["responses"]["replaceInventories_1_0_200"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      409: components["responses"]["replaceInventories_1_0_409"];
      415: components["responses"]["createResourceProvider_1_0_415"];
    };
  };
  getInventory_1_15: {
    parameters: {
      path: {
        uuid: string;
        resource_class: string;
      };
    };
    responses: {
      200: components["responses"]["getInventory_1_0_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  updateInventory_1_15: {
    parameters: {
      path: {
        uuid: string;
        resource_class: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ChangedInventory"];
      };
    };
    responses: {
      200: components["responses"]["updateInventory_1_0_200"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      409: components["responses"]["createInventory_1_0_409"];
      415: components["responses"]["createResourceProvider_1_0_415"];
    };
  };
  getResourceProviderUsages_1_15: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["getResourceProviderUsages_1_0_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listResourceProviderAllocations_1_15: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["listResourceProviderAllocations_1_0_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listAllocations_1_15: {
    parameters: {
      path: {
        consumer_uuid: string;
      };
    };
    responses: {
      200: components["responses"]["listAllocations_1_12_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listResourceProviderAggregates_1_15: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["listResourceProviderAggregates_1_1_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  replaceResourceProviderAggregates_1_15: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["AggregateUuids"];
      };
    };
    responses: {
      200: components["responses"]["replaceResourceProviderAggregates_1_1_200"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      415: components["responses"]["createResourceProvider_1_0_415"];
    };
  };
  listResourceClasses_1_15: {
    parameters: {
    };
    responses: {
      200: components["responses"]["listResourceClasses_1_2_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  getResourceClass_1_15: {
    parameters: {
      path: {
        name: string;
      };
    };
    responses: {
      200: components["responses"]["getResourceClass_1_2_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listTraits_1_15: {
    parameters: {
      query?: {
        name?: string;
        associated?: string;
      };
    };
    responses: {
      200: components["responses"]["listTraits_1_6_200"];
      400: components["responses"]["listResourceProviders_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  getTrait_1_15: {
    parameters: {
      path: {
        name: string;
      };
    };
    responses: {
      204: components["responses"]["getTrait_1_6_204"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
    };
  };
  ensureTrait_1_15: {
    parameters: {
      path: {
        name: string;
      };
    };
    responses: {
      201: components["responses"]["ensureTrait_1_6_201"];
      204: components["responses"]["ensureTrait_1_6_204"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
    };
  };
  listResourceProviderTraits_1_15: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["listResourceProviderTraits_1_6_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  replaceResourceProviderTraits_1_15: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewProviderTraits"];
      };
    };
    responses: {
      200: components["responses"]["replaceResourceProviderTraits_1_6_200"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      409: components["responses"]["createInventory_1_0_409"];
      415: components["responses"]["createResourceProvider_1_0_415"];
    };
  };
  getUsages_1_15: {
    parameters: {
      query: {
        project_id: string;
        user_id?: string;
      };
    };
    responses: {
      200: components["responses"]["getUsages_1_9_200"];
      400: components["responses"]["listResourceProviders_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listAllocationCandidates_1_15: {
    parameters: {
      query: {
        resources: string | string[];
      };
    };
    responses: {
      200: components["responses"]["listAllocationCandidates_1_12_200"];
      400: components["responses"]["listResourceProviders_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listAllocationCandidates_1_16: {
    parameters: {
      query: {
        resources: string | string[];
        limit?: (string | number) | (string | number)[];
      };
    };
    responses: {
      200: components["responses"]["listAllocationCandidates_1_12_200"];
      400: components["responses"]["listResourceProviders_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listAllocationCandidates_1_17: {
    parameters: {
      query: {
        resources: string | string[];
        limit?: (string | number) | (string | number)[];
        required?: string;
      };
    };
    responses: {
      200: components["responses"]["listAllocationCandidates_1_17_200"];
      400: components["responses"]["listResourceProviders_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listResourceProviders_1_18: {
    parameters: {
      query?: {
        name?: string;
        uuid?: string;
        member_of?: string;
        resources?: string;
        in_tree?: string;
        required?: string;
      };
    };
    responses: {
      200: components["responses"]["listResourceProviders_1_14_200"];
      400: components["responses"]["listResourceProviders_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listResourceProviderAggregates_1_19: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["listResourceProviderAggregates_1_19_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  replaceResourceProviderAggregates_1_19: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewProviderAggregates"];
      };
    };
    responses: {
      200: components["responses"]["replaceResourceProviderAggregates_1_19_200"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      404: components["responses"]["getResourceProvider_1_0_404"];
      409: components["responses"]["createInventory_1_0_409"];
      415: components["responses"]["createResourceProvider_1_0_415"];
    };
  };
  createResourceProvider_1_20: {
    parameters: {
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewResourceProvider_1_14"];
      };
    };
    responses: {
      200: components["responses"]["createResourceProvider_1_20_200"];
      400: components["responses"]["createResourceProvider_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      409: components["responses"]["createResourceProvider_1_0_409"];
      415: components["responses"]["createResourceProvider_1_0_415"];
    };
  };
  listAllocationCandidates_1_21: {
    parameters: {
      query: {
        resources: string | string[];
        limit?: (string | number) | (string | number)[];
        required?: string;
        member_of?: string;
      };
    };
    responses: {
      200: components["responses"]["listAllocationCandidates_1_17_200"];
      400: components["responses"]["listResourceProviders_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listResourceProviders_1_22: {
    parameters: {
      query?: {
        name?: string;
        uuid?: string;
        member_of?: string;
        resources?: string;
        in_tree?: string;
        required?: string;
      };
    };
    responses: {
      200: components["responses"]["listResourceProviders_1_14_200"];
      400: components["responses"]["listResourceProviders_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listAllocationCandidates_1_22: {
    parameters: {
      query: {
        resources: string | string[];
        limit?: (string | number) | (string | number)[];
        required?: string;
        member_of?: string;
      };
    };
    responses: {
      200: components["responses"]["listAllocationCandidates_1_17_200"];
      400: components["responses"]["listResourceProviders_1_0_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_0_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listResourceProviders_1_23: {
    parameters: {
      query?: {
        name?: string;
        uuid?: string;
        member_of?: string;
        resources?: string;
        in_tree?: string;
        required?: string;
      };
    };
    responses: {
      200: components["responses"]["listResourceProviders_1_14_200"];
      400: components["responses"]["listResourceProviders_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  createResourceProvider_1_23: {
    parameters: {
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewResourceProvider_1_14"];
      };
    };
    responses: {
      200: components["responses"]["createResourceProvider_1_20_200"];
      400: components["responses"]["createResourceProvider_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      409: components["responses"]["createResourceProvider_1_23_409"];
      415: components["responses"]["createResourceProvider_1_23_415"];
    };
  };
  getResourceProvider_1_23: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["getResourceProvider_1_14_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  updateResourceProvider_1_23: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ChangedResourceProvider_1_14"];
      };
    };
    responses: {
      200: components["responses"]["updateResourceProvider_1_14_200"];
      400: components["responses"]["createResourceProvider_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
      409: components["responses"]["createResourceProvider_1_23_409"];
      415: components["responses"]["createResourceProvider_1_23_415"];
    };
  };
  deleteResourceProvider_1_23: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      204: components["responses"]["deleteResourceProvider_1_0_204"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
      409: components["responses"]["deleteResourceProvider_1_23_409"];
    };
  };
  listInventories_1_23: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["listInventories_1_0_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  createInventory_1_23: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewInventory"];
      };
    };
    responses: {
      201: components["responses"]["createInventory_1_0_201"];
      400: components["responses"]["createResourceProvider_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
      409: components["responses"]["createInventory_1_23_409"];
      415: components["responses"]["createResourceProvider_1_23_415"];
    };
  };
  replaceInventories_1_23: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewInventories"];
      };
    };
    responses: {
      200: components["responses"]["replaceInventories_1_0_200"];
      400: components["responses"]["createResourceProvider_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
      409: components["responses"]["replaceInventories_1_23_409"];
      415: components["responses"]["createResourceProvider_1_23_415"];
    };
  };
  getInventory_1_23: {
    parameters: {
      path: {
        uuid: string;
        resource_class: string;
      };
    };
    responses: {
      200: components["responses"]["getInventory_1_0_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  updateInventory_1_23: {
    parameters: {
      path: {
        uuid: string;
        resource_class: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ChangedInventory"];
      };
    };
    responses: {
      200: components["responses"]["updateInventory_1_0_200"];
      400: components["responses"]["createResourceProvider_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
      409: components["responses"]["createInventory_1_23_409"];
      415: components["responses"]["createResourceProvider_1_23_415"];
    };
  };
  deleteInventory_1_23: {
    parameters: {
      path: {
        uuid: string;
        resource_class: string;
      };
    };
    responses: {
      204: components["responses"]["deleteResourceProvider_1_0_204"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
      409: components["responses"]["deleteInventory_1_23_409"];
    };
  };
  getResourceProviderUsages_1_23: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["getResourceProviderUsages_1_0_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listResourceProviderAllocations_1_23: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["listResourceProviderAllocations_1_0_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listAllocations_1_23: {
    parameters: {
      path: {
        consumer_uuid: string;
      };
    };
    responses: {
      200: components["responses"]["listAllocations_1_12_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  replaceAllocations_1_23: {
    parameters: {
      path: {
        consumer_uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewAllocations_1_12"];
      };
    };
    responses: {
      204: components["responses"]["replaceAllocations_1_0_204"];
      400: components["responses"]["createResourceProvider_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      409: components["responses"]["replaceAllocations_1_23_409"];
      415: components["responses"]["createResourceProvider_1_23_415"];
    };
  };
  deleteAllocations_1_23: {
    parameters: {
      path: {
        consumer_uuid: string;
      };
    };
    responses: {
      204: components["responses"]["deleteResourceProvider_1_0_204"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
    };
  };
  listResourceProviderAggregates_1_23: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["listResourceProviderAggregates_1_19_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  replaceResourceProviderAggregates_1_23: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewProviderAggregates"];
      };
    };
    responses: {
      200: components["responses"]["replaceResourceProviderAggregates_1_19_200"];
      400: components["responses"]["createResourceProvider_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
      409: components["responses"]["createInventory_1_23_409"];
      415: components["responses"]["createResourceProvider_1_23_415"];
    };
  };
  listResourceClasses_1_23: {
    parameters: {
    };
    responses: {
      200: components["responses"]["listResourceClasses_1_2_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  createResourceClass_1_23: {
    parameters: {
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["CustomResourceClass"];
      };
    };
    responses: {
      201: components["responses"]["createResourceProvider_1_0_201"];
      400: components["responses"]["createResourceProvider_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      409: components["responses"]["createResourceClass_1_23_409"];
      415: components["responses"]["createResourceProvider_1_23_415"];
    };
  };
  getResourceClass_1_23: {
    parameters: {
      path: {
        name: string;
      };
    };
    responses: {
      200: components["responses"]["getResourceClass_1_2_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  deleteResourceClass_1_23: {
    parameters: {
      path: {
        name: string;
      };
    };
    responses: {
      204: components["responses"]["deleteResourceProvider_1_0_204"];
      400: components["responses"]["createResourceProvider_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
      409: components["responses"]["createResourceClass_1_23_409"];
    };
  };
  deleteInventories_1_23: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      204: components["responses"]["deleteResourceProvider_1_0_204"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
      409: components["responses"]["deleteInventories_1_23_409"];
    };
  };
  listTraits_1_23: {
    parameters: {
      query?: {
        name?: string;
        associated?: string;
      };
    };
    responses: {
      200: components["responses"]["listTraits_1_6_200"];
      400: components["responses"]["listResourceProviders_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  getTrait_1_23: {
    parameters: {
      path: {
        name: string;
      };
    };
    responses: {
      204: components["responses"]["getTrait_1_6_204"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
    };
  };
  ensureTrait_1_23: {
    parameters: {
      path: {
        name: string;
      };
    };
    responses: {
      201: components["responses"]["ensureTrait_1_6_201"];
      204: components["responses"]["ensureTrait_1_6_204"];
      400: components["responses"]["createResourceProvider_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
    };
  };
  deleteTrait_1_23: {
    parameters: {
      path: {
        name: string;
      };
    };
    responses: {
      204: components["responses"]["deleteResourceProvider_1_0_204"];
      400: components["responses"]["createResourceProvider_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
      409: components["responses"]["createResourceClass_1_23_409"];
    };
  };
  listResourceProviderTraits_1_23: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["listResourceProviderTraits_1_6_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  replaceResourceProviderTraits_1_23: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewProviderTraits"];
      };
    };
    responses: {
      200: components["responses"]["replaceResourceProviderTraits_1_6_200"];
      400: components["responses"]["createResourceProvider_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
      409: components["responses"]["createInventory_1_23_409"];
      415: components["responses"]["createResourceProvider_1_23_415"];
    };
  };
  deleteResourceProviderTraits_1_23: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      204: components["responses"]["deleteResourceProviderTraits_1_6_204"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
    };
  };
  ensureResourceClass_1_23: {
    parameters: {
      path: {
        name: string;
      };
    };
    responses: {
      201: components["responses"]["ensureTrait_1_6_201"];
      204: components["responses"]["ensureTrait_1_6_204"];
      400: components["responses"]["createResourceProvider_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
    };
  };
  getUsages_1_23: {
    parameters: {
      query: {
        project_id: string;
        user_id?: string;
      };
    };
    responses: {
      200: components["responses"]["getUsages_1_9_200"];
      400: components["responses"]["listResourceProviders_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listAllocationCandidates_1_23: {
    parameters: {
      query: {
        resources: string | string[];
        limit?: (string | number) | (string | number)[];
        required?: string;
        member_of?: string;
      };
    };
    responses: {
      200: components["responses"]["listAllocationCandidates_1_17_200"];
      400: components["responses"]["listResourceProviders_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  manageAllocations_1_23: {
    parameters: {
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewAllocationsByConsumer_1_13"];
      };
    };
    responses: {
      204: components["responses"]["replaceAllocations_1_0_204"];
      400: components["responses"]["createResourceProvider_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      409: components["responses"]["replaceAllocations_1_23_409"];
      415: components["responses"]["createResourceProvider_1_23_415"];
    };
  };
  listResourceProviders_1_24: {
    parameters: {
      query?: {
        name?: string;
        uuid?: string;
        member_of?: string | string[];
        resources?: string;
        in_tree?: string;
        required?: string;
      };
    };
    responses: {
      200: components["responses"]["listResourceProviders_1_14_200"];
      400: components["responses"]["listResourceProviders_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listAllocationCandidates_1_24: {
    parameters: {
      query: {
        resources: string | string[];
        limit?: (string | number) | (string | number)[];
        required?: string;
        member_of?: string | string[];
      };
    };
    responses: {
      200: components["responses"]["listAllocationCandidates_1_17_200"];
      400: components["responses"]["listResourceProviders_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listAllocationCandidates_1_25: {
    parameters: {
      query?: {
        limit?: (string | number) | (string | number)[];
        group_policy?: ("none" | "isolate") | ("none" | "isolate")[];
        resources?: (string) | (string)[];
        [name: `resources${number}`]: (string) | (string)[];
        required?: string;
        [name: `required${number}`]: string;
        member_of?: (string) | (string)[];
        [name: `member_of${number}`]: (string) | (string)[];
      };
    };
    responses: {
      200: components["responses"]["listAllocationCandidates_1_17_200"];
      400: components["responses"]["listResourceProviders_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  createInventory_1_26: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewInventory"];
      };
    };
    responses: {
      201: components["responses"]["createInventory_1_0_201"];
      400: components["responses"]["createResourceProvider_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
      409: components["responses"]["createInventory_1_23_409"];
      415: components["responses"]["createResourceProvider_1_23_415"];
    };
  };
  replaceInventories_1_26: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewInventories"];
      };
    };
    responses: {
      200: components["responses"]["replaceInventories_1_0_200"];
      400: components["responses"]["createResourceProvider_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
      409: components["responses"]["replaceInventories_1_23_409"];
      415: components["responses"]["createResourceProvider_1_23_415"];
    };
  };
  updateInventory_1_26: {
    parameters: {
      path: {
        uuid: string;
        resource_class: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ChangedInventory"];
      };
    };
    responses: {
      200: components["responses"]["updateInventory_1_0_200"];
      400: components["responses"]["createResourceProvider_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
      409: components["responses"]["createInventory_1_23_409"];
      415: components["responses"]["createResourceProvider_1_23_415"];
    };
  };
  listAllocationCandidates_1_27: {
    parameters: {
      query?: {
        limit?: (string | number) | (string | number)[];
        group_policy?: ("none" | "isolate") | ("none" | "isolate")[];
        resources?: (string) | (string)[];
        [name: `resources${number}`]: (string) | (string)[];
        required?: string;
        [name: `required${number}`]: string;
        member_of?: (string) | (string)[];
        [name: `member_of${number}`]: (string) | (string)[];
      };
    };
    responses: {
      200: components["responses"]["listAllocationCandidates_1_17_200"];
      400: components["responses"]["listResourceProviders_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listResourceProviderAllocations_1_28: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    responses: {
      200: components["responses"]["listResourceProviderAllocations_1_28_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listAllocations_1_28: {
    parameters: {
      path: {
        consumer_uuid: string;
      };
    };
    responses: {
      200: components["responses"]["listAllocations_1_28_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  replaceAllocations_1_28: {
    parameters: {
      path: {
        consumer_uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewAllocations_1_28"];
      };
    };
    responses: {
      204: components["responses"]["replaceAllocations_1_0_204"];
      400: components["responses"]["createResourceProvider_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      409: components["responses"]["replaceAllocations_1_23_409"];
      415: components["responses"]["createResourceProvider_1_23_415"];
    };
  };
  manageAllocations_1_28: {
    parameters: {
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewAllocationsByConsumer_1_28"];
      };
    };
    responses: {
      204: components["responses"]["replaceAllocations_1_0_204"];
      400: components["responses"]["createResourceProvider_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      409: components["responses"]["replaceAllocations_1_23_409"];
      415: components["responses"]["createResourceProvider_1_23_415"];
    };
  };
  listAllocationCandidates_1_29: {
    parameters: {
      query?: {
        limit?: (string | number) | (string | number)[];
        group_policy?: ("none" | "isolate") | ("none" | "isolate")[];
        resources?: (string) | (string)[];
        [name: `resources${number}`]: (string) | (string)[];
        required?: string;
        [name: `required${number}`]: string;
        member_of?: (string) | (string)[];
        [name: `member_of${number}`]: (string) | (string)[];
      };
    };
    responses: {
      200: components["responses"]["listAllocationCandidates_1_29_200"];
      400: components["responses"]["listResourceProviders_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  reshape_1_30: {
    parameters: {
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewShape_1_30"];
      };
    };
    responses: {
      204: components["responses"]["replaceAllocations_1_0_204"];
      400: components["responses"]["reshape_1_30_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      409: components["responses"]["reshape_1_30_409"];
      415: components["responses"]["createResourceProvider_1_23_415"];
    };
  };
  listAllocationCandidates_1_31: {
    parameters: {
      query?: {
        limit?: (string | number) | (string | number)[];
        group_policy?: ("none" | "isolate") | ("none" | "isolate")[];
        resources?: (string) | (string)[];
        [name: `resources${number}`]: (string) | (string)[];
        required?: string;
        [name: `required${number}`]: string;
        member_of?: (string) | (string)[];
        [name: `member_of${number}`]: (string) | (string)[];
        in_tree?: (string) | (string)[];
        [name: `in_tree${number}`]: (string) | (string)[];
      };
    };
    responses: {
      200: components["responses"]["listAllocationCandidates_1_29_200"];
      400: components["responses"]["listResourceProviders_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listResourceProviders_1_32: {
    parameters: {
      query?: {
        name?: string;
        uuid?: string;
        member_of?: string | string[];
        resources?: string;
        in_tree?: string;
        required?: string;
      };
    };
    responses: {
      200: components["responses"]["listResourceProviders_1_14_200"];
      400: components["responses"]["listResourceProviders_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listAllocationCandidates_1_32: {
    parameters: {
      query?: {
        limit?: (string | number) | (string | number)[];
        group_policy?: ("none" | "isolate") | ("none" | "isolate")[];
        resources?: (string) | (string)[];
        [name: `resources${number}`]: (string) | (string)[];
        required?: string;
        [name: `required${number}`]: string;
        member_of?: (string) | (string)[];
        [name: `member_of${number}`]: (string) | (string)[];
        in_tree?: (string) | (string)[];
        [name: `in_tree${number}`]: (string) | (string)[];
      };
    };
    responses: {
      200: components["responses"]["listAllocationCandidates_1_29_200"];
      400: components["responses"]["listResourceProviders_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listAllocationCandidates_1_33: {
    parameters: {
      query?: {
        limit?: (string | number) | (string | number)[];
        group_policy?: ("none" | "isolate") | ("none" | "isolate")[];
        [name: `resources${string}`]: (string) | (string)[];
        [name: `required${string}`]: string;
        [name: `member_of${string}`]: (string) | (string)[];
        [name: `in_tree${string}`]: (string) | (string)[];
      };
    };
    responses: {
      200: components["responses"]["listAllocationCandidates_1_29_200"];
      400: components["responses"]["listResourceProviders_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  replaceAllocations_1_34: {
    parameters: {
      path: {
        consumer_uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewAllocations_1_34"];
      };
    };
    responses: {
      204: components["responses"]["replaceAllocations_1_0_204"];
      400: components["responses"]["createResourceProvider_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      409: components["responses"]["replaceAllocations_1_23_409"];
      415: components["responses"]["createResourceProvider_1_23_415"];
    };
  };
  listAllocationCandidates_1_34: {
    parameters: {
      query?: {
        limit?: (string | number) | (string | number)[];
        group_policy?: ("none" | "isolate") | ("none" | "isolate")[];
        [name: `resources${string}`]: (string) | (string)[];
        [name: `required${string}`]: string;
        [name: `member_of${string}`]: (string) | (string)[];
        [name: `in_tree${string}`]: (string) | (string)[];
      };
    };
    responses: {
      200: components["responses"]["listAllocationCandidates_1_34_200"];
      400: components["responses"]["listResourceProviders_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  manageAllocations_1_34: {
    parameters: {
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewAllocationsByConsumer_1_34"];
      };
    };
    responses: {
      204: components["responses"]["replaceAllocations_1_0_204"];
      400: components["responses"]["createResourceProvider_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      409: components["responses"]["replaceAllocations_1_23_409"];
      415: components["responses"]["createResourceProvider_1_23_415"];
    };
  };
  reshape_1_34: {
    parameters: {
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewShape_1_34"];
      };
    };
    responses: {
      204: components["responses"]["replaceAllocations_1_0_204"];
      400: components["responses"]["reshape_1_30_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      409: components["responses"]["reshape_1_30_409"];
      415: components["responses"]["createResourceProvider_1_23_415"];
    };
  };
  listAllocationCandidates_1_35: {
    parameters: {
      query?: {
        limit?: (string | number) | (string | number)[];
        group_policy?: ("none" | "isolate") | ("none" | "isolate")[];
        root_required?: string;
        [name: `resources${string}`]: (string) | (string)[];
        [name: `required${string}`]: string;
        [name: `member_of${string}`]: (string) | (string)[];
        [name: `in_tree${string}`]: (string) | (string)[];
      };
    };
    responses: {
      200: components["responses"]["listAllocationCandidates_1_34_200"];
      400: components["responses"]["listAllocationCandidates_1_35_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listAllocationCandidates_1_36: {
    parameters: {
      query?: {
        limit?: (string | number) | (string | number)[];
        group_policy?: ("none" | "isolate") | ("none" | "isolate")[];
        root_required?: string;
        same_subtree?: string | string[];
        [name: `resources${string}`]: (string) | (string)[];
        [name: `required${string}`]: string;
        [name: `member_of${string}`]: (string) | (string)[];
        [name: `in_tree${string}`]: (string) | (string)[];
      };
    };
    responses: {
      200: components["responses"]["listAllocationCandidates_1_34_200"];
      400: components["responses"]["listAllocationCandidates_1_36_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  updateResourceProvider_1_37: {
    parameters: {
      path: {
        uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ChangedResourceProvider_1_14"];
      };
    };
    responses: {
      200: components["responses"]["updateResourceProvider_1_14_200"];
      400: components["responses"]["createResourceProvider_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      404: components["responses"]["getResourceProvider_1_23_404"];
      409: components["responses"]["createResourceProvider_1_23_409"];
      415: components["responses"]["createResourceProvider_1_23_415"];
    };
  };
  listAllocations_1_38: {
    parameters: {
      path: {
        consumer_uuid: string;
      };
    };
    responses: {
      200: components["responses"]["listAllocations_1_38_200"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  replaceAllocations_1_38: {
    parameters: {
      path: {
        consumer_uuid: string;
      };
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewAllocations_1_38"];
      };
    };
    responses: {
      204: components["responses"]["replaceAllocations_1_0_204"];
      400: components["responses"]["createResourceProvider_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      409: components["responses"]["replaceAllocations_1_23_409"];
      415: components["responses"]["createResourceProvider_1_23_415"];
    };
  };
  getUsages_1_38: {
    parameters: {
      query: {
        project_id: string;
        user_id?: string;
        consumer_type?: string | number;
      };
    };
    responses: {
      200: components["responses"]["getUsages_1_38_200"];
      400: components["responses"]["listResourceProviders_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  manageAllocations_1_38: {
    parameters: {
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewAllocationsByConsumer_1_38"];
      };
    };
    responses: {
      204: components["responses"]["replaceAllocations_1_0_204"];
      400: components["responses"]["createResourceProvider_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      409: components["responses"]["replaceAllocations_1_23_409"];
      415: components["responses"]["createResourceProvider_1_23_415"];
    };
  };
  reshape_1_38: {
    parameters: {
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewShape_1_38"];
      };
    };
    responses: {
      204: components["responses"]["replaceAllocations_1_0_204"];
      400: components["responses"]["reshape_1_30_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      409: components["responses"]["reshape_1_30_409"];
      415: components["responses"]["createResourceProvider_1_23_415"];
    };
  };
  listResourceProviders_1_39: {
    parameters: {
      query?: {
        name?: string;
        uuid?: string;
        member_of?: string | string[];
        resources?: string;
        in_tree?: string;
        required?: string | string[];
      };
    };
    responses: {
      200: components["responses"]["listResourceProviders_1_14_200"];
      400: components["responses"]["listResourceProviders_1_23_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
  listAllocationCandidates_1_39: {
    parameters: {
      query?: {
        limit?: (string | number) | (string | number)[];
        group_policy?: ("none" | "isolate") | ("none" | "isolate")[];
        root_required?: string;
        same_subtree?: string | string[];
        [name: `resources${string}`]: (string) | (string)[];
        [name: `required${string}`]: (string) | (string)[];
        [name: `member_of${string}`]: (string) | (string)[];
        [name: `in_tree${string}`]: (string) | (string)[];
      };
    };
    responses: {
      200: components["responses"]["listAllocationCandidates_1_34_200"];
      400: components["responses"]["listAllocationCandidates_1_36_400"];
      401: components["responses"]["listResourceProviders_1_0_401"];
      403: components["responses"]["listResourceProviders_1_23_403"];
      406: components["responses"]["listResourceProviders_1_0_406"];
    };
  };
}

interface items {
  "/@1.0": {
    get: operations["getVersions_1_0"];
  };
  "/resource_providers@1.0": {
    get: operations["listResourceProviders_1_0"];
    post: operations["createResourceProvider_1_0"];
  };
  "/resource_providers/{uuid}@1.0": {
    get: operations["getResourceProvider_1_0"];
    put: operations["updateResourceProvider_1_0"];
    delete: operations["deleteResourceProvider_1_0"];
  };
  "/resource_providers/{uuid}/inventories@1.0": {
    get: operations["listInventories_1_0"];
    post: operations["createInventory_1_0"];
    put: operations["replaceInventories_1_0"];
  };
  "/resource_providers/{uuid}/inventories/{resource_class}@1.0": {
    get: operations["getInventory_1_0"];
    put: operations["updateInventory_1_0"];
    delete: operations["deleteInventory_1_0"];
  };
  "/resource_providers/{uuid}/usages@1.0": {
    get: operations["getResourceProviderUsages_1_0"];
  };
  "/resource_providers/{uuid}/allocations@1.0": {
    get: operations["listResourceProviderAllocations_1_0"];
  };
  "/allocations/{consumer_uuid}@1.0": {
    get: operations["listAllocations_1_0"];
    put: operations["replaceAllocations_1_0"];
    delete: operations["deleteAllocations_1_0"];
  };
  "/resource_providers@1.1": {
    get: operations["listResourceProviders_1_1"];
    post: operations["createResourceProvider_1_0"];
  };
  "/resource_providers/{uuid}@1.1": {
    get: operations["getResourceProvider_1_1"];
    put: operations["updateResourceProvider_1_1"];
    delete: operations["deleteResourceProvider_1_0"];
  };
  "/resource_providers/{uuid}/aggregates@1.1": {
    get: operations["listResourceProviderAggregates_1_1"];
    put: operations["replaceResourceProviderAggregates_1_1"];
  };
  "/resource_classes@1.2": {
    get: operations["listResourceClasses_1_2"];
    post: operations["createResourceClass_1_2"];
  };
  "/resource_classes/{name}@1.2": {
    get: operations["getResourceClass_1_2"];
    put: operations["renameResourceClass_1_2"];
    delete: operations["deleteResourceClass_1_2"];
  };
  "/resource_providers@1.3": {
    get: operations["listResourceProviders_1_3"];
    post: operations["createResourceProvider_1_0"];
  };
  "/resource_providers@1.4": {
    get: operations["listResourceProviders_1_4"];
    post: operations["createResourceProvider_1_0"];
  };
  "/resource_providers/{uuid}/inventories@1.5": {
    get: operations["listInventories_1_0"];
    post: operations["createInventory_1_0"];
    put: operations["replaceInventories_1_0"];
    delete: operations["deleteInventories_1_5"];
  };
  "/resource_providers@1.6": {
    get: operations["listResourceProviders_1_6"];
    post: operations["createResourceProvider_1_0"];
  };
  "/resource_providers/{uuid}@1.6": {
    get: operations["getResourceProvider_1_6"];
    put: operations["updateResourceProvider_1_6"];
    delete: operations["deleteResourceProvider_1_0"];
  };
  "/traits@1.6": {
    get: operations["listTraits_1_6"];
  };
  "/traits/{name}@1.6": {
    get: operations["getTrait_1_6"];
    put: operations["ensureTrait_1_6"];
    delete: operations["deleteTrait_1_6"];
  };
  "/resource_providers/{uuid}/traits@1.6": {
    get: operations["listResourceProviderTraits_1_6"];
    put: operations["replaceResourceProviderTraits_1_6"];
    delete: operations["deleteResourceProviderTraits_1_6"];
  };
  "/resource_classes/{name}@1.7": {
    get: operations["getResourceClass_1_2"];
    delete: operations["deleteResourceClass_1_2"];
    put: operations["ensureResourceClass_1_7"];
  };
  "/allocations/{consumer_uuid}@1.8": {
    get: operations["listAllocations_1_0"];
    put: operations["replaceAllocations_1_8"];
    delete: operations["deleteAllocations_1_0"];
  };
  "/usages@1.9": {
    get: operations["getUsages_1_9"];
  };
  "/allocation_candidates@1.10": {
    get: operations["listAllocationCandidates_1_10"];
  };
  "/resource_providers@1.11": {
    get: operations["listResourceProviders_1_11"];
    post: operations["createResourceProvider_1_0"];
  };
  "/resource_providers/{uuid}@1.11": {
    get: operations["getResourceProvider_1_11"];
    put: operations["updateResourceProvider_1_11"];
    delete: operations["deleteResourceProvider_1_0"];
  };
  "/allocations/{consumer_uuid}@1.12": {
    get: operations["listAllocations_1_12"];
    put: operations["replaceAllocations_1_12"];
    delete: operations["deleteAllocations_1_0"];
  };
  "/allocation_candidates@1.12": {
    get: operations["listAllocationCandidates_1_12"];
  };
  "/allocations@1.13": {
    post: operations["manageAllocations_1_13"];
  };
  "/resource_providers@1.14": {
    get: operations["listResourceProviders_1_14"];
    post: operations["createResourceProvider_1_14"];
  };
  "/resource_providers/{uuid}@1.14": {
    get: operations["getResourceProvider_1_14"];
    put: operations["updateResourceProvider_1_14"];
    delete: operations["deleteResourceProvider_1_0"];
  };
  "/@1.15": {
    get: operations["getVersions_1_15"];
  };
  "/resource_providers@1.15": {
    get: operations["listResourceProviders_1_15"];
    post: operations["createResourceProvider_1_14"];
  };
  "/resource_providers/{uuid}@1.15": {
    get: operations["getResourceProvider_1_15"];
    put: operations["updateResourceProvider_1_15"];
    delete: operations["deleteResourceProvider_1_0"];
  };
  "/resource_providers/{uuid}/inventories@1.15": {
    get: operations["listInventories_1_15"];
    post: operations["createInventory_1_15"];
    put: operations["replaceInventories_1_15"];
    delete: operations["deleteInventories_1_5"];
  };
  "/resource_providers/{uuid}/inventories/{resource_class}@1.15": {
    get: operations["getInventory_1_15"];
    put: operations["updateInventory_1_15"];
    delete: operations["deleteInventory_1_0"];
  };
  "/resource_providers/{uuid}/usages@1.15": {
    get: operations["getResourceProviderUsages_1_15"];
  };
  "/resource_providers/{uuid}/allocations@1.15": {
    get: operations["listResourceProviderAllocations_1_15"];
  };
  "/allocations/{consumer_uuid}@1.15": {
    get: operations["listAllocations_1_15"];
    put: operations["replaceAllocations_1_12"];
    delete: operations["deleteAllocations_1_0"];
  };
  "/resource_providers/{uuid}/aggregates@1.15": {
    get: operations["listResourceProviderAggregates_1_15"];
    put: operations["replaceResourceProviderAggregates_1_15"];
  };
  "/resource_classes@1.15": {
    get: operations["listResourceClasses_1_15"];
    post: operations["createResourceClass_1_2"];
  };
  "/resource_classes/{name}@1.15": {
    get: operations["getResourceClass_1_15"];
    delete: operations["deleteResourceClass_1_2"];
    put: operations["ensureResourceClass_1_7"];
  };
  "/traits@1.15": {
    get: operations["listTraits_1_15"];
  };
  "/traits/{name}@1.15": {
    get: operations["getTrait_1_15"];
    put: operations["ensureTrait_1_15"];
    delete: operations["deleteTrait_1_6"];
  };
  "/resource_providers/{uuid}/traits@1.15": {
    get: operations["listResourceProviderTraits_1_15"];
    put: operations["replaceResourceProviderTraits_1_15"];
    delete: operations["deleteResourceProviderTraits_1_6"];
  };
  "/usages@1.15": {
    get: operations["getUsages_1_15"];
  };
  "/allocation_candidates@1.15": {
    get: operations["listAllocationCandidates_1_15"];
  };
  "/allocation_candidates@1.16": {
    get: operations["listAllocationCandidates_1_16"];
  };
  "/allocation_candidates@1.17": {
    get: operations["listAllocationCandidates_1_17"];
  };
  "/resource_providers@1.18": {
    get: operations["listResourceProviders_1_18"];
    post: operations["createResourceProvider_1_14"];
  };
  "/resource_providers/{uuid}/aggregates@1.19": {
    get: operations["listResourceProviderAggregates_1_19"];
    put: operations["replaceResourceProviderAggregates_1_19"];
  };
  "/resource_providers@1.20": {
    get: operations["listResourceProviders_1_18"];
    post: operations["createResourceProvider_1_20"];
  };
  "/allocation_candidates@1.21": {
    get: operations["listAllocationCandidates_1_21"];
  };
  "/resource_providers@1.22": {
    get: operations["listResourceProviders_1_22"];
    post: operations["createResourceProvider_1_20"];
  };
  "/allocation_candidates@1.22": {
    get: operations["listAllocationCandidates_1_22"];
  };
  "/resource_providers@1.23": {
    get: operations["listResourceProviders_1_23"];
    post: operations["createResourceProvider_1_23"];
  };
  "/resource_providers/{uuid}@1.23": {
    get: operations["getResourceProvider_1_23"];
    put: operations["updateResourceProvider_1_23"];
    delete: operations["deleteResourceProvider_1_23"];
  };
  "/resource_providers/{uuid}/inventories@1.23": {
    get: operations["listInventories_1_23"];
    post: operations["createInventory_1_23"];
    put: operations["replaceInventories_1_23"];
    delete: operations["deleteInventories_1_23"];
  };
  "/resource_providers/{uuid}/inventories/{resource_class}@1.23": {
    get: operations["getInventory_1_23"];
    put: operations["updateInventory_1_23"];
    delete: operations["deleteInventory_1_23"];
  };
  "/resource_providers/{uuid}/usages@1.23": {
    get: operations["getResourceProviderUsages_1_23"];
  };
  "/resource_providers/{uuid}/allocations@1.23": {
    get: operations["listResourceProviderAllocations_1_23"];
  };
  "/allocations/{consumer_uuid}@1.23": {
    get: operations["listAllocations_1_23"];
    put: operations["replaceAllocations_1_23"];
    delete: operations["deleteAllocations_1_23"];
  };
  "/resource_providers/{uuid}/aggregates@1.23": {
    get: operations["listResourceProviderAggregates_1_23"];
    put: operations["replaceResourceProviderAggregates_1_23"];
  };
  "/resource_classes@1.23": {
    get: operations["listResourceClasses_1_23"];
    post: operations["createResourceClass_1_23"];
  };
  "/resource_classes/{name}@1.23": {
    get: operations["getResourceClass_1_23"];
    delete: operations["deleteResourceClass_1_23"];
    put: operations["ensureResourceClass_1_23"];
  };
  "/traits@1.23": {
    get: operations["listTraits_1_23"];
  };
  "/traits/{name}@1.23": {
    get: operations["getTrait_1_23"];
    put: operations["ensureTrait_1_23"];
    delete: operations["deleteTrait_1_23"];
  };
  "/resource_providers/{uuid}/traits@1.23": {
    get: operations["listResourceProviderTraits_1_23"];
    put: operations["replaceResourceProviderTraits_1_23"];
    delete: operations["deleteResourceProviderTraits_1_23"];
  };
  "/usages@1.23": {
    get: operations["getUsages_1_23"];
  };
  "/allocation_candidates@1.23": {
    get: operations["listAllocationCandidates_1_23"];
  };
  "/allocations@1.23": {
    post: operations["manageAllocations_1_23"];
  };
  "/resource_providers@1.24": {
    get: operations["listResourceProviders_1_24"];
    post: operations["createResourceProvider_1_23"];
  };
  "/allocation_candidates@1.24": {
    get: operations["listAllocationCandidates_1_24"];
  };
  "/allocation_candidates@1.25": {
    get: operations["listAllocationCandidates_1_25"];
  };
  "/resource_providers/{uuid}/inventories@1.26": {
    get: operations["listInventories_1_23"];
    post: operations["createInventory_1_26"];
    put: operations["replaceInventories_1_26"];
    delete: operations["deleteInventories_1_23"];
  };
  "/resource_providers/{uuid}/inventories/{resource_class}@1.26": {
    get: operations["getInventory_1_23"];
    put: operations["updateInventory_1_26"];
    delete: operations["deleteInventory_1_23"];
  };
  "/allocation_candidates@1.27": {
    get: operations["listAllocationCandidates_1_27"];
  };
  "/resource_providers/{uuid}/allocations@1.28": {
    get: operations["listResourceProviderAllocations_1_28"];
  };
  "/allocations/{consumer_uuid}@1.28": {
    get: operations["listAllocations_1_28"];
    put: operations["replaceAllocations_1_28"];
    delete: operations["deleteAllocations_1_23"];
  };
  "/allocations@1.28": {
    post: operations["manageAllocations_1_28"];
  };
  "/allocation_candidates@1.29": {
    get: operations["listAllocationCandidates_1_29"];
  };
  "/reshaper@1.30": {
    post: operations["reshape_1_30"];
  };
  "/allocation_candidates@1.31": {
    get: operations["listAllocationCandidates_1_31"];
  };
  "/resource_providers@1.32": {
    get: operations["listResourceProviders_1_32"];
    post: operations["createResourceProvider_1_23"];
  };
  "/allocation_candidates@1.32": {
    get: operations["listAllocationCandidates_1_32"];
  };
  "/allocation_candidates@1.33": {
    get: operations["listAllocationCandidates_1_33"];
  };
  "/allocations/{consumer_uuid}@1.34": {
    get: operations["listAllocations_1_28"];
    put: operations["replaceAllocations_1_34"];
    delete: operations["deleteAllocations_1_23"];
  };
  "/allocation_candidates@1.34": {
    get: operations["listAllocationCandidates_1_34"];
  };
  "/allocations@1.34": {
    post: operations["manageAllocations_1_34"];
  };
  "/reshaper@1.34": {
    post: operations["reshape_1_34"];
  };
  "/allocation_candidates@1.35": {
    get: operations["listAllocationCandidates_1_35"];
  };
  "/allocation_candidates@1.36": {
    get: operations["listAllocationCandidates_1_36"];
  };
  "/resource_providers/{uuid}@1.37": {
    get: operations["getResourceProvider_1_23"];
    put: operations["updateResourceProvider_1_37"];
    delete: operations["deleteResourceProvider_1_23"];
  };
  "/allocations/{consumer_uuid}@1.38": {
    get: operations["listAllocations_1_38"];
    put: operations["replaceAllocations_1_38"];
    delete: operations["deleteAllocations_1_23"];
  };
  "/usages@1.38": {
    get: operations["getUsages_1_38"];
  };
  "/allocations@1.38": {
    post: operations["manageAllocations_1_38"];
  };
  "/reshaper@1.38": {
    post: operations["reshape_1_38"];
  };
  "/resource_providers@1.39": {
    get: operations["listResourceProviders_1_39"];
    post: operations["createResourceProvider_1_23"];
  };
  "/allocation_candidates@1.39": {
    get: operations["listAllocationCandidates_1_39"];
  };
}
/** The operations by path, at each microversion. */
export interface PlacementPaths {
  "1.0": {
    "/": items["/@1.0"];
    "/resource_providers": items["/resource_providers@1.0"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.0"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.0"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.0"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.0"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.0"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.0"];
  };
  "1.1": {
    "/": items["/@1.0"];
    "/resource_providers": items["/resource_providers@1.1"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.1"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.0"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.0"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.0"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.0"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.0"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.1"];
  };
  "1.2": {
    "/": items["/@1.0"];
    "/resource_providers": items["/resource_providers@1.1"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.1"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.0"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.0"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.0"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.0"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.0"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.1"];
    "/resource_classes": items["/resource_classes@1.2"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.2"];
  };
  "1.3": {
    "/": items["/@1.0"];
    "/resource_providers": items["/resource_providers@1.3"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.1"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.0"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.0"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.0"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.0"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.0"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.1"];
    "/resource_classes": items["/resource_classes@1.2"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.2"];
  };
  "1.4": {
    "/": items["/@1.0"];
    "/resource_providers": items["/resource_providers@1.4"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.1"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.0"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.0"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.0"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.0"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.0"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.1"];
    "/resource_classes": items["/resource_classes@1.2"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.2"];
  };
  "1.5": {
    "/": items["/@1.0"];
    "/resource_providers": items["/resource_providers@1.4"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.1"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.5"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.0"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.0"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.0"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.0"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.1"];
    "/resource_classes": items["/resource_classes@1.2"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.2"];
  };
  "1.6": {
    "/": items["/@1.0"];
    "/resource_providers": items["/resource_providers@1.6"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.6"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.5"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.0"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.0"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.0"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.0"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.1"];
    "/resource_classes": items["/resource_classes@1.2"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.2"];
    "/traits": items["/traits@1.6"];
    "/traits/{name}": items["/traits/{name}@1.6"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.6"];
  };
  "1.7": {
    "/": items["/@1.0"];
    "/resource_providers": items["/resource_providers@1.6"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.6"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.5"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.0"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.0"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.0"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.0"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.1"];
    "/resource_classes": items["/resource_classes@1.2"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.7"];
    "/traits": items["/traits@1.6"];
    "/traits/{name}": items["/traits/{name}@1.6"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.6"];
  };
  "1.8": {
    "/": items["/@1.0"];
    "/resource_providers": items["/resource_providers@1.6"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.6"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.5"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.0"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.0"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.0"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.8"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.1"];
    "/resource_classes": items["/resource_classes@1.2"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.7"];
    "/traits": items["/traits@1.6"];
    "/traits/{name}": items["/traits/{name}@1.6"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.6"];
  };
  "1.9": {
    "/": items["/@1.0"];
    "/resource_providers": items["/resource_providers@1.6"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.6"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.5"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.0"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.0"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.0"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.8"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.1"];
    "/resource_classes": items["/resource_classes@1.2"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.7"];
    "/traits": items["/traits@1.6"];
    "/traits/{name}": items["/traits/{name}@1.6"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.6"];
    "/usages": items["/usages@1.9"];
  };
  "1.10": {
    "/": items["/@1.0"];
    "/resource_providers": items["/resource_providers@1.6"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.6"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.5"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.0"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.0"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.0"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.8"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.1"];
    "/resource_classes": items["/resource_classes@1.2"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.7"];
    "/traits": items["/traits@1.6"];
    "/traits/{name}": items["/traits/{name}@1.6"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.6"];
    "/usages": items["/usages@1.9"];
    "/allocation_candidates": items["/allocation_candidates@1.10"];
  };
  "1.11": {
    "/": items["/@1.0"];
    "/resource_providers": items["/resource_providers@1.11"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.11"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.5"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.0"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.0"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.0"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.8"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.1"];
    "/resource_classes": items["/resource_classes@1.2"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.7"];
    "/traits": items["/traits@1.6"];
    "/traits/{name}": items["/traits/{name}@1.6"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.6"];
    "/usages": items["/usages@1.9"];
    "/allocation_candidates": items["/allocation_candidates@1.10"];
  };
  "1.12": {
    "/": items["/@1.0"];
    "/resource_providers": items["/resource_providers@1.11"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.11"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.5"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.0"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.0"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.0"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.12"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.1"];
    "/resource_classes": items["/resource_classes@1.2"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.7"];
    "/traits": items["/traits@1.6"];
    "/traits/{name}": items["/traits/{name}@1.6"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.6"];
    "/usages": items["/usages@1.9"];
    "/allocation_candidates": items["/allocation_candidates@1.12"];
  };
  "1.13": {
    "/": items["/@1.0"];
    "/resource_providers": items["/resource_providers@1.11"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.11"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.5"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.0"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.0"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.0"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.12"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.1"];
    "/resource_classes": items["/resource_classes@1.2"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.7"];
    "/traits": items["/traits@1.6"];
    "/traits/{name}": items["/traits/{name}@1.6"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.6"];
    "/usages": items["/usages@1.9"];
    "/allocation_candidates": items["/allocation_candidates@1.12"];
    "/allocations": items["/allocations@1.13"];
  };
  "1.14": {
    "/": items["/@1.0"];
    "/resource_providers": items["/resource_providers@1.14"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.14"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.5"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.0"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.0"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.0"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.12"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.1"];
    "/resource_classes": items["/resource_classes@1.2"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.7"];
    "/traits": items["/traits@1.6"];
    "/traits/{name}": items["/traits/{name}@1.6"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.6"];
    "/usages": items["/usages@1.9"];
    "/allocation_candidates": items["/allocation_candidates@1.12"];
    "/allocations": items["/allocations@1.13"];
  };
  "1.15": {
    "/": items["/@1.15"];
    "/resource_providers": items["/resource_providers@1.15"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.15"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.15"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.15"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.15"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.15"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.15"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.15"];
    "/resource_classes": items["/resource_classes@1.15"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.15"];
    "/traits": items["/traits@1.15"];
    "/traits/{name}": items["/traits/{name}@1.15"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.15"];
    "/usages": items["/usages@1.15"];
    "/allocation_candidates": items["/allocation_candidates@1.15"];
    "/allocations": items["/allocations@1.13"];
  };
  "1.16": {
    "/": items["/@1.15"];
    "/resource_providers": items["/resource_providers@1.15"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.15"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.15"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.15"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.15"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.15"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.15"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.15"];
    "/resource_classes": items["/resource_classes@1.15"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.15"];
    "/traits": items["/traits@1.15"];
    "/traits/{name}": items["/traits/{name}@1.15"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.15"];
    "/usages": items["/usages@1.15"];
    "/allocation_candidates": items["/allocation_candidates@1.16"];
    "/allocations": items["/allocations@1.13"];
  };
  "1.17": {
    "/": items["/@1.15"];
    "/resource_providers": items["/resource_providers@1.15"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.15"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.15"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.15"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.15"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.15"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.15"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.15"];
    "/resource_classes": items["/resource_classes@1.15"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.15"];
    "/traits": items["/traits@1.15"];
    "/traits/{name}": items["/traits/{name}@1.15"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.15"];
    "/usages": items["/usages@1.15"];
    "/allocation_candidates": items["/allocation_candidates@1.17"];
    "/allocations": items["/allocations@1.13"];
  };
  "1.18": {
    "/": items["/@1.15"];
    "/resource_providers": items["/resource_providers@1.18"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.15"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.15"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.15"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.15"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.15"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.15"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.15"];
    "/resource_classes": items["/resource_classes@1.15"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.15"];
    "/traits": items["/traits@1.15"];
    "/traits/{name}": items["/traits/{name}@1.15"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.15"];
    "/usages": items["/usages@1.15"];
    "/allocation_candidates": items["/allocation_candidates@1.17"];
    "/allocations": items["/allocations@1.13"];
  };
  "1.19": {
    "/": items["/@1.15"];
    "/resource_providers": items["/resource_providers@1.18"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.15"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.15"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.15"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.15"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.15"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.15"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.19"];
    "/resource_classes": items["/resource_classes@1.15"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.15"];
    "/traits": items["/traits@1.15"];
    "/traits/{name}": items["/traits/{name}@1.15"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.15"];
    "/usages": items["/usages@1.15"];
    "/allocation_candidates": items["/allocation_candidates@1.17"];
    "/allocations": items["/allocations@1.13"];
  };
  "1.20": {
    "/": items["/@1.15"];
    "/resource_providers": items["/resource_providers@1.20"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.15"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.15"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.15"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.15"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.15"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.15"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.19"];
    "/resource_classes": items["/resource_classes@1.15"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.15"];
    "/traits": items["/traits@1.15"];
    "/traits/{name}": items["/traits/{name}@1.15"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.15"];
    "/usages": items["/usages@1.15"];
    "/allocation_candidates": items["/allocation_candidates@1.17"];
    "/allocations": items["/allocations@1.13"];
  };
  "1.21": {
    "/": items["/@1.15"];
    "/resource_providers": items["/resource_providers@1.20"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.15"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.15"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.15"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.15"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.15"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.15"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.19"];
    "/resource_classes": items["/resource_classes@1.15"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.15"];
    "/traits": items["/traits@1.15"];
    "/traits/{name}": items["/traits/{name}@1.15"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.15"];
    "/usages": items["/usages@1.15"];
    "/allocation_candidates": items["/allocation_candidates@1.21"];
    "/allocations": items["/allocations@1.13"];
  };
  "1.22": {
    "/": items["/@1.15"];
    "/resource_providers": items["/resource_providers@1.22"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.15"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.15"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.15"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.15"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.15"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.15"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.19"];
    "/resource_classes": items["/resource_classes@1.15"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.15"];
    "/traits": items["/traits@1.15"];
    "/traits/{name}": items["/traits/{name}@1.15"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.15"];
    "/usages": items["/usages@1.15"];
    "/allocation_candidates": items["/allocation_candidates@1.22"];
    "/allocations": items["/allocations@1.13"];
  };
  "1.23": {
    "/": items["/@1.15"];
    "/resource_providers": items["/resource_providers@1.23"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.23"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.23"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.23"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.23"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.23"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.23"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.23"];
    "/resource_classes": items["/resource_classes@1.23"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.23"];
    "/traits": items["/traits@1.23"];
    "/traits/{name}": items["/traits/{name}@1.23"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.23"];
    "/usages": items["/usages@1.23"];
    "/allocation_candidates": items["/allocation_candidates@1.23"];
    "/allocations": items["/allocations@1.23"];
  };
  "1.24": {
    "/": items["/@1.15"];
    "/resource_providers": items["/resource_providers@1.24"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.23"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.23"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.23"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.23"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.23"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.23"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.23"];
    "/resource_classes": items["/resource_classes@1.23"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.23"];
    "/traits": items["/traits@1.23"];
    "/traits/{name}": items["/traits/{name}@1.23"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.23"];
    "/usages": items["/usages@1.23"];
    "/allocation_candidates": items["/allocation_candidates@1.24"];
    "/allocations": items["/allocations@1.23"];
  };
  "1.25": {
    "/": items["/@1.15"];
    "/resource_providers": items["/resource_providers@1.24"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.23"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.23"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.23"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.23"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.23"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.23"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.23"];
    "/resource_classes": items["/resource_classes@1.23"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.23"];
    "/traits": items["/traits@1.23"];
    "/traits/{name}": items["/traits/{name}@1.23"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.23"];
    "/usages": items["/usages@1.23"];
    "/allocation_candidates": items["/allocation_candidates@1.25"];
    "/allocations": items["/allocations@1.23"];
  };
  "1.26": {
    "/": items["/@1.15"];
    "/resource_providers": items["/resource_providers@1.24"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.23"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.26"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.26"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.23"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.23"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.23"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.23"];
    "/resource_classes": items["/resource_classes@1.23"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.23"];
    "/traits": items["/traits@1.23"];
    "/traits/{name}": items["/traits/{name}@1.23"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.23"];
    "/usages": items["/usages@1.23"];
    "/allocation_candidates": items["/allocation_candidates@1.25"];
    "/allocations": items["/allocations@1.23"];
  };
  "1.27": {
    "/": items["/@1.15"];
    "/resource_providers": items["/resource_providers@1.24"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.23"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.26"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.26"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.23"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.23"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.23"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.23"];
    "/resource_classes": items["/resource_classes@1.23"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.23"];
    "/traits": items["/traits@1.23"];
    "/traits/{name}": items["/traits/{name}@1.23"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.23"];
    "/usages": items["/usages@1.23"];
    "/allocation_candidates": items["/allocation_candidates@1.27"];
    "/allocations": items["/allocations@1.23"];
  };
  "1.28": {
    "/": items["/@1.15"];
    "/resource_providers": items["/resource_providers@1.24"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.23"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.26"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.26"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.23"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.28"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.28"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.23"];
    "/resource_classes": items["/resource_classes@1.23"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.23"];
    "/traits": items["/traits@1.23"];
    "/traits/{name}": items["/traits/{name}@1.23"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.23"];
    "/usages": items["/usages@1.23"];
    "/allocation_candidates": items["/allocation_candidates@1.27"];
    "/allocations": items["/allocations@1.28"];
  };
  "1.29": {
    "/": items["/@1.15"];
    "/resource_providers": items["/resource_providers@1.24"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.23"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.26"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.26"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.23"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.28"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.28"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.23"];
    "/resource_classes": items["/resource_classes@1.23"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.23"];
    "/traits": items["/traits@1.23"];
    "/traits/{name}": items["/traits/{name}@1.23"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.23"];
    "/usages": items["/usages@1.23"];
    "/allocation_candidates": items["/allocation_candidates@1.29"];
    "/allocations": items["/allocations@1.28"];
  };
  "1.30": {
    "/": items["/@1.15"];
    "/resource_providers": items["/resource_providers@1.24"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.23"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.26"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.26"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.23"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.28"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.28"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.23"];
    "/resource_classes": items["/resource_classes@1.23"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.23"];
    "/traits": items["/traits@1.23"];
    "/traits/{name}": items["/traits/{name}@1.23"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.23"];
    "/usages": items["/usages@1.23"];
    "/allocation_candidates": items["/allocation_candidates@1.29"];
    "/allocations": items["/allocations@1.28"];
    "/reshaper": items["/reshaper@1.30"];
  };
  "1.31": {
    "/": items["/@1.15"];
    "/resource_providers": items["/resource_providers@1.24"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.23"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.26"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.26"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.23"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.28"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.28"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.23"];
    "/resource_classes": items["/resource_classes@1.23"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.23"];
    "/traits": items["/traits@1.23"];
    "/traits/{name}": items["/traits/{name}@1.23"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.23"];
    "/usages": items["/usages@1.23"];
    "/allocation_candidates": items["/allocation_candidates@1.31"];
    "/allocations": items["/allocations@1.28"];
    "/reshaper": items["/reshaper@1.30"];
  };
  "1.32": {
    "/": items["/@1.15"];
    "/resource_providers": items["/resource_providers@1.32"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.23"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.26"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.26"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.23"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.28"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.28"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.23"];
    "/resource_classes": items["/resource_classes@1.23"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.23"];
    "/traits": items["/traits@1.23"];
    "/traits/{name}": items["/traits/{name}@1.23"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.23"];
    "/usages": items["/usages@1.23"];
    "/allocation_candidates": items["/allocation_candidates@1.32"];
    "/allocations": items["/allocations@1.28"];
    "/reshaper": items["/reshaper@1.30"];
  };
  "1.33": {
    "/": items["/@1.15"];
    "/resource_providers": items["/resource_providers@1.32"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.23"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.26"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.26"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.23"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.28"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.28"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.23"];
    "/resource_classes": items["/resource_classes@1.23"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.23"];
    "/traits": items["/traits@1.23"];
    "/traits/{name}": items["/traits/{name}@1.23"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.23"];
    "/usages": items["/usages@1.23"];
    "/allocation_candidates": items["/allocation_candidates@1.33"];
    "/allocations": items["/allocations@1.28"];
    "/reshaper": items["/reshaper@1.30"];
  };
  "1.34": {
    "/": items["/@1.15"];
    "/resource_providers": items["/resource_providers@1.32"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.23"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.26"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.26"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.23"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.28"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.34"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.23"];
    "/resource_classes": items["/resource_classes@1.23"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.23"];
    "/traits": items["/traits@1.23"];
    "/traits/{name}": items["/traits/{name}@1.23"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.23"];
    "/usages": items["/usages@1.23"];
    "/allocation_candidates": items["/allocation_candidates@1.34"];
    "/allocations": items["/allocations@1.34"];
    "/reshaper": items["/reshaper@1.34"];
  };
  "1.35": {
    "/": items["/@1.15"];
    "/resource_providers": items["/resource_providers@1.32"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.23"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.26"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.26"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.23"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.28"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.34"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.23"];
    "/resource_classes": items["/resource_classes@1.23"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.23"];
    "/traits": items["/traits@1.23"];
    "/traits/{name}": items["/traits/{name}@1.23"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.23"];
    "/usages": items["/usages@1.23"];
    "/allocation_candidates": items["/allocation_candidates@1.35"];
    "/allocations": items["/allocations@1.34"];
    "/reshaper": items["/reshaper@1.34"];
  };
  "1.36": {
    "/": items["/@1.15"];
    "/resource_providers": items["/resource_providers@1.32"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.23"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.26"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.26"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.23"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.28"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.34"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.23"];
    "/resource_classes": items["/resource_classes@1.23"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.23"];
    "/traits": items["/traits@1.23"];
    "/traits/{name}": items["/traits/{name}@1.23"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.23"];
    "/usages": items["/usages@1.23"];
    "/allocation_candidates": items["/allocation_candidates@1.36"];
    "/allocations": items["/allocations@1.34"];
    "/reshaper": items["/reshaper@1.34"];
  };
  "1.37": {
    "/": items["/@1.15"];
    "/resource_providers": items["/resource_providers@1.32"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.37"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.26"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.26"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.23"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.28"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.34"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.23"];
    "/resource_classes": items["/resource_classes@1.23"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.23"];
    "/traits": items["/traits@1.23"];
    "/traits/{name}": items["/traits/{name}@1.23"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.23"];
    "/usages": items["/usages@1.23"];
    "/allocation_candidates": items["/allocation_candidates@1.36"];
    "/allocations": items["/allocations@1.34"];
    "/reshaper": items["/reshaper@1.34"];
  };
  "1.38": {
    "/": items["/@1.15"];
    "/resource_providers": items["/resource_providers@1.32"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.37"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.26"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.26"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.23"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.28"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.38"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.23"];
    "/resource_classes": items["/resource_classes@1.23"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.23"];
    "/traits": items["/traits@1.23"];
    "/traits/{name}": items["/traits/{name}@1.23"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.23"];
    "/usages": items["/usages@1.38"];
    "/allocation_candidates": items["/allocation_candidates@1.36"];
    "/allocations": items["/allocations@1.38"];
    "/reshaper": items["/reshaper@1.38"];
  };
  "1.39": {
    "/": items["/@1.15"];
    "/resource_providers": items["/resource_providers@1.39"];
    "/resource_providers/{uuid}": items["/resource_providers/{uuid}@1.37"];
    "/resource_providers/{uuid}/inventories": items["/resource_providers/{uuid}/inventories@1.26"];
    "/resource_providers/{uuid}/inventories/{resource_class}": items["/resource_providers/{uuid}/inventories/{resource_class}@1.26"];
    "/resource_providers/{uuid}/usages": items["/resource_providers/{uuid}/usages@1.23"];
    "/resource_providers/{uuid}/allocations": items["/resource_providers/{uuid}/allocations@1.28"];
    "/allocations/{consumer_uuid}": items["/allocations/{consumer_uuid}@1.38"];
    "/resource_providers/{uuid}/aggregates": items["/resource_providers/{uuid}/aggregates@1.23"];
    "/resource_classes": items["/resource_classes@1.23"];
    "/resource_classes/{name}": items["/resource_classes/{name}@1.23"];
    "/traits": items["/traits@1.23"];
    "/traits/{name}": items["/traits/{name}@1.23"];
    "/resource_providers/{uuid}/traits": items["/resource_providers/{uuid}/traits@1.23"];
    "/usages": items["/usages@1.38"];
    "/allocation_candidates": items["/allocation_candidates@1.39"];
    "/allocations": items["/allocations@1.38"];
    "/reshaper": items["/reshaper@1.38"];
  };
}
