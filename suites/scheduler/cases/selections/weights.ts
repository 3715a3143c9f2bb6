/** Which of several hosts is selected: one that is at least as good as another in everything and better in something. */
import { facts } from '../../facts.ts';
import type { PlacementInventories } from '../../placement-beside.ts';
import type { SchedulerCloud, TestHost } from '../../scheduler-cloud.ts';

const { fact, cases } = facts('weights');

export { cases };

/** What every machine has. */
const USUAL: PlacementInventories = {
  VCPU: { total: 16 },
  MEMORY_MB: { total: 4096 },
  DISK_GB: { total: 100 },
};

async function hostWith(
  cloud: SchedulerCloud,
  more: PlacementInventories = {},
  room = 99,
): Promise<TestHost> {
  return cloud.host({ room, inventories: { ...USUAL, ...more } });
}

for (const resource of Object.keys(USUAL)) {
  fact(
    `more-free.${resource}`,
    `of hosts that are alike but for ${resource} the one that has more of it left is selected`,
    { since: '1.0', clause: 'values' },
    async (cloud) => {
      const amount = USUAL[resource]?.total ?? 0;
      await hostWith(cloud);
      const better = await hostWith(cloud, { [resource]: { total: amount + 1 } });
      await hostWith(cloud, { [resource]: { total: amount - 1 } });
      for (let count = 0; count < 4; count += 1)
        cloud.same((await cloud.selectsOne()).host.uuid, better.uuid, '/selections/0/host/uuid');
    },
  );
}

fact(
  'taken-does-not-count',
  'what counts is what a host has left, not what it has in all',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const thing = await cloud.thing();
    const large = await hostWith(cloud, { VCPU: { total: 20 } });
    const resources = { [thing]: 1, VCPU: 6 };
    cloud.same((await cloud.selectsOne({ resources })).host.uuid, large.uuid, '/selections/0/host/uuid');
    const small = await hostWith(cloud, { VCPU: { total: 15 } });
    cloud.same((await cloud.selectsOne()).host.uuid, small.uuid, '/selections/0/host/uuid');
  },
);

fact(
  'reserved-does-not-count',
  'what is reserved of a host is not left, and an allocation ratio makes more of it',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    await hostWith(cloud, { VCPU: { total: 32, reserved: 20 } });
    await hostWith(cloud);
    const better = await hostWith(cloud, { VCPU: { total: 10, allocation_ratio: 2 } });
    cloud.same((await cloud.selectsOne()).host.uuid, better.uuid, '/selections/0/host/uuid');
  },
);

fact(
  'parts-count',
  'what the providers below a host have left is left of the host',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    await hostWith(cloud);
    const better = await hostWith(cloud, { VCPU: { total: 10 } });
    await cloud.placement.provider({ parent: better, room: 1, inventories: { VCPU: { total: 10 } } });
    cloud.same((await cloud.selectsOne()).host.uuid, better.uuid, '/selections/0/host/uuid');
  },
);

fact(
  'order-alternates',
  'the better a host the earlier it comes: selected, first alternate, second alternate',
  { since: '1.1', clause: 'values' },
  async (cloud) => {
    const hosts: TestHost[] = [];
    for (const total of [12, 40, 8, 20]) hosts.push(await hostWith(cloud, { VCPU: { total } }));
    const { host, alternates } = await cloud.selectsOne({ num_alternates: 3 });
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
  'for each consumer of a request what those before it take is not left',
  { since: '1.3', clause: 'values' },
  async (cloud) => {
    const [one, other] = [
      await hostWith(cloud, { VCPU: { total: 10 } }),
      await hostWith(cloud, { VCPU: { total: 9 } }),
    ];
    const resources = { [await cloud.thing()]: 1, VCPU: 2 };
    const { selections } = await cloud.selects({ resources }, 4);
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
  'a host that is worse in everything is selected when it alone has room',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const worse = await hostWith(
      cloud,
      { VCPU: { total: 1 }, MEMORY_MB: { total: 1 }, DISK_GB: { total: 1 } },
      3,
    );
    await hostWith(cloud, {}, 2);
    const resources = { [await cloud.thing()]: 3 };
    cloud.same((await cloud.selectsOne({ resources })).host.uuid, worse.uuid, '/selections/0/host/uuid');
  },
);
