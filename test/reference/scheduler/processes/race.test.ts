import { expect, it } from 'vitest';
import { startReference } from '../../../../reference/serve.ts';
import { race } from './race.ts';
import { startSchedulerProcesses } from './scheduler-processes.ts';

it('eight processes place exactly as many as there is room for, and say of all others that no host is left', async () => {
  const placement = await startReference();
  const schedulers = await startSchedulerProcesses(placement.url, 8);
  try {
    const raced = await race({ schedulers: [schedulers.url], placement: placement.url, hosts: 5, room: 8 });
    expect(raced).toEqual({ placed: 40, noValidHost: 40, others: [], mostUsed: 8, used: 40, holders: 40 });
  } finally {
    await schedulers.close();
    await placement.close();
  }
});
