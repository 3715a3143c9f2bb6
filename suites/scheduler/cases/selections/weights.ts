/** The order of hosts: one that is at least as good as another in everything and better in something comes first. */

import type { PlacementInventories } from '../../companion-placement.ts';
import { facts } from '../../facts.ts';
import type { SchedulerCloud, TestHost } from '../../scheduler-cloud.ts';

const { fact, cases } = facts('weights');

export { cases };

/** Inventories that every host has. */
const USUAL: PlacementInventories = {
  VCPU: { total: 16 },
  MEMORY_MB: { total: 4096 },
  DISK_GB: { total: 100 },
};

async function createHost(
  cloud: SchedulerCloud,
  more: PlacementInventories = {},
  capacity = 99,
): Promise<TestHost> {
  return cloud.host({ capacity, inventories: { ...USUAL, ...more } });
}

for (const resource of Object.keys(USUAL)) {
  fact(
    `more-free.${resource}`,
    `of hosts that differ in ${resource} only, the one with more of it free is selected`,
    { since: '1.0', clause: 'values' },
    async (cloud) => {
      const amount = USUAL[resource]?.total ?? 0;
      await createHost(cloud);
      const better = await createHost(cloud, { [resource]: { total: amount + 1 } });
      await createHost(cloud, { [resource]: { total: amount - 1 } });
      for (let count = 0; count < 4; count += 1)
        cloud.same((await cloud.selectOne()).host.uuid, better.uuid, '/selections/0/host/uuid');
    },
  );
}

fact(
  'taken-does-not-count',
  'free capacity is weighed, not total capacity',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const resourceClass = await cloud.resourceClass();
    const large = await createHost(cloud, { VCPU: { total: 20 } });
    const resources = { [resourceClass]: 1, VCPU: 6 };
    cloud.same((await cloud.selectOne({ resources })).host.uuid, large.uuid, '/selections/0/host/uuid');
    const small = await createHost(cloud, { VCPU: { total: 15 } });
    cloud.same((await cloud.selectOne()).host.uuid, small.uuid, '/selections/0/host/uuid');
  },
);

fact(
  'reserved-does-not-count',
  'reserved amounts are not free, and an allocation ratio adds free capacity',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    await createHost(cloud, { VCPU: { total: 32, reserved: 20 } });
    await createHost(cloud);
    const better = await createHost(cloud, { VCPU: { total: 10, allocation_ratio: 2 } });
    cloud.same((await cloud.selectOne()).host.uuid, better.uuid, '/selections/0/host/uuid');
  },
);

fact(
  'parts-count',
  'the free capacity of child providers counts for their host',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    await createHost(cloud);
    const better = await createHost(cloud, { VCPU: { total: 10 } });
    await cloud.placement.provider({ parent: better, capacity: 1, inventories: { VCPU: { total: 10 } } });
    cloud.same((await cloud.selectOne()).host.uuid, better.uuid, '/selections/0/host/uuid');
  },
);

fact(
  'order-alternates',
  'the selected host and its alternates are ordered from the best to the worst',
  { since: '1.1', clause: 'values' },
  async (cloud) => {
    const hosts: TestHost[] = [];
    for (const total of [12, 40, 8, 20]) hosts.push(await createHost(cloud, { VCPU: { total } }));
    const { host, alternates } = await cloud.selectOne({ num_alternates: 3 });
    const found = [host.uuid, ...alternates.map((alternate) => alternate.host.uuid)];
    cloud.same(
      found,
      [1, 3, 0, 2].map((index) => hosts[index]?.uuid),
      '/selections/0/alternates',
    );
  },
);

fact(
  'count-what-goes-before',
  'the consumers of a request that are placed first reduce the free capacity for the next ones',
  { since: '1.3', clause: 'values' },
  async (cloud) => {
    const [one, other] = [
      await createHost(cloud, { VCPU: { total: 10 } }),
      await createHost(cloud, { VCPU: { total: 9 } }),
    ];
    const resources = { [await cloud.resourceClass()]: 1, VCPU: 2 };
    const { selections } = await cloud.select({ resources }, 4);
    const wanted = [one, other, one, other].map(({ uuid }) => uuid);
    cloud.same(
      selections.map(({ host }) => host.uuid),
      wanted,
      '/selections',
    );
  },
);

fact(
  'do-not-keep-from-placing',
  'the worst host is selected when only it has enough capacity',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const worse = await createHost(
      cloud,
      { VCPU: { total: 1 }, MEMORY_MB: { total: 1 }, DISK_GB: { total: 1 } },
      3,
    );
    await createHost(cloud, {}, 2);
    const resources = { [await cloud.resourceClass()]: 3 };
    cloud.same((await cloud.selectOne({ resources })).host.uuid, worse.uuid, '/selections/0/host/uuid');
  },
);
