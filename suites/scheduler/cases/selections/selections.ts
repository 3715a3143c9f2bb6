/** What a selection is: a claim in Placement, told as it is there, or nothing at all. */
import { servicePath } from '../../../../runner/target/service-path.ts';
import { amountsOf, countOf, sumOf } from '../../amounts.ts';
import { facts } from '../../facts.ts';
import type { SchedulerCloud } from '../../scheduler-cloud.ts';

const { fact, cases } = facts('selections');

export { cases };

fact(
  'claims-what-it-says',
  'who gets 201 holds in Placement exactly what the answer says, as the project and user of the request',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host();
    const owner = { project_id: cloud.name(), user_id: cloud.name() };
    const selection = await cloud.selectsOne(owner);
    const { allocation_request, consumer_generation, consumer_uuid } = selection;
    const held = await cloud.placement.consumer(consumer_uuid);
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
  'a selection is of the consumer of the request, and claims of no one else',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host();
    const uuid = cloud.uuid();
    const named = cloud.since('1.3') ? { consumers: [{ uuid }] } : { consumer: { uuid } };
    const { selections } = await cloud.selects(named);
    cloud.same([selections.length, selections[0]?.consumer_uuid], [1, uuid], '/selections');
    cloud.same(await cloud.placement.used(host), 1, '');
  },
);

fact(
  'shows-the-host',
  'a selection shows the host as it is registered',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const { uuid, name, cell_uuid } = await cloud.host({ availability_zone: 'north' });
    const { host } = await cloud.selectsOne();
    cloud.same(host, { uuid, name, cell_uuid, availability_zone: 'north' }, '/selections/0/host');
  },
);

fact(
  'is-what-was-asked-for',
  'the amounts of a selection are those of the request, of every resource class',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    await cloud.host({ inventories: { MEMORY_MB: { total: 1024 }, DISK_GB: { total: 100 } } });
    const resources = { [await cloud.thing()]: 3, MEMORY_MB: 512, DISK_GB: 7 };
    const { allocation_request } = await cloud.selectsOne({ resources });
    const asked = '/selections/0/allocation_request/allocations';
    cloud.same(sumOf(allocation_request.allocations), resources, asked);
  },
);

fact(
  'one-unit-short-is-no-valid-host',
  'one unit more than any host has left is no valid host, and the last unit is given',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host({ room: 3 });
    const thing = await cloud.thing();
    const ask = (amount: number) => ({ resources: { [thing]: amount } });
    await cloud.findsNone(ask(4));
    cloud.same(await cloud.placement.used(host), 0, '');
    await cloud.selects(ask(3));
    await cloud.findsNone(ask(1));
    cloud.same(await cloud.placement.used(host), 3, '');
  },
);

fact(
  'far-more-than-there-is',
  'an amount that no host can ever have is no valid host, as long as it is one',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const hosts = await cloud.hosts(2);
    for (const amount of [1_000_000_000, 2_147_483_647])
      await cloud.findsNone({ resources: { [await cloud.thing()]: amount } });
    cloud.same(await cloud.placement.usedOf(hosts), 0, '');
  },
);

fact(
  'every-class-must-fit',
  'a host that has too little of one of the resource classes, or nothing of it, is no valid host',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    await cloud.host();
    const [thing, other] = [await cloud.thing(), await cloud.placement.resourceClass()];
    await cloud.host({ inventories: { [other]: { total: 1 } } });
    await cloud.findsNone({ resources: { [thing]: 1, [other]: 2 } });
    const { host } = await cloud.selectsOne({ resources: { [thing]: 1, [other]: 1 } });
    await cloud.findsNone({ resources: { [thing]: 1, [other]: 1 } });
    cloud.same(await cloud.placement.used(host), 1, '');
  },
);

fact(
  'fills-host-after-host',
  'as many are placed as the hosts have room for together, on each as many as it has, and then no more',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const rooms = [1, 2, 1];
    const hosts = [];
    for (const room of rooms) hosts.push(await cloud.host({ room }));
    const selected = [];
    for (let count = 0; count < 4; count += 1) selected.push((await cloud.selectsOne()).host.uuid);
    const wanted = Object.fromEntries(hosts.map(({ uuid }, index) => [uuid, rooms[index]]));
    cloud.same(countOf(selected), wanted, '/selections/0/host/uuid');
    await cloud.findsNone();
  },
);

fact(
  'others-count',
  'what others hold of a host by Placement is not given again, and is given when they give it back',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host({ room: 2 });
    const consumer = await cloud.placement.outsider(host, 2);
    await cloud.findsNone();
    await cloud.placement.free(consumer);
    await cloud.selects();
  },
);

fact(
  'over-full-is-not-selected',
  'a host with less in all than is held of it gives nothing more',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host({ room: 4 });
    await cloud.placement.outsider(host, 3);
    await cloud.placement.resize(host, { [await cloud.thing()]: { total: 2 } });
    await cloud.findsNone();
  },
);

fact(
  'from-a-part-of-the-host',
  'a host whose root provider has nothing of its own is selected for what is below it',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host({ room: 0 });
    const part = await cloud.placement.provider({ parent: host, room: 2 });
    const selection = await cloud.selectsOne();
    cloud.same(selection.host.uuid, host.uuid, '/selections/0/host/uuid');
    const shown = Object.keys(selection.allocation_request.allocations);
    cloud.same(shown, [part.uuid], '/selections/0/allocation_request/allocations');
    cloud.same(await cloud.placement.used(part), 1, '');
  },
);

fact(
  'huge-amount-is-no-valid-host',
  'the largest amount that can be asked for is no bad request',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    await cloud.host();
    await cloud.findsNone({ resources: { [await cloud.thing()]: 2_147_483_647 } });
  },
);

fact(
  'unknown-class-is-a-bad-request',
  'a resource class that there is not is a bad request, and not a host that is not found',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    await cloud.host();
    const body = await cloud.request({ resources: { [await cloud.thing()]: 1, [cloud.customName()]: 1 } });
    await cloud.expect(400, 'scheduler.request.bad_value').post('/selections', {}, { body });
  },
);

fact(
  'refused-leaves-nothing',
  'a consumer holds nothing after a request that was refused, and can be placed by the next',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const uuid = cloud.uuid();
    const named = cloud.since('1.3') ? { consumers: [{ uuid }] } : { consumer: { uuid } };
    const thing = await cloud.thing();
    await cloud.host();
    await cloud.findsNone({ ...named, resources: { [thing]: 5 } });
    const body = await cloud.request({ ...named, resources: { [cloud.customName()]: 1 } });
    await cloud.expect(400).post('/selections', {}, { body });
    cloud.same((await cloud.placement.consumer(uuid)).allocations, {}, '');
    await cloud.expect(404).get('/consumers/{uuid}', { uuid });
    await cloud.selects(named);
  },
);

fact(
  'claimed-is-refused',
  'a consumer that holds something is refused, whoever claimed it, and keeps what it holds as it is',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const [host] = await cloud.hosts(2);
    const own = (await cloud.selectsOne()).consumer_uuid;
    const others = await cloud.placement.outsider(host as { uuid: string }, 1);
    for (const uuid of [own, others]) {
      const before = await cloud.placement.consumer(uuid);
      await refusesClaimed(cloud, uuid, 1);
      cloud.same(await cloud.placement.consumer(uuid), before, '');
    }
  },
);

fact(
  'claimed-comes-before-no-valid-host',
  'of a consumer that holds something and no host that fits the consumer is told',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    await cloud.host();
    await refusesClaimed(cloud, (await cloud.selectsOne()).consumer_uuid, 5);
  },
);

async function refusesClaimed(cloud: SchedulerCloud, uuid: string, amount: number): Promise<void> {
  const named = cloud.since('1.3') ? { consumers: [{ uuid }] } : { consumer: { uuid } };
  const body = await cloud.request({ ...named, resources: { [await cloud.thing()]: amount } });
  await cloud.expect(409, 'scheduler.consumer.already_claimed').post('/selections', {}, { body });
}

fact(
  'location-is-the-consumer',
  'until 1.6 the location of a selection for one consumer is the URL of the consumer',
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
  'from 1.7 the location of a selection is its own URL, for one consumer and for several',
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
  'a selection is shown as it was answered, also when its consumer is gone',
  { since: '1.7', clause: 'values' },
  async (cloud) => {
    await cloud.hosts(3);
    const selected = await cloud.selects({ num_alternates: 2 }, 2);
    const { id } = selected;
    cloud.same((await cloud.expect(200).get('/selections/{id}', { id })).json, selected, '');
    await cloud.make('DELETE', `/consumers/${selected.selections[0]?.consumer_uuid}`);
    cloud.same((await cloud.expect(200).get('/selections/{id}', { id })).json, selected, '');
  },
);

fact(
  'unknown-is-not-found',
  'a selection that there is not is not found, nor is what is no UUID',
  { since: '1.7', clause: 'status' },
  async (cloud) => {
    for (const id of [cloud.uuid(), 'interop'])
      await cloud.expect(404, 'scheduler.selection.not_found').get('/selections/{id}', { id });
  },
);
