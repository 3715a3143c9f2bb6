/** What the calls leave out unless they are asked for it. */

export interface CallOptions {
  /**
   * Ask allocation candidates in the ways in which OpenStack's Placement answers by chance: its result then depends on
   * the order in which its sets happen to be walked, which no other cloud can repeat and which it does not repeat
   * itself. Two ways are known: the same class in the unsuffixed and in a suffixed group without group_policy=none,
   * and an unsuffixed group that sharing providers can satisfy alone, beside suffixed groups.
   */
  ambiguousCandidates: boolean;
  /**
   * Ask for what OpenStack's Placement answers with 500, on some or all databases, or without looking at it: a repeated
   * `limit` or `group_policy` whose first value is not allowed (it looks at the last one and takes the first), amounts of
   * 2**31 and more in `resources`, and a query of `/usages` that is not UTF-8.
   */
  knownServerErrors: boolean;
  /**
   * Ask for traits by prefixes with `%`, a stray `_` or small letters. OpenStack's Placement hands them to its database
   * as patterns, so that these letters stand for others; whether small letters do too depends on the database.
   */
  databasePatterns: boolean;
}

export const DEFAULTS: CallOptions = {
  ambiguousCandidates: false,
  knownServerErrors: false,
  databasePatterns: false,
};
