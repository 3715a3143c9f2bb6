/** How many calls a plan comes to, before it runs. */
import type { Depth } from '../depth.ts';
import type { Plan } from './plan.ts';

/** About how many calls the tasks of a plan make, and at full depth those that they add to it. */
export function estimateCalls({ size, hasDepths }: Plan, depth: Depth): number {
  const estimate = size * CALLS_PER_TASK[hasDepths ? depth : 'full'];
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, estimate))) - 1);
  return Math.round(estimate / digits) * digits;
}

/** Measured with Placement's suite on the reference: 4,752, 19,400 and 73,304 calls of 1,384, 3,246 and 8,804 tasks. */
const CALLS_PER_TASK: Readonly<Record<Depth, number>> = { quick: 3.43, standard: 5.98, full: 8.33 };
