import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { startReference } from '../../../reference/serve.ts';
import { startFaultProxy } from '../../../runner/target/fault-proxy.ts';
import { SchedulerClient, type SchedulerReply } from '../scheduler/scheduler-client.ts';
import { canTellChildren, childrenOf } from './child-processes.ts';
import { startSchedulerProcesses } from './scheduler-processes.ts';

it.runIf(canTellChildren)(
  'a scheduler that is killed between claim and answer has claimed once, and the same key says what',
  async () => {
    const placement = await startReference();
    const proxy = await startFaultProxy(placement.url);
    const schedulers = await startSchedulerProcesses(proxy.url, 2);
    try {
      const client = new SchedulerClient(schedulers.url, placement.url);
      const cell = await client.cell();
      const hosts = [
        await client.host(cell, { VCPU: { total: 4 } }),
        await client.host(cell, { VCPU: { total: 4 } }),
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
      // The claim is read back after it was written: at that moment whoever asks is ended.
      proxy.inject(({ method, path }) => {
        if (killed > 0 || method !== 'GET' || !path.includes(consumer)) return undefined;
        for (const pid of childrenOf(schedulers.pid)) process.kill(pid, 'SIGKILL');
        killed += 1;
        return { kind: 'reset' };
      });
      const answer = await untilAnswered(() =>
        client.schedule('POST', '/selections', body, schedulers.url, { 'idempotency-key': consumer }),
      );
      expect([killed, answer.status]).toEqual([1, 201]);
      const [selection] = answer.json.selections;
      const used = await Promise.all(
        hosts.map((host) => client.place('GET', `/resource_providers/${host}/usages`)),
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

/** Asks again while nobody answers, or the first call counts as still going on. */
async function untilAnswered(ask: () => Promise<SchedulerReply>): Promise<SchedulerReply> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await ask().catch(() => undefined);
    const isInProgress = answer?.json?.errors?.[0]?.code === 'scheduler.idempotency_key.in_progress';
    if ((answer && !isInProgress && answer.status !== 503) || attempt === 100)
      return answer as SchedulerReply;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
