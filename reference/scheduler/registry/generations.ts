/** Compare-and-swap on registry objects: a write says which generation it replaces, null for none. */
import type { Refusal } from '../../http/handler.ts';
import { concurrentUpdate } from '../refusals.ts';

/** Refuses a write made on the grounds of another state than there is. */
export function refuseStale(
  what: string,
  given: number | null,
  there: number | undefined,
): Refusal | undefined {
  if (given === (there ?? null)) return undefined;
  const is = there === undefined ? 'is not there' : `has generation ${there}`;
  return concurrentUpdate(`${what} ${is}, and generation ${given} was given.`);
}

/** Of what is written now. */
export function nextGeneration(there: number | undefined): number {
  return there === undefined ? 0 : there + 1;
}
