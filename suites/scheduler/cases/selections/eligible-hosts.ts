/** Ineligible hosts: next to each is an eligible one, which takes requests until it is full. */

import type { ProviderPosition } from '../../companion-placement.ts';
import { facts } from '../../facts.ts';
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
    title: 'a host that is disabled after it was registered is never selected',
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
    title: 'a child provider whose root provider has the trait COMPUTE_STATUS_DISABLED is never selected',
    async make(cloud) {
      const host = await cloud.host({ capacity: 0, traits: [DISABLED] });
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
    title: 'a deleted host is never selected',
    async make(cloud) {
      const host = await cloud.host();
      await cloud.make('DELETE', `/hosts/${host.uuid}`);
      return host;
    },
  },
  {
    id: 'registered-part',
    title: 'a host whose provider is not a root provider is never selected',
    async make(cloud) {
      const root = await cloud.placement.provider({ capacity: 0 });
      const part = await cloud.placement.provider({ parent: root });
      await cloud.registerHost({}, part);
      return part;
    },
  },
];

for (const { id, title, make } of ROWS) {
  fact(`${id}-is-not-selected`, title, { since: '1.0', clause: 'values' }, async (cloud) => {
    const bad = await make(cloud);
    const good = await cloud.host({ capacity: 2 });
    for (let count = 0; count < 2; count += 1)
      cloud.same((await cloud.selectOne()).host.uuid, good.uuid, '/selections/0/host/uuid');
    await cloud.expectNoValidHost();
    cloud.same(await cloud.placement.usageOf(bad), 0, '');
  });
}

fact(
  'part-with-the-trait-is-selected',
  'a host whose child provider has the trait COMPUTE_STATUS_DISABLED can be selected',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host({ capacity: 0 });
    await cloud.placement.provider({ parent: host, traits: [DISABLED] });
    cloud.same((await cloud.selectOne()).host.uuid, host.uuid, '/selections/0/host/uuid');
  },
);

fact(
  'unknown-to-placement-is-not-selected',
  'a host that Placement does not know is never selected, and other hosts are',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    await cloud.registerHost();
    await cloud.expectNoValidHost();
    const good = await cloud.host();
    cloud.same((await cloud.selectOne()).host.uuid, good.uuid, '/selections/0/host/uuid');
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
    await cloud.expectNoValidHost();
    await cloud.change(`/cells/${cell}`, { disabled: false });
    await cloud.expectNoValidHost();
    await cloud.change(`/hosts/${host.uuid}`, { enabled: true });
    cloud.same((await cloud.selectOne()).host.uuid, host.uuid, '/selections/0/host/uuid');
  },
);
