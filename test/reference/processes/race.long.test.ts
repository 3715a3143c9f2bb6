import { it } from 'vitest';
import { startReference } from '../../../reference/serve.ts';
import { expectExactClaims } from './expect-exact-claims.ts';
import { startSchedulerProcesses } from './scheduler-processes.ts';

it.each([
  [2, 2, 8],
  [8, 5, 8],
])('%i processes claim exactly what fits on %i hosts of %i', async (processes, hosts, capacity) => {
  const placement = await startReference();
  const schedulers = await startSchedulerProcesses(placement.url, processes);
  try {
    await expectExactClaims([schedulers.url], placement.url, hosts, capacity);
  } finally {
    await schedulers.close();
    await placement.close();
  }
});
