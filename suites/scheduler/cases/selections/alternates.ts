/** Alternates: other hosts of the cell, up to num_alternates, for which nothing is claimed. */
import { sortUuids, sumOf } from '../../amounts.ts';
import { OWNER } from '../../companion-placement.ts';
import { facts } from '../../facts.ts';
import type { RequestNeeds, SchedulerCloud, SelectionResult, TestHost } from '../../scheduler-cloud.ts';

const { fact, cases } = facts('alternates');

export { cases };

const list = '/selections/0/alternates';

/** Places a consumer and deletes it again. @returns its selection */
async function selectAndDelete(cloud: SchedulerCloud, needs: RequestNeeds): Promise<SelectionResult> {
  const selection = await cloud.selectOne(needs);
  await cloud.make('DELETE', `/consumers/${selection.consumer_uuid}`);
  return selection;
}

const hostsOf = ({ alternates }: SelectionResult) => alternates.map(({ host }) => host.uuid);

fact(
  'none-unless-asked-for',
  'a selection has no alternates by default',
  { since: '1.1', clause: 'values' },
  async (cloud) => {
    await cloud.hosts(2);
    cloud.same((await cloud.selectOne()).alternates, [], list);
  },
);

fact(
  'as-many-as-asked-for',
  'a selection has num_alternates alternates, or fewer when the cell has fewer other hosts',
  { since: '1.1', clause: 'values' },
  async (cloud) => {
    await cloud.hosts(4);
    for (const [num_alternates, count] of [
      [0, 0],
      [1, 1],
      [2, 2],
      [7, 3],
    ])
      cloud.same((await selectAndDelete(cloud, { num_alternates })).alternates.length, count, list);
  },
);

fact(
  'are-distinct',
  'alternates are distinct hosts, and none is the selected host',
  { since: '1.1', clause: 'values' },
  async (cloud) => {
    const hosts = await cloud.hosts(4);
    const selection = await cloud.selectOne({ num_alternates: 7 });
    const all = [selection.host.uuid, ...hostsOf(selection)];
    cloud.same(sortUuids(all), sortUuids(hosts.map(({ uuid }) => uuid)), list);
  },
);

fact(
  'are-of-the-cell',
  'alternates are in the cell of the selected host',
  { since: '1.1', clause: 'values' },
  async (cloud) => {
    const cells = [await cloud.cell(), await cloud.cell()];
    const hosts: TestHost[] = [];
    for (const cell of cells) hosts.push(...(await cloud.hosts(2, { cell })));
    for (let count = 0; count < 4; count += 1) {
      const selection = await cloud.selectOne({ num_alternates: 7 });
      const { uuid, cell_uuid } = selection.host;
      const others = hosts.filter((host) => host.cell_uuid === cell_uuid && host.uuid !== uuid);
      cloud.same(
        hostsOf(selection),
        others.map((host) => host.uuid),
        list,
      );
    }
  },
);

fact(
  'none-in-a-cell-of-one',
  'a selected host that is alone in its cell has no alternates, which is not an error',
  { since: '1.1', clause: 'values' },
  async (cloud) => {
    for (let count = 0; count < 2; count += 1) await cloud.host({ capacity: 1, cell: await cloud.cell() });
    for (let count = 0; count < 2; count += 1)
      cloud.same((await cloud.selectOne({ num_alternates: 7 })).alternates, [], list);
  },
);

fact(
  'could-take-it',
  'a host that is full, disabled, deleted or unknown to Placement is not an alternate',
  { since: '1.1', clause: 'values' },
  async (cloud) => {
    const good = await cloud.hosts(2);
    const full = await cloud.host();
    await cloud.placement.claimDirectly(full, 4);
    await cloud.host({ enabled: false });
    await cloud.host({ traits: ['COMPUTE_STATUS_DISABLED'] });
    await cloud.make('DELETE', `/hosts/${(await cloud.host()).uuid}`);
    await cloud.registerHost();
    const selection = await cloud.selectOne({ num_alternates: 7 });
    const all = [selection.host.uuid, ...hostsOf(selection)];
    cloud.same(sortUuids(all), sortUuids(good.map(({ uuid }) => uuid)), list);
  },
);

fact(
  'are-not-claimed',
  'nothing is claimed for alternates',
  { since: '1.1', clause: 'values' },
  async (cloud) => {
    const hosts = await cloud.hosts(3);
    const resources = { [await cloud.resourceClass()]: 2 };
    const { host } = await cloud.selectOne({ num_alternates: 2, resources });
    cloud.same(await cloud.placement.totalUsageOf(hosts), 2, '');
    cloud.same(await cloud.placement.usageOf(host), 2, '');
  },
);

fact(
  'do-not-hinder-each-other',
  'an alternate of one consumer can be selected for the next, or be an alternate again',
  { since: '1.1', clause: 'values' },
  async (cloud) => {
    await cloud.hosts(3, { capacity: 1 });
    for (const count of [2, 1, 0])
      cloud.same((await cloud.selectOne({ num_alternates: 2 })).alternates.length, count, list);
    await cloud.expectNoValidHost({ num_alternates: 2 });
  },
);

fact(
  'have-what-was-asked-for',
  "an alternate has the request's amounts, from the tree of its host",
  { since: '1.1', clause: 'values' },
  async (cloud) => {
    const parts = new Map<string, string>();
    for (const host of await cloud.hosts(3, { capacity: 0, inventories: { MEMORY_MB: { total: 1024 } } }))
      parts.set(host.uuid, (await cloud.placement.provider({ parent: host })).uuid);
    const resources = { [await cloud.resourceClass()]: 2, MEMORY_MB: 64 };
    const { alternates } = await cloud.selectOne({ num_alternates: 2, resources });
    for (const [index, { host, allocation_request }] of alternates.entries()) {
      const pointer = `${list}/${index}/allocation_request/allocations`;
      const tree = sortUuids([host.uuid, parts.get(host.uuid) as string]);
      cloud.same(sortUuids(Object.keys(allocation_request.allocations)), tree, pointer);
      cloud.same(sumOf(allocation_request.allocations), resources, pointer);
    }
  },
);

fact(
  'show-the-host',
  'an alternate shows its host as registered',
  { since: '1.1', clause: 'values' },
  async (cloud) => {
    const hosts = await cloud.hosts(3, { availability_zone: 'north' });
    const { alternates } = await cloud.selectOne({ num_alternates: 2 });
    for (const [index, { host }] of alternates.entries()) {
      const registered = hosts.find(({ uuid }) => uuid === host.uuid);
      cloud.same(host, { ...registered, availability_zone: 'north' }, `${list}/${index}/host`);
    }
  },
);

fact(
  'can-be-claimed-in-placement',
  'once the consumer is released, Placement accepts the allocation request of each alternate unchanged',
  { since: '1.1', clause: 'values' },
  async (cloud) => {
    await cloud.hosts(3);
    const { consumer_uuid, alternates } = await cloud.selectOne({ num_alternates: 2 });
    const path = `/allocations/${consumer_uuid}`;
    for (const [index, { allocation_request }] of alternates.entries()) {
      await cloud.placement.deleteAllocations(consumer_uuid);
      const owner = { ...OWNER, consumer_generation: null, consumer_type: 'INTEROP' };
      const { status } = await cloud.placement.send('PUT', path, { ...allocation_request, ...owner });
      cloud.same(status, 204, `${list}/${index}/allocation_request`);
    }
  },
);

fact(
  'are-no-host-of-the-answer',
  'a host selected for one consumer of a request is not an alternate for another',
  { since: '1.3', clause: 'values' },
  async (cloud) => {
    const hosts = await cloud.hosts(5, { capacity: 1 });
    const { selections } = await cloud.select({ num_alternates: 7 }, 3);
    const selected = new Set(selections.map(({ host }) => host.uuid));
    const others = sortUuids(hosts.map(({ uuid }) => uuid).filter((uuid) => !selected.has(uuid)));
    for (const [index, selection] of selections.entries())
      cloud.same(sortUuids(hostsOf(selection)), others, `/selections/${index}/alternates`);
  },
);

fact(
  'are-of-the-cell-of-each',
  'each consumer of a request has alternates in the cell of its own host',
  { since: '1.3', clause: 'values' },
  async (cloud) => {
    const cells = [await cloud.cell(), await cloud.cell()];
    for (const cell of cells) await cloud.hosts(2, { cell, capacity: 1 });
    const { selections } = await cloud.select({ num_alternates: 7 }, 3);
    for (const [index, { host, alternates }] of selections.entries()) {
      const inCell = selections.filter((one) => one.host.cell_uuid === host.cell_uuid).length;
      const pointer = `/selections/${index}/alternates`;
      const foreign = alternates.filter((one) => one.host.cell_uuid !== host.cell_uuid);
      cloud.same([alternates.length, foreign], [2 - inCell, []], pointer);
    }
  },
);
