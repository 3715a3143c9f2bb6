import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServices, startServices } from '../start-services.ts';

/** More than the scheduler first requests from Placement. */
const HOSTS = 1050;

describe('with more hosts than the first query to Placement returns', () => {
  let cloud: RunningServices;
  const hosts: string[] = [];
  let lonely = '';

  beforeAll(async () => {
    cloud = await startServices();
    const cell = await cloud.client.createCell();
    for (let index = 0; index < HOSTS; index += 1)
      hosts.push(await cloud.client.createHost(cell, { VCPU: { total: 4 } }));
    lonely = await cloud.client.createCell();
    hosts.push(await cloud.client.createHost(lonely, { VCPU: { total: 4 } }));
  });
  afterAll(() => cloud.close());

  const ask = (more: object) =>
    cloud.client.callScheduler('POST', '/selections', {
      consumers: [{ uuid: randomUUID() }],
      project_id: 'p',
      user_id: 'u',
      resources: { VCPU: 1 },
      ...more,
    });

  it('the only allowed host is found, wherever it is in the list', async () => {
    for (const only of [hosts[0], hosts[500], hosts.at(-1)]) {
      const { status, json } = await ask({ only_hosts: [only] });
      expect([status, json.selections[0].host.uuid]).toEqual([201, only]);
    }
  });

  it('the only host of a cell is found', async () => {
    const { json } = await ask({ cell_uuid: lonely });
    expect(json.selections[0].host.uuid).toBe(hosts.at(-1));
  });

  it('there are fewer alternates than requested when fewer hosts are allowed', async () => {
    const { json } = await ask({ only_hosts: [hosts[3], hosts[700], hosts[1040]], num_alternates: 7 });
    expect(json.selections[0].alternates).toHaveLength(2);
  });

  it('the explanation counts every registered host', async () => {
    const { json } = await ask({ only_hosts: [randomUUID()], explain: 'summary' });
    expect(json.errors[0].explanation).toEqual({
      hosts_registered: HOSTS + 1,
      hosts_considered: HOSTS + 1,
      by_reason: { excluded: HOSTS + 1 },
    });
  });
});
