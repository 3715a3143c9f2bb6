/** Which calls to generate that OpenStack's Placement answers differently each time, or with 500. */

export interface CallOptions {
  /**
   * Query allocation candidates in the ways for which OpenStack's Placement gives nondeterministic answers: they depend
   * on the iteration order of Python sets, which neither another cloud nor the same one reproduces. There are two: the
   * same class in the unsuffixed and in a suffixed group without group_policy=none, and an unsuffixed group together
   * with suffixed groups where sharing providers alone can satisfy the unsuffixed one.
   */
  ambiguousCandidates: boolean;
  /**
   * Make calls that OpenStack's Placement answers with 500, on some or all databases, or does not validate: a repeated
   * `limit` or `group_policy` whose first value is invalid (it validates the last one and uses the first), amounts from
   * 2**31 in `resources`, and a query of `/usages` that is not UTF-8.
   */
  knownServerErrors: boolean;
  /**
   * Filter traits by prefixes with `%`, a stray `_` or lower-case letters. OpenStack's Placement passes them to its
   * database as patterns, where they act as wildcards; whether lower case matches depends on the database.
   */
  databasePatterns: boolean;
}

export const DEFAULT_CALL_OPTIONS: CallOptions = {
  ambiguousCandidates: false,
  knownServerErrors: false,
  databasePatterns: false,
};
