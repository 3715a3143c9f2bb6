/**
 * Schedulers in several processes race over one Placement whose capacity is exactly half of what is requested. Used with
 * the reference Placement and with OpenStack's own.
 */
import { randomUUID } from 'node:crypto';
import { SchedulerClient } from '../scheduler/scheduler-client.ts';

export interface RaceOptions {
  /** Roots of the services. */
  schedulers: readonly string[];
  placement: string;
  hosts: number;
  /** Consumers that fit on a host. */
  room: number;
}

export interface Raced {
  placed: number;
  noValidHost: number;
  /** Any other end, with its status and code. */
  others: string[];
  /** The largest number of units in use at once of any host, over all polls. */
  mostUsed: number;
  /** Units in use at the end, and consumers that hold something. */
  used: number;
  holders: number;
}

/** Twice as many requests as fit, all sent at once, in turn to each scheduler. */
export async function race({ schedulers, placement, hosts, room }: RaceOptions): Promise<Raced> {
  const client = new SchedulerClient(schedulers[0] as string, placement);
  const thing = `CUSTOM_RACE_${randomUUID().replaceAll('-', '').toUpperCase()}`;
  await client.place('PUT', `/resource_classes/${thing}`);
  const cell = await client.cell();
  const uuids: string[] = [];
  for (let index = 0; index < hosts; index += 1)
    uuids.push(await client.host(cell, { [thing]: { total: room } }));
  let over = false;
  let mostUsed = 0;
  const polling = poll();
  const requests = Array.from({ length: hosts * room * 2 }, (_, index) => request(index));
  const ends = await Promise.all(requests);
  over = true;
  await polling;
  const used = await Promise.all(uuids.map(usedOf));
  const holders = await Promise.all(uuids.map(holdersOf));
  return {
    placed: ends.filter((end) => end === '201').length,
    noValidHost: ends.filter((end) => end === '409 scheduler.selection.no_valid_host').length,
    others: ends.filter((end) => end !== '201' && end !== '409 scheduler.selection.no_valid_host'),
    mostUsed: Math.max(mostUsed, ...used),
    used: used.reduce((sum, each) => sum + each, 0),
    holders: new Set(holders.flat()).size,
  };

  async function request(index: number): Promise<string> {
    const root = schedulers[index % schedulers.length] as string;
    const body = {
      consumers: [{ uuid: randomUUID() }],
      project_id: `race-${thing}`,
      user_id: 'race',
      resources: { [thing]: 1 },
      num_alternates: 2,
    };
    for (let attempt = 0; ; attempt += 1) {
      const { status, json } = await client.schedule('POST', '/selections', body, root);
      // To ask again is what a 503 tells callers.
      if (status !== 503 || attempt === 20)
        return status === 201 ? '201' : `${status} ${json?.errors?.[0]?.code}`;
      await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 100));
    }
  }

  async function poll(): Promise<void> {
    while (!over) {
      for (const uuid of uuids) mostUsed = Math.max(mostUsed, await usedOf(uuid));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async function usedOf(uuid: string): Promise<number> {
    const { json } = await client.place('GET', `/resource_providers/${uuid}/usages`);
    return json.usages[thing] ?? 0;
  }

  async function holdersOf(uuid: string): Promise<string[]> {
    const { json } = await client.place('GET', `/resource_providers/${uuid}/allocations`);
    return Object.keys(json.allocations);
  }
}
