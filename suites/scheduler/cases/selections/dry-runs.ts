/** What would be selected, and nothing claimed. */
import { amountsOf } from '../../amounts.ts';
import { facts } from '../../facts.ts';
import { OWNER } from '../../placement-beside.ts';
import type { RequestNeeds, SchedulerCloud } from '../../scheduler-cloud.ts';

const { fact, cases } = facts('dry-runs');

export { cases };

const NONE = 'scheduler.selection.no_valid_host';

async function dry(cloud: SchedulerCloud, needs: RequestNeeds = {}, count = 1) {
  const body = await cloud.request({ dry_run: true, ...needs }, count);
  return cloud.expect(200).post('/selections', {}, { body });
}

fact(
  'change-nothing',
  'a dry run changes nothing in Placement: no usage, no generation, no consumer',
  { since: '1.8', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host();
    await cloud.selects();
    const before = [await cloud.placement.used(host), await cloud.placement.generation(host)];
    const { json } = await dry(cloud, { num_alternates: 2 }, 2);
    cloud.same([await cloud.placement.used(host), await cloud.placement.generation(host)], before, '');
    for (const { consumer_uuid: uuid } of json.selections) {
      cloud.same((await cloud.placement.consumer(uuid)).allocations, {}, '');
      await cloud.expect(404, 'scheduler.consumer.not_found').get('/consumers/{uuid}', { uuid });
    }
  },
);

fact(
  'have-no-url',
  'a dry run has no location and no id, and its selections have no generation of a consumer',
  { since: '1.8', clause: 'property' },
  async (cloud) => {
    await cloud.host();
    const { json, headers } = await dry(cloud);
    cloud.same(headers.get('location'), undefined, 'location');
    cloud.same([json.id, json.selections[0].consumer_generation], [undefined, undefined], '');
  },
);

fact(
  'say-what-would-be-claimed',
  'Placement takes what a dry run has selected, and its alternates',
  { since: '1.8', clause: 'values' },
  async (cloud) => {
    const hosts = await cloud.hosts(2);
    const { json } = await dry(cloud, { num_alternates: 1 });
    const [{ consumer_uuid, host, allocation_request, alternates }] = json.selections;
    cloud.same([host.uuid, alternates[0]?.host.uuid].sort(), hosts.map(({ uuid }) => uuid).sort(), '');
    const path = `/allocations/${consumer_uuid}`;
    for (const request of [allocation_request, alternates[0]?.allocation_request]) {
      const body = { ...request, ...OWNER, consumer_generation: null, consumer_type: 'INTEROP' };
      await cloud.placement.make('PUT', path, body, path);
      const held = await cloud.placement.consumer(consumer_uuid);
      cloud.same(amountsOf(held.allocations), amountsOf(request.allocations), '/selections/0');
      await cloud.placement.free(consumer_uuid);
    }
  },
);

fact(
  'agree-with-what-follows',
  'where a dry run finds hosts the same request is placed, and where it finds none it is refused',
  { since: '1.8', clause: 'status' },
  async (cloud) => {
    await cloud.hosts(2, { room: 2 });
    for (const count of [5, 4, 1]) {
      const body = await cloud.request({}, count);
      const fits = count === 4;
      const asked = cloud.expect(fits ? 200 : 409, fits ? undefined : NONE);
      await asked.post('/selections', {}, { body: { ...body, dry_run: true } });
      const placed = cloud.expect(fits ? 201 : 409, fits ? undefined : NONE);
      await placed.post('/selections', {}, { body });
    }
  },
);

fact(
  'count-what-goes-before',
  'a dry run for several consumers counts for each what the others would take',
  { since: '1.8', clause: 'values' },
  async (cloud) => {
    const hosts = await cloud.hosts(3, { room: 1 });
    const { json } = await dry(cloud, {}, 3);
    const selected: string[] = json.selections.map((one: { host: { uuid: string } }) => one.host.uuid);
    cloud.same(selected.sort(), hosts.map(({ uuid }) => uuid).sort(), '/selections');
  },
);

fact(
  'refuse-who-holds-something',
  'a consumer that holds something is refused in a dry run too, also when no host fits',
  { since: '1.8', clause: 'status' },
  async (cloud) => {
    await cloud.host();
    const { consumer_uuid: uuid } = await cloud.selectsOne();
    for (const amount of [1, 5]) {
      const resources = { [await cloud.thing()]: amount };
      const body = await cloud.request({ dry_run: true, consumers: [{ uuid }], resources });
      await cloud.expect(409, 'scheduler.consumer.already_claimed').post('/selections', {}, { body });
    }
  },
);

fact(
  'refuse-what-is-unknown',
  'a resource class that there is not is a bad request in a dry run too',
  { since: '1.8', clause: 'status' },
  async (cloud) => {
    await cloud.host();
    const body = await cloud.request({ dry_run: true, resources: { [cloud.customName()]: 1 } });
    await cloud.expect(400, 'scheduler.request.bad_value').post('/selections', {}, { body });
  },
);

fact(
  'look-at-no-key',
  'a dry run neither uses up an Idempotency-Key nor is refused for one that was used',
  { since: '1.8', clause: 'header' },
  async (cloud) => {
    await cloud.host();
    const headers = { 'idempotency-key': cloud.key() };
    const asked = async (status: number, needs: RequestNeeds) => {
      const body = await cloud.request(needs);
      return cloud.expect(status).post('/selections', {}, { body, headers });
    };
    await asked(200, { dry_run: true });
    await asked(201, {});
    const { headers: answered } = await asked(200, { dry_run: true });
    cloud.same(answered.get('openstack-scheduler-replayed'), undefined, 'openstack-scheduler-replayed');
  },
);

fact(
  'are-wanted-only-when-said',
  'a request that says that it is no dry run is claimed',
  { since: '1.8', clause: 'status' },
  async (cloud) => {
    const host = await cloud.host();
    await cloud.selects({ dry_run: false });
    cloud.same(await cloud.placement.used(host), 1, '');
  },
);
