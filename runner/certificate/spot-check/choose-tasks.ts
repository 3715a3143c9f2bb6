/** Chooses the cases of a spot check: at random, so that nobody knows beforehand which. */
import { Seed } from '../../case/generated/seed.ts';
import type { TaskName } from '../../evidence/recorded-call.ts';

/** A case at a microversion. */
export type CheckedTask = Pick<NonNullable<TaskName>, 'id' | 'microversion'>;

/** One in ten, and at least one. @param seed the same seed chooses the same ones */
export function chooseTasks(tasks: readonly NonNullable<TaskName>[], seed: string): CheckedTask[] {
  const firsts = tasks.filter(({ attempt }) => attempt === 1);
  const ranked = firsts
    .map((task) => ({ task, rank: new Seed('spot-check', seed, task.id, task.microversion).hex(16) }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1));
  return ranked.slice(0, Math.ceil(firsts.length * SHARE)).map(({ task }) => task);
}

const SHARE = 0.1;
