/** Removes what a case made. What depends on something else goes in a later round. */
import { NetworkError } from '../target/target.ts';

/**
 * @param paths in the order in which they are to go
 * @param remove true when nothing is left there; a NetworkError is taken for "not yet"
 * @returns those that could not be removed
 */
export async function removeMade(
  paths: readonly string[],
  remove: (path: string) => Promise<boolean>,
): Promise<string[]> {
  let left = [...paths];
  let lost = 0;
  for (let round = 0; round < ROUNDS && left.length > 0; round += 1) {
    const remaining: string[] = [];
    for (const path of left) if (lost >= LOST_TO_GIVE_UP || !(await isGone(path))) remaining.push(path);
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

/** Chains of dependent things are short: a tree of providers three deep. */
const ROUNDS = 4;

/** In a row: without a network nothing can be removed, and asking on would only make the user wait. */
const LOST_TO_GIVE_UP = 3;
