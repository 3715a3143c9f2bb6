/** Generations of registry objects: a PUT names the one that it replaces, null for a new object. */
import type { Refusal } from '../../handler-result.ts';
import { concurrentUpdate } from '../refusals.ts';

/** Refuses a write whose generation is not the current one. @param what the object, for the error */
export function rejectStale(
  what: string,
  given: number | null,
  current: number | undefined,
): Refusal | undefined {
  if (given === (current ?? null)) return undefined;
  const found = current === undefined ? 'does not exist' : `has generation ${current}`;
  return concurrentUpdate(`${what} ${found}, and the request has generation ${given}.`);
}

/** The generation after a write. */
export function nextGeneration(current: number | undefined): number {
  return current === undefined ? 0 : current + 1;
}
