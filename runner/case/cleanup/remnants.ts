/** What runs that were killed left on a target: each suite finds its own. */

export interface Remnants {
  /** Paths to delete, dependents first. */
  paths: readonly string[];
  /** Resources of other users that block a deletion, in words. */
  foreign: readonly string[];
}

/** Finds the remnants of a suite. @param read the JSON at a path, at the newest microversion; undefined for 404 */
export type FindRemnants = (read: (path: string) => Promise<unknown>) => Promise<Remnants>;
