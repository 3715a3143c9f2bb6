/** Since when a problem is there: which version of those on the way is the first that has it and keeps it. */

/** A value at each version, oldest first. */
export interface Traced<T> {
  problem: T;
  /** The index of the first version that has the problem to the end. */
  since: number;
}

/**
 * The problems of the last version that the first one does not have. What comes and goes on the way is no problem of a move.
 * @param byVersion the problems of each version
 * @param keyOf the same text for the same problem in several versions
 */
export function traceProblems<T>(
  byVersion: readonly (readonly T[])[],
  keyOf: (problem: T) => string,
): Traced<T>[] {
  const keys = byVersion.map((problems) => new Set(problems.map(keyOf)));
  const last = byVersion.at(-1) ?? [];
  return last
    .filter((problem) => keys[0]?.has(keyOf(problem)) === false)
    .map((problem) => ({ problem, since: keys.findLastIndex((each) => !each.has(keyOf(problem))) + 1 }));
}
