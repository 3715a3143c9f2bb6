/** A parsed query of `GET /allocation_candidates`. */

/** One request group: resources with conditions on their providers, or conditions alone. */
export interface RequestGroup {
  /** The suffix of its parameter names: `''`, `1`, `_NET`. */
  suffix: string;
  /** One provider has to satisfy the group. The group without a suffix may be spread over a tree and its sharing providers. */
  isFromOneProvider: boolean;
  /** Amounts by resource class. */
  resources: ReadonlyMap<string, number>;
  /** At least one trait of each list is required. */
  required: readonly (readonly string[])[];
  forbidden: readonly string[];
  /** Membership in at least one aggregate of each list is required. */
  memberOf: readonly (readonly string[])[];
  notMemberOf: readonly string[];
  /** The UUID of any provider of the required tree. */
  inTree: string | undefined;
}

/** The whole request: its groups and what applies to all of them. */
export interface CandidatesRequest {
  /** In the order of the query. */
  groups: readonly RequestGroup[];
  limit: number | undefined;
  /** `group_policy=isolate`: no provider may satisfy two groups with a suffix. */
  isIsolated: boolean;
  /** Required and forbidden traits of the tree's root. */
  rootRequired: readonly string[];
  rootForbidden: readonly string[];
  /** Lists of suffixes: the providers of these groups form a subtree whose root is one of them. */
  sameSubtrees: readonly (readonly string[])[];
  /** A candidate may use several providers of one tree. */
  isNested: boolean;
}
