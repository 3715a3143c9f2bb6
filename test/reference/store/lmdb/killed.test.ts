import { expect, it } from 'vitest';
import { killUnderLoad } from './killed.ts';
import { temporaryDirectories } from './temporary-directory.ts';

const newDirectory = temporaryDirectories();

it('servers that are killed while clients write have lost nothing that they answered', async () => {
  const plan = { path: newDirectory(), rounds: 2, processes: 1, writers: 16, killAfter: 60 };
  expect(await killUnderLoad(plan)).toBeGreaterThanOrEqual(120);
});
