/** Dry runs: what would be selected, without a claim. */
import { amountsOf } from '../../amounts.ts';
import { OWNER } from '../../companion-placement.ts';
import { facts } from '../../facts.ts';
import type { RequestNeeds, SchedulerCloud } from '../../scheduler-cloud.ts';

const { fact, cases } = facts('dry-runs');

export { cases };

const NONE = 'scheduler.selection.no_valid_host';

async function sendDryRun(cloud: SchedulerCloud, needs: RequestNeeds = {}, count = 1) {
  const body = await cloud.request({ dry_run: true, ...needs }, count);
  return cloud.expect(200).post('/selections', {}, { body });
}

fact(
  'change-nothing',
  'a dry run changes nothing in Placement: no usage, no generation, no consumer',
  { since: '1.8', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host();
    await cloud.select();
    const before = [await cloud.placement.usageOf(host), await cloud.placement.readGeneration(host)];
    const { json } = await sendDryRun(cloud, { num_alternates: 2 }, 2);
    cloud.same([await cloud.placement.usageOf(host), await cloud.placement.readGeneration(host)], before, '');
    for (const { consumer_uuid: uuid } of json.selections) {
      cloud.same((await cloud.placement.readConsumer(uuid)).allocations, {}, '');
      await cloud.expect(404, 'scheduler.consumer.not_found').get('/consumers/{uuid}', { uuid });
    }
  },
);

fact(
  'have-no-url',
  'a dry run has no location and no id, and its selections have no consumer_generation',
  { since: '1.8', clause: 'property' },
  async (cloud) => {
    await cloud.host();
    const { json, headers } = await sendDryRun(cloud);
    cloud.same(headers.get('location'), undefined, 'location');
    cloud.same([json.id, json.selections[0].consumer_generation], [undefined, undefined], '');
  },
);

fact(
  'say-what-would-be-claimed',
  'Placement accepts the allocation requests of a dry run and of its alternates',
  { since: '1.8', clause: 'values' },
  async (cloud) => {
    const hosts = await cloud.hosts(2);
    const { json } = await sendDryRun(cloud, { num_alternates: 1 });
    const [{ consumer_uuid, host, allocation_request, alternates }] = json.selections;
    cloud.same([host.uuid, alternates[0]?.host.uuid].sort(), hosts.map(({ uuid }) => uuid).sort(), '');
    const path = `/allocations/${consumer_uuid}`;
    for (const request of [allocation_request, alternates[0]?.allocation_request]) {
      const body = { ...request, ...OWNER, consumer_generation: null, consumer_type: 'INTEROP' };
      await cloud.placement.make('PUT', path, body, path);
      const held = await cloud.placement.readConsumer(consumer_uuid);
      cloud.same(amountsOf(held.allocations), amountsOf(request.allocations), '/selections/0');
      await cloud.placement.deleteAllocations(consumer_uuid);
    }
  },
);

fact(
  'agree-with-what-follows',
  'a request succeeds exactly when its dry run finds hosts',
  { since: '1.8', clause: 'status' },
  async (cloud) => {
    await cloud.hosts(2, { capacity: 2 });
    for (const count of [5, 4, 1]) {
      const body = await cloud.request({}, count);
      const fits = count === 4;
      const dryRun = cloud.expect(fits ? 200 : 409, fits ? undefined : NONE);
      await dryRun.post('/selections', {}, { body: { ...body, dry_run: true } });
      const placed = cloud.expect(fits ? 201 : 409, fits ? undefined : NONE);
      await placed.post('/selections', {}, { body });
    }
  },
);

fact(
  'count-what-goes-before',
  'a dry run for several consumers counts what each of them would use',
  { since: '1.8', clause: 'values' },
  async (cloud) => {
    const hosts = await cloud.hosts(3, { capacity: 1 });
    const { json } = await sendDryRun(cloud, {}, 3);
    const selected: string[] = json.selections.map((one: { host: { uuid: string } }) => one.host.uuid);
    cloud.same(selected.sort(), hosts.map(({ uuid }) => uuid).sort(), '/selections');
  },
);

fact(
  'refuse-who-holds-something',
  'a dry run for an already claimed consumer is rejected, even when no host fits',
  { since: '1.8', clause: 'status' },
  async (cloud) => {
    await cloud.host();
    const { consumer_uuid: uuid } = await cloud.selectOne();
    for (const amount of [1, 5]) {
      const resources = { [await cloud.resourceClass()]: amount };
      const body = await cloud.request({ dry_run: true, consumers: [{ uuid }], resources });
      await cloud.expect(409, 'scheduler.consumer.already_claimed').post('/selections', {}, { body });
    }
  },
);

fact(
  'refuse-what-is-unknown',
  'an unknown resource class is a bad request in a dry run too',
  { since: '1.8', clause: 'status' },
  async (cloud) => {
    await cloud.host();
    const body = await cloud.request({ dry_run: true, resources: { [cloud.customName()]: 1 } });
    await cloud.expect(400, 'scheduler.request.bad_value').post('/selections', {}, { body });
  },
);

fact(
  'look-at-no-key',
  'a dry run ignores the Idempotency-Key',
  { since: '1.8', clause: 'header' },
  async (cloud) => {
    await cloud.host();
    const headers = { 'idempotency-key': cloud.key() };
    const send = async (status: number, needs: RequestNeeds) => {
      const body = await cloud.request(needs);
      return cloud.expect(status).post('/selections', {}, { body, headers });
    };
    await send(200, { dry_run: true });
    await send(201, {});
    const { headers: answered } = await send(200, { dry_run: true });
    cloud.same(answered.get('openstack-scheduler-replayed'), undefined, 'openstack-scheduler-replayed');
  },
);

fact(
  'are-wanted-only-when-said',
  'a request with dry_run false is claimed',
  { since: '1.8', clause: 'status' },
  async (cloud) => {
    const host = await cloud.host();
    await cloud.select({ dry_run: false });
    cloud.same(await cloud.placement.usageOf(host), 1, '');
  },
);
