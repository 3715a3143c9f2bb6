/** Minimises a list by delta debugging, after Andreas Zeller's ddmin. */

export interface Trial<T> {
  /** Tries a part of the list, in the list's order. */
  reproduces(part: readonly T[]): Promise<boolean>;
  /** Whether the search has to end with the smallest part so far. */
  hasEnded(): boolean;
}

/**
 * Returns a part of the list that reproduces; unless the trial ended early, no single item of it can be left out.
 * @param all reproduces as a whole
 */
export async function minimise<T>(all: readonly T[], trial: Trial<T>): Promise<T[]> {
  let kept = [...all];
  for (let size = kept.length; kept.length > 0 && !trial.hasEnded(); ) {
    const left = await removeParts(kept, size, trial);
    const isDone = size === 1 && left.length === kept.length;
    kept = left;
    if (isDone) break;
    size = Math.max(1, Math.min(Math.ceil(size / 2), Math.ceil(kept.length / 2)));
  }
  return kept;
}

/** Removes every part of that size that can be left out, early items first: late calls matter more often. */
async function removeParts<T>(all: readonly T[], size: number, trial: Trial<T>): Promise<T[]> {
  let kept = [...all];
  for (let from = 0; from < kept.length && !trial.hasEnded(); ) {
    const rest = [...kept.slice(0, from), ...kept.slice(from + size)];
    if (await trial.reproduces(rest)) kept = rest;
    else from += size;
  }
  return kept;
}
