/** Hosts that are never selected, whatever they have: each stands beside a good one, which is filled and then no more. */
import { facts } from '../../facts.ts';
import type { ProviderPosition } from '../../placement-beside.ts';
import type { SchedulerCloud } from '../../scheduler-cloud.ts';

const { fact, cases } = facts('eligible-hosts');

export { cases };

const DISABLED = 'COMPUTE_STATUS_DISABLED';

interface Row {
  id: string;
  title: string;
  make(cloud: SchedulerCloud): Promise<ProviderPosition>;
}

const ROWS: readonly Row[] = [
  {
    id: 'disabled-host',
    title: 'a host that is not enabled is never selected',
    make: (cloud) => cloud.host({ enabled: false }),
  },
  {
    id: 'disabled-since',
    title: 'a host that was disabled after it was registered is never selected',
    async make(cloud) {
      const host = await cloud.host();
      await cloud.change(`/hosts/${host.uuid}`, { enabled: false, disabled_reason: 'broken' });
      return host;
    },
  },
  {
    id: 'disabled-cell',
    title: 'a host of a disabled cell is never selected',
    make: async (cloud) => cloud.host({ cell: await cloud.cell({ disabled: true }) }),
  },
  {
    id: 'disabled-trait',
    title: 'a host whose root provider has the trait COMPUTE_STATUS_DISABLED is never selected',
    make: (cloud) => cloud.host({ traits: [DISABLED] }),
  },
  {
    id: 'disabled-trait-above',
    title: 'a part of a host whose root provider has the trait COMPUTE_STATUS_DISABLED is never selected',
    async make(cloud) {
      const host = await cloud.host({ room: 0, traits: [DISABLED] });
      return cloud.placement.provider({ parent: host });
    },
  },
  {
    id: 'unregistered-provider',
    title: 'a provider that is not registered is never selected',
    make: (cloud) => cloud.placement.provider(),
  },
  {
    id: 'removed-host',
    title: 'a host that was removed from the registry is never selected',
    async make(cloud) {
      const host = await cloud.host();
      await cloud.make('DELETE', `/hosts/${host.uuid}`);
      return host;
    },
  },
  {
    id: 'registered-part',
    title: 'a host that is registered as a part of another, and is no root provider, is never selected',
    async make(cloud) {
      const root = await cloud.placement.provider({ room: 0 });
      const part = await cloud.placement.provider({ parent: root });
      await cloud.registered({}, part);
      return part;
    },
  },
];

for (const { id, title, make } of ROWS) {
  fact(`${id}-is-not-selected`, title, { since: '1.0', clause: 'values' }, async (cloud) => {
    const bad = await make(cloud);
    const good = await cloud.host({ room: 2 });
    for (let count = 0; count < 2; count += 1)
      cloud.same((await cloud.selectsOne()).host.uuid, good.uuid, '/selections/0/host/uuid');
    await cloud.findsNone();
    cloud.same(await cloud.placement.used(bad), 0, '');
  });
}

fact(
  'part-with-the-trait-is-selected',
  'the trait COMPUTE_STATUS_DISABLED of a part does not keep its host from being selected',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host({ room: 0 });
    await cloud.placement.provider({ parent: host, traits: [DISABLED] });
    cloud.same((await cloud.selectsOne()).host.uuid, host.uuid, '/selections/0/host/uuid');
  },
);

fact(
  'unknown-to-placement-is-not-selected',
  'a host of which Placement knows nothing is never selected, and hinders nobody',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    await cloud.registered();
    await cloud.findsNone();
    const good = await cloud.host();
    cloud.same((await cloud.selectsOne()).host.uuid, good.uuid, '/selections/0/host/uuid');
  },
);

fact(
  'enabled-again-is-selected',
  'a host is selected again once it, its cell and its root provider are enabled again',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const cell = await cloud.cell({ disabled: true });
    const host = await cloud.host({ cell, enabled: false, traits: [DISABLED] });
    await cloud.placement.setTraits(host, []);
    await cloud.findsNone();
    await cloud.change(`/cells/${cell}`, { disabled: false });
    await cloud.findsNone();
    await cloud.change(`/hosts/${host.uuid}`, { enabled: true });
    cloud.same((await cloud.selectsOne()).host.uuid, host.uuid, '/selections/0/host/uuid');
  },
);
