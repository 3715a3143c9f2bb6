import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { startReference } from '../../../reference/serve.ts';
import { startFaultProxy } from '../../../runner/target/http/fault-proxy.ts';
import { SchedulerClient, type SchedulerReply } from '../scheduler/scheduler-client.ts';
import { canListChildren, childrenOf } from './child-processes.ts';
import { startSchedulerProcesses } from './scheduler-processes.ts';

it.runIf(canListChildren)(
  'a scheduler that is killed between claim and answer has claimed once, and the same key returns that claim',
  async () => {
    const placement = await startReference();
    const proxy = await startFaultProxy(placement.url);
    const schedulers = await startSchedulerProcesses(proxy.url, 2);
    try {
      const client = new SchedulerClient(schedulers.url, placement.url);
      const cell = await client.createCell();
      const hosts = [
        await client.createHost(cell, { VCPU: { total: 4 } }),
        await client.createHost(cell, { VCPU: { total: 4 } }),
      ];
      const consumer = randomUUID();
      const body = {
        consumers: [{ uuid: consumer }],
        project_id: 'p',
        user_id: 'u',
        resources: { VCPU: 1 },
        num_alternates: 1,
      };
      let killed = 0;
      // A scheduler reads a claim back after writing it. That GET kills all workers.
      proxy.inject(({ method, path }) => {
        if (killed > 0 || method !== 'GET' || !path.includes(consumer)) return undefined;
        for (const pid of childrenOf(schedulers.pid)) process.kill(pid, 'SIGKILL');
        killed += 1;
        return { kind: 'reset' };
      });
      const answer = await retryUntilAnswered(() =>
        client.callScheduler('POST', '/selections', body, schedulers.url, { 'idempotency-key': consumer }),
      );
      expect([killed, answer.status]).toEqual([1, 201]);
      const [selection] = answer.json.selections;
      const used = await Promise.all(
        hosts.map((host) => client.callPlacement('GET', `/resource_providers/${host}/usages`)),
      );
      const held = used.map(({ json }) => json.usages.VCPU);
      expect(held).toEqual(hosts.map((host) => Number(host === selection.host.uuid)));
      expect(selection.alternates.map((each: { host: { uuid: string } }) => each.host.uuid)).toEqual(
        hosts.filter((host) => host !== selection.host.uuid),
      );
    } finally {
      await schedulers.close();
      await proxy.close();
      await placement.close();
    }
  },
);

/** Repeats the call while no worker answers, or while the first call still counts as in progress. */
async function retryUntilAnswered(ask: () => Promise<SchedulerReply>): Promise<SchedulerReply> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await ask().catch(() => undefined);
    const isInProgress = answer?.json?.errors?.[0]?.code === 'scheduler.idempotency_key.in_progress';
    if ((answer && !isInProgress && answer.status !== 503) || attempt === 100)
      return answer as SchedulerReply;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
