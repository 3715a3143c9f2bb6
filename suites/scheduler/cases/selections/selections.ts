/** A selection is a claim in Placement that the response describes exactly, or nothing. */
import { servicePath } from '../../../../runner/case/paths.ts';
import { amountsOf, countOf, sumOf } from '../../amounts.ts';
import { facts } from '../../facts.ts';
import type { SchedulerCloud } from '../../scheduler-cloud.ts';

const { fact, cases } = facts('selections');

export { cases };

fact(
  'claims-what-it-says',
  'after 201 the consumer has exactly the allocations of the response, owned by the project and user of the request',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host();
    const owner = { project_id: cloud.name(), user_id: cloud.name() };
    const selection = await cloud.selectOne(owner);
    const { allocation_request, consumer_generation, consumer_uuid } = selection;
    const held = await cloud.placement.readConsumer(consumer_uuid);
    cloud.same(
      amountsOf(held.allocations),
      amountsOf(allocation_request.allocations),
      '/selections/0/allocation_request',
    );
    cloud.same(consumer_generation, held.generation, '/selections/0/consumer_generation');
    cloud.same([held.project, held.user, held.type], [...Object.values(owner), 'INSTANCE'], '/selections/0');
    cloud.same(selection.host.uuid, host.uuid, '/selections/0/host/uuid');
  },
);

fact(
  'names-its-consumer',
  'a selection names the consumer of the request, and nothing is claimed for another',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host();
    const uuid = cloud.uuid();
    const named = cloud.since('1.3') ? { consumers: [{ uuid }] } : { consumer: { uuid } };
    const { selections } = await cloud.select(named);
    cloud.same([selections.length, selections[0]?.consumer_uuid], [1, uuid], '/selections');
    cloud.same(await cloud.placement.usageOf(host), 1, '');
  },
);

fact(
  'shows-the-host',
  'a selection shows the host as registered',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const { uuid, name, cell_uuid } = await cloud.host({ availability_zone: 'north' });
    const { host } = await cloud.selectOne();
    cloud.same(host, { uuid, name, cell_uuid, availability_zone: 'north' }, '/selections/0/host');
  },
);

fact(
  'is-what-was-asked-for',
  'a selection has the requested amount of every resource class',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    await cloud.host({ inventories: { MEMORY_MB: { total: 1024 }, DISK_GB: { total: 100 } } });
    const resources = { [await cloud.resourceClass()]: 3, MEMORY_MB: 512, DISK_GB: 7 };
    const { allocation_request } = await cloud.selectOne({ resources });
    const pointer = '/selections/0/allocation_request/allocations';
    cloud.same(sumOf(allocation_request.allocations), resources, pointer);
  },
);

fact(
  'one-unit-short-is-no-valid-host',
  'one unit more than any host has left has no valid host, and the last unit is selected',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host({ capacity: 3 });
    const resourceClass = await cloud.resourceClass();
    const needs = (amount: number) => ({ resources: { [resourceClass]: amount } });
    await cloud.expectNoValidHost(needs(4));
    cloud.same(await cloud.placement.usageOf(host), 0, '');
    await cloud.select(needs(3));
    await cloud.expectNoValidHost(needs(1));
    cloud.same(await cloud.placement.usageOf(host), 3, '');
  },
);

fact(
  'far-more-than-there-is',
  'an amount that exceeds every host has no valid host',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const hosts = await cloud.hosts(2);
    for (const amount of [1_000_000_000, 2_147_483_647])
      await cloud.expectNoValidHost({ resources: { [await cloud.resourceClass()]: amount } });
    cloud.same(await cloud.placement.totalUsageOf(hosts), 0, '');
  },
);

fact(
  'every-class-must-fit',
  'a host with too little of one requested resource class, or none of it, is not selected',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    await cloud.host();
    const [resourceClass, other] = [await cloud.resourceClass(), await cloud.placement.newResourceClass()];
    await cloud.host({ inventories: { [other]: { total: 1 } } });
    await cloud.expectNoValidHost({ resources: { [resourceClass]: 1, [other]: 2 } });
    const { host } = await cloud.selectOne({ resources: { [resourceClass]: 1, [other]: 1 } });
    await cloud.expectNoValidHost({ resources: { [resourceClass]: 1, [other]: 1 } });
    cloud.same(await cloud.placement.usageOf(host), 1, '');
  },
);

fact(
  'fills-host-after-host',
  'consumers are placed until every host is full, and then there is no valid host',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const capacities = [1, 2, 1];
    const hosts = [];
    for (const capacity of capacities) hosts.push(await cloud.host({ capacity }));
    const selected = [];
    for (let count = 0; count < 4; count += 1) selected.push((await cloud.selectOne()).host.uuid);
    const wanted = Object.fromEntries(hosts.map(({ uuid }, index) => [uuid, capacities[index]]));
    cloud.same(countOf(selected), wanted, '/selections/0/host/uuid');
    await cloud.expectNoValidHost();
  },
);

fact(
  'others-count',
  'capacity that others use in Placement is not selected until they release it',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host({ capacity: 2 });
    const consumer = await cloud.placement.claimDirectly(host, 2);
    await cloud.expectNoValidHost();
    await cloud.placement.deleteAllocations(consumer);
    await cloud.select();
  },
);

fact(
  'over-full-is-not-selected',
  'a host whose usage exceeds its capacity is not selected',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host({ capacity: 4 });
    await cloud.placement.claimDirectly(host, 3);
    await cloud.placement.setInventories(host, { [await cloud.resourceClass()]: { total: 2 } });
    await cloud.expectNoValidHost();
  },
);

fact(
  'from-a-part-of-the-host',
  'a host whose root provider has no inventory is selected for the inventories of its child providers',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host({ capacity: 0 });
    const part = await cloud.placement.provider({ parent: host, capacity: 2 });
    const selection = await cloud.selectOne();
    cloud.same(selection.host.uuid, host.uuid, '/selections/0/host/uuid');
    const shown = Object.keys(selection.allocation_request.allocations);
    cloud.same(shown, [part.uuid], '/selections/0/allocation_request/allocations');
    cloud.same(await cloud.placement.usageOf(part), 1, '');
  },
);

fact(
  'huge-amount-is-no-valid-host',
  'the largest valid amount is not a bad request',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    await cloud.host();
    await cloud.expectNoValidHost({ resources: { [await cloud.resourceClass()]: 2_147_483_647 } });
  },
);

fact(
  'unknown-class-is-a-bad-request',
  'an unknown resource class is a bad request, not no_valid_host',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    await cloud.host();
    const body = await cloud.request({
      resources: { [await cloud.resourceClass()]: 1, [cloud.customName()]: 1 },
    });
    await cloud.expect(400, 'scheduler.request.bad_value').post('/selections', {}, { body });
  },
);

fact(
  'refused-leaves-nothing',
  'after a rejected request the consumer has no allocations and can be placed by the next one',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const uuid = cloud.uuid();
    const named = cloud.since('1.3') ? { consumers: [{ uuid }] } : { consumer: { uuid } };
    const resourceClass = await cloud.resourceClass();
    await cloud.host();
    await cloud.expectNoValidHost({ ...named, resources: { [resourceClass]: 5 } });
    const body = await cloud.request({ ...named, resources: { [cloud.customName()]: 1 } });
    await cloud.expect(400).post('/selections', {}, { body });
    cloud.same((await cloud.placement.readConsumer(uuid)).allocations, {}, '');
    await cloud.expect(404).get('/consumers/{uuid}', { uuid });
    await cloud.select(named);
  },
);

fact(
  'claimed-is-refused',
  'an already claimed consumer is rejected, whether the scheduler or another writer claimed it, and stays unchanged',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const [host] = await cloud.hosts(2);
    const own = (await cloud.selectOne()).consumer_uuid;
    const others = await cloud.placement.claimDirectly(host as { uuid: string }, 1);
    for (const uuid of [own, others]) {
      const before = await cloud.placement.readConsumer(uuid);
      await expectAlreadyClaimed(cloud, uuid, 1);
      cloud.same(await cloud.placement.readConsumer(uuid), before, '');
    }
  },
);

fact(
  'claimed-comes-before-no-valid-host',
  'already_claimed is reported before no_valid_host',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    await cloud.host();
    await expectAlreadyClaimed(cloud, (await cloud.selectOne()).consumer_uuid, 5);
  },
);

async function expectAlreadyClaimed(cloud: SchedulerCloud, uuid: string, amount: number): Promise<void> {
  const named = cloud.since('1.3') ? { consumers: [{ uuid }] } : { consumer: { uuid } };
  const body = await cloud.request({ ...named, resources: { [await cloud.resourceClass()]: amount } });
  await cloud.expect(409, 'scheduler.consumer.already_claimed').post('/selections', {}, { body });
}

fact(
  'location-is-the-consumer',
  "up to 1.6 the location of a selection for one consumer is the consumer's URL",
  { since: '1.0', until: '1.6', clause: 'header-value' },
  async (cloud) => {
    await cloud.host();
    const { headers, json } = await cloud
      .expect(201)
      .post('/selections', {}, { body: await cloud.request() });
    const path = servicePath(cloud.session.target.root, headers.get('location') ?? '');
    cloud.same(path, `/consumers/${json.selections[0].consumer_uuid}`, 'location');
  },
);

fact(
  'location-is-absent-for-several',
  'from 1.3 to 1.6 a selection for several consumers has no location',
  { since: '1.3', until: '1.6', clause: 'header' },
  async (cloud) => {
    await cloud.host();
    const body = await cloud.request({}, 2);
    const { headers } = await cloud.expect(201).post('/selections', {}, { body });
    cloud.same(headers.get('location'), undefined, 'location');
  },
);

fact(
  'location-is-the-selection',
  'from 1.7 the location of a selection is its own URL, for one consumer or several',
  { since: '1.7', clause: 'header-value' },
  async (cloud) => {
    await cloud.host();
    for (const count of [1, 2]) {
      const body = await cloud.request({}, count);
      const { headers, json } = await cloud.expect(201).post('/selections', {}, { body });
      const path = servicePath(cloud.session.target.root, headers.get('location') ?? '');
      cloud.same(path, `/selections/${json.id}`, 'location');
    }
  },
);

fact(
  'can-be-read-again',
  'GET of a selection has the body of its POST, even when its consumer is gone',
  { since: '1.7', clause: 'values' },
  async (cloud) => {
    await cloud.hosts(3);
    const selected = await cloud.select({ num_alternates: 2 }, 2);
    const { id } = selected;
    cloud.same((await cloud.expect(200).get('/selections/{id}', { id })).json, selected, '');
    await cloud.make('DELETE', `/consumers/${selected.selections[0]?.consumer_uuid}`);
    cloud.same((await cloud.expect(200).get('/selections/{id}', { id })).json, selected, '');
  },
);

fact(
  'unknown-is-not-found',
  'an unknown selection is not found, nor is a malformed UUID',
  { since: '1.7', clause: 'status' },
  async (cloud) => {
    for (const id of [cloud.uuid(), 'interop'])
      await cloud.expect(404, 'scheduler.selection.not_found').get('/selections/{id}', { id });
  },
);
