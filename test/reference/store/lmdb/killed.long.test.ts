import { expect, it } from 'vitest';
import { canListChildren } from '../../processes/child-processes.ts';
import { killUnderLoad } from './killed.ts';
import { temporaryDirectories } from './temporary-directory.ts';

const newDirectory = temporaryDirectories();

it.runIf(canListChildren).each([
  [6, 1],
  [6, 3],
])(
  '%i times, killed servers of %i processes have lost nothing that they answered',
  async (rounds, processes) => {
    const plan = { path: newDirectory(), rounds, processes, writers: 32, killAfter: 500 };
    const answered = await killUnderLoad(plan);
    expect(answered).toBeGreaterThanOrEqual(rounds * plan.killAfter);
    console.log(`${answered} claims were answered, and all were there`);
  },
);
