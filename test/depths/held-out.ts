/**
 * What a plan finds of faults that it was not chosen for. A plan that was chosen for the named faults finds the named
 * faults; this says more about the next mistake of a cloud.
 */
import { createHash } from 'node:crypto';
import { chooseTasks, firstWithin } from './choose-tasks.ts';
import { taskName } from './measure-finders.ts';
import type { Measurements } from './measurements.ts';

/** The mean over several halves of the faults: chosen with one half, measured with the other. */
export function measureHeldOut(
  { finders, ...measured }: Measurements,
  limits: { quick: number; standard: number },
): { quick: number; standard: number } {
  const shares = ['1', '2', '3'].flatMap((draw) =>
    [0, 1].map((half) => {
      const isOut = (id: string) => bitOf(`${draw} ${id}`) === half;
      const used = Object.fromEntries(Object.entries(finders).filter(([id]) => !isOut(id)));
      const order = chooseTasks({ ...measured, finders: used }, limits.standard);
      const heldOut = Object.entries(finders).filter(([id]) => isOut(id));
      const shareOf = (names: ReadonlySet<string>) =>
        heldOut.filter(([, { found }]) => found.some((name) => names.has(name))).length / heldOut.length;
      return {
        quick: shareOf(new Set(firstWithin(order, limits.quick).map(taskName))),
        standard: shareOf(new Set(order.map(taskName))),
      };
    }),
  );
  const mean = (depth: 'quick' | 'standard') =>
    Math.round((shares.reduce((sum, share) => sum + share[depth], 0) / shares.length) * 1000) / 1000;
  return { quick: mean('quick'), standard: mean('standard') };
}

function bitOf(text: string): number {
  return (createHash('sha256').update(text).digest()[0] as number) & 1;
}
