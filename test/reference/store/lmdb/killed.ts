/** Kills servers while clients write, and looks in the directory for everything that was answered. */
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Consumer, Provider } from '../../../../reference/placement/state/records.ts';
import { openLmdbStore } from '../../../../reference/store/lmdb/store.ts';
import { sendTo } from '../../placement/placement-server.ts';
import { startServe } from '../../processes/serve-program.ts';
import { loadAll } from '../store-calls.ts';

export interface KillPlan {
  path: string;
  rounds: number;
  processes: number;
  writers: number;
  /** The number of answered claims after which a round's servers are killed. */
  killAfter: number;
}

/** @returns how many claims were answered */
export async function killUnderLoad(plan: KillPlan): Promise<number> {
  const answered = new Map<string, string>();
  for (let round = 0; round < plan.rounds; round += 1) {
    await killOnce(plan, answered);
    await expectAnswered(plan.path, answered);
  }
  return answered.size;
}

async function killOnce({ path, processes, writers, killAfter }: KillPlan, answered: Map<string, string>) {
  const server = await startServe(['--store', `lmdb:${path}`, '--processes', String(processes)]);
  const provider = await makeProvider(server.url);
  let inRound = 0;
  let killed: Promise<void> | undefined;
  async function write(): Promise<void> {
    while (!killed) {
      const consumer = randomUUID();
      const answer = await claim(server.url, consumer, provider).catch(() => undefined);
      if (answer === undefined) continue;
      expect(answer).toBe(204);
      answered.set(consumer, provider);
      inRound += 1;
      if (inRound === killAfter) killed = server.kill();
    }
  }
  await Promise.all(Array.from({ length: writers }, write));
  await killed;
}

async function makeProvider(url: string): Promise<string> {
  const { json } = await sendTo(url, 'POST', '/resource_providers', { body: { name: randomUUID() } });
  const body = { resource_provider_generation: 0, inventories: { VCPU: { total: 1_000_000 } } };
  expect((await sendTo(url, 'PUT', `/resource_providers/${json.uuid}/inventories`, { body })).status).toBe(
    200,
  );
  return json.uuid;
}

async function claim(url: string, consumer: string, provider: string): Promise<number> {
  const body = {
    allocations: { [provider]: { resources: { VCPU: 1 } } },
    project_id: 'p',
    user_id: 'u',
    consumer_generation: null,
    consumer_type: 'INSTANCE',
  };
  return (await sendTo(url, 'PUT', `/allocations/${consumer}`, { body })).status;
}

/** The directory opens as it was left, without a repair. */
async function expectAnswered(path: string, answered: ReadonlyMap<string, string>): Promise<void> {
  const store = await openLmdbStore(path, 'placement');
  const { entries } = await loadAll(store);
  await store.close();
  const values = new Map(entries.map(({ key, value }) => [key, value]));
  const lost = [...answered].filter(
    ([consumer, provider]) =>
      (values.get(`consumer/${consumer}`) as Consumer | undefined)?.allocations[0]?.provider !== provider ||
      (values.get(`provider/${provider}`) as Provider | undefined) === undefined,
  );
  expect(lost).toEqual([]);
}
