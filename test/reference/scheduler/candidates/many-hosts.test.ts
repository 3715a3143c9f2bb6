import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, served } from '../served.ts';

/** More than Placement is asked for at first. */
const HOSTS = 1050;

describe('with more hosts than are looked at first', () => {
  let cloud: Served;
  const hosts: string[] = [];
  let lonely = '';

  beforeAll(async () => {
    cloud = await served();
    const cell = await cloud.client.cell();
    for (let index = 0; index < HOSTS; index += 1)
      hosts.push(await cloud.client.host(cell, { VCPU: { total: 4 } }));
    lonely = await cloud.client.cell();
    hosts.push(await cloud.client.host(lonely, { VCPU: { total: 4 } }));
  });
  afterAll(() => cloud.close());

  const ask = (more: object) =>
    cloud.client.schedule('POST', '/selections', {
      consumers: [{ uuid: randomUUID() }],
      project_id: 'p',
      user_id: 'u',
      resources: { VCPU: 1 },
      ...more,
    });

  it('the only host that may be taken is found, wherever it is', async () => {
    for (const only of [hosts[0], hosts[500], hosts.at(-1)]) {
      const { status, json } = await ask({ only_hosts: [only] });
      expect([status, json.selections[0].host.uuid]).toEqual([201, only]);
    }
  });

  it('the only host of a cell is found', async () => {
    const { json } = await ask({ cell_uuid: lonely });
    expect(json.selections[0].host.uuid).toBe(hosts.at(-1));
  });

  it('a cell gives as many alternates as it has', async () => {
    const { json } = await ask({ only_hosts: [hosts[3], hosts[700], hosts[1040]], num_alternates: 7 });
    expect(json.selections[0].alternates).toHaveLength(2);
  });

  it('every registered host is accounted for', async () => {
    const { json } = await ask({ only_hosts: [randomUUID()], explain: 'summary' });
    expect(json.errors[0].explanation).toEqual({
      hosts_registered: HOSTS + 1,
      hosts_considered: HOSTS + 1,
      by_reason: { excluded: HOSTS + 1 },
    });
  });
});
