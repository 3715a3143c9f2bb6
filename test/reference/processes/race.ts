/**
 * Makes schedulers in several processes race over one Placement with capacity for exactly half of the requests. Used with
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
  capacity: number;
}

export interface RaceOutcome {
  placed: number;
  noValidHost: number;
  /** Status and code of each other outcome. */
  others: string[];
  /** The largest number of units in use at once of any host, over all polls. */
  mostUsed: number;
  /** Units in use at the end, and consumers that have allocations. */
  used: number;
  holders: number;
}

/** Sends twice as many requests as fit, all at once, in turn to each scheduler. */
export async function runRace({ schedulers, placement, hosts, capacity }: RaceOptions): Promise<RaceOutcome> {
  const client = new SchedulerClient(schedulers[0] as string, placement);
  const resourceClass = `CUSTOM_RACE_${randomUUID().replaceAll('-', '').toUpperCase()}`;
  await client.callPlacement('PUT', `/resource_classes/${resourceClass}`);
  const cell = await client.createCell();
  const uuids: string[] = [];
  for (let index = 0; index < hosts; index += 1)
    uuids.push(await client.createHost(cell, { [resourceClass]: { total: capacity } }));
  let over = false;
  let mostUsed = 0;
  const polling = poll();
  const requests = Array.from({ length: hosts * capacity * 2 }, (_, index) => request(index));
  const outcomes = await Promise.all(requests);
  over = true;
  await polling;
  const used = await Promise.all(uuids.map(usedOf));
  const holders = await Promise.all(uuids.map(holdersOf));
  return {
    placed: outcomes.filter((outcome) => outcome === '201').length,
    noValidHost: outcomes.filter((outcome) => outcome === '409 scheduler.selection.no_valid_host').length,
    others: outcomes.filter(
      (outcome) => outcome !== '201' && outcome !== '409 scheduler.selection.no_valid_host',
    ),
    mostUsed: Math.max(mostUsed, ...used),
    used: used.reduce((sum, each) => sum + each, 0),
    holders: new Set(holders.flat()).size,
  };

  async function request(index: number): Promise<string> {
    const root = schedulers[index % schedulers.length] as string;
    const body = {
      consumers: [{ uuid: randomUUID() }],
      project_id: `race-${resourceClass}`,
      user_id: 'race',
      resources: { [resourceClass]: 1 },
      num_alternates: 2,
    };
    for (let attempt = 0; ; attempt += 1) {
      const { status, json } = await client.callScheduler('POST', '/selections', body, root);
      // A 503 asks clients to repeat the call.
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
    const { json } = await client.callPlacement('GET', `/resource_providers/${uuid}/usages`);
    return json.usages[resourceClass] ?? 0;
  }

  async function holdersOf(uuid: string): Promise<string[]> {
    const { json } = await client.callPlacement('GET', `/resource_providers/${uuid}/allocations`);
    return Object.keys(json.allocations);
  }
}
