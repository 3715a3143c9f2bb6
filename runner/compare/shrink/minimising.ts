/** The smallest part of a list that still shows something: delta debugging, after Andreas Zeller. */

export interface Trial<T> {
  /** Tries a part of the list, in its order. */
  shows(part: readonly T[]): Promise<boolean>;
  /** No more is to be tried: the smallest part so far will do. */
  isEnded(): boolean;
}

/** What is left shows it, and unless the trial was ended no single item of it can be left out. @param all shows it */
export async function minimise<T>(all: readonly T[], trial: Trial<T>): Promise<T[]> {
  let kept = [...all];
  for (let size = kept.length; kept.length > 0 && !trial.isEnded(); ) {
    const left = await withoutParts(kept, size, trial);
    const isDone = size === 1 && left.length === kept.length;
    kept = left;
    if (isDone) break;
    size = Math.max(1, Math.min(Math.ceil(size / 2), Math.ceil(kept.length / 2)));
  }
  return kept;
}

/** Leaves out every part of that size that can be, the first ones first: what matters mostly comes late. */
async function withoutParts<T>(all: readonly T[], size: number, trial: Trial<T>): Promise<T[]> {
  let kept = [...all];
  for (let from = 0; from < kept.length && !trial.isEnded(); ) {
    const rest = [...kept.slice(0, from), ...kept.slice(from + size)];
    if (await trial.shows(rest)) kept = rest;
    else from += size;
  }
  return kept;
}
