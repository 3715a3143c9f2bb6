import { expect, it } from 'vitest';
import { startReference } from '../../../reference/serve.ts';
import { runRace } from './race.ts';
import { startSchedulerProcesses } from './scheduler-processes.ts';

/** @param capacity consumers that fit on a host */
export function describeRace(processes: number, hosts: number, capacity: number): void {
  it(`${processes} processes claim exactly what fits, and answer all others that no host is left`, async () => {
    const placement = await startReference();
    const schedulers = await startSchedulerProcesses(placement.url, processes);
    const fits = hosts * capacity;
    try {
      const raced = await runRace({
        schedulers: [schedulers.url],
        placement: placement.url,
        hosts,
        capacity: capacity,
      });
      expect(raced).toEqual({
        placed: fits,
        noValidHost: fits,
        others: [],
        mostUsed: capacity,
        used: fits,
        holders: fits,
      });
    } finally {
      await schedulers.close();
      await placement.close();
    }
  });
}
