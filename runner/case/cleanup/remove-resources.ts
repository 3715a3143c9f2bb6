/** Removes resources in rounds: what another resource still needs is removed in a later round. */
import { NetworkError } from '../../target/target.ts';

/**
 * @param paths in the order of removal
 * @param remove resolves to true when nothing is left at the path; a NetworkError counts as not removed yet
 * @returns the paths that could not be removed
 */
export async function removeResources(
  paths: readonly string[],
  remove: (path: string) => Promise<boolean>,
): Promise<string[]> {
  let left = [...paths];
  let lost = 0;
  for (let round = 0; round < ROUNDS && left.length > 0; round += 1) {
    const remaining: string[] = [];
    for (const path of left) if (lost >= MAX_LOST_IN_A_ROW || !(await isGone(path))) remaining.push(path);
    left = remaining;
  }
  return left;

  async function isGone(path: string): Promise<boolean> {
    try {
      const gone = await remove(path);
      lost = 0;
      return gone;
    } catch (error) {
      if (!(error instanceof NetworkError)) throw error;
      lost += 1;
      return false;
    }
  }
}

/** Chains of dependent resources are short: the deepest is a tree of providers with three levels. */
const ROUNDS = 4;

/** Without a network nothing can be removed, and more requests would only make the user wait. */
const MAX_LOST_IN_A_ROW = 3;
