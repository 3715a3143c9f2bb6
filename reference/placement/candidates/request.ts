/** What a query of `GET /allocation_candidates` asks for. */

/** Resources of which a candidate takes all, or for a group without any, a provider that is to be there. */
export interface RequestGroup {
  /** What follows the names of its parameters: `''`, `1`, `_NET`. */
  suffix: string;
  /** All from one provider. The group without a suffix may be spread over a tree and what is shared with it. */
  fromOneProvider: boolean;
  /** Amounts by resource class. */
  resources: ReadonlyMap<string, number>;
  /** One trait of each list is required. */
  required: readonly (readonly string[])[];
  forbidden: readonly string[];
  /** Being in one aggregate of each list is required. */
  memberOf: readonly (readonly string[])[];
  notMemberOf: readonly string[];
  /** A provider of the tree that everything must come from. */
  inTree: string | undefined;
}

export interface CandidatesRequest {
  /** In the order of the query. */
  groups: readonly RequestGroup[];
  limit: number | undefined;
  /** No two groups with a suffix may be given by the same provider. */
  isolate: boolean;
  /** Traits that the root of the tree must have, and must not have. */
  rootRequired: readonly string[];
  rootForbidden: readonly string[];
  /** The suffixes of groups whose providers must stand in one subtree that one of them is the root of. */
  sameSubtrees: readonly (readonly string[])[];
  /** Several providers of one tree may give something. */
  nested: boolean;
}
