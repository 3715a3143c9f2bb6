/** `/consumers/{uuid}`: showing a consumer, and releasing its allocations. */
import { amountsOf } from '../amounts.ts';
import { OWNER } from '../companion-placement.ts';
import { facts } from '../facts.ts';

const { fact, cases } = facts('consumers');

export { cases };

const consumer = '/consumers/{uuid}';
const NOT_FOUND = 'scheduler.consumer.not_found';
const STALE = 'scheduler.concurrent_update';

fact(
  'are-shown-as-selected',
  'a consumer is shown with the host, generation and allocations of its selection, and with its owner',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    await cloud.host({ availability_zone: 'north' });
    const { consumer_uuid: uuid, consumer_generation, host, allocation_request } = await cloud.selectOne();
    const { json } = await cloud.expect(200).get(consumer, { uuid });
    const { allocations } = allocation_request;
    cloud.same(json, { uuid, consumer_generation, ...OWNER, host, allocations }, '');
  },
);

fact(
  'are-shown-whoever-claimed',
  'a consumer that was claimed directly in Placement is shown like any other',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const { uuid, name, cell_uuid } = await cloud.host();
    const outsider = await cloud.placement.claimDirectly({ uuid }, 2);
    const { json } = await cloud.expect(200).get(consumer, { uuid: outsider });
    cloud.same(json.host, { uuid, name, cell_uuid, availability_zone: null }, '/host');
    cloud.same(amountsOf(json.allocations), { [uuid]: { [await cloud.resourceClass()]: 2 } }, '/allocations');
    const { generation } = await cloud.placement.readConsumer(outsider);
    cloud.same(json.consumer_generation, generation, '/consumer_generation');
  },
);

fact(
  'are-on-the-host-of-the-part',
  'a consumer with allocations on a child provider is shown on the host of that tree',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host({ capacity: 0 });
    const part = await cloud.placement.provider({ parent: host });
    const uuid = await cloud.placement.claimDirectly(part, 1);
    const { json } = await cloud.expect(200).get(consumer, { uuid });
    cloud.same(json.host?.uuid, host.uuid, '/host/uuid');
  },
);

fact(
  'are-on-no-host',
  'a consumer on a provider that is not a registered host is shown with a null host',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const removed = await cloud.host();
    const { consumer_uuid } = await cloud.selectOne();
    await cloud.make('DELETE', `/hosts/${removed.uuid}`);
    const provider = await cloud.placement.provider();
    for (const uuid of [consumer_uuid, await cloud.placement.claimDirectly(provider, 1)]) {
      const { json } = await cloud.expect(200).get(consumer, { uuid });
      cloud.same(json.host, null, '/host');
    }
  },
);

fact(
  'unknown-are-not-found',
  'a consumer without allocations is not found, nor is a malformed UUID',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    for (const uuid of [cloud.uuid(), 'interop', 'ABCDEF01-2345-4678-9ABC-DEF012345678']) {
      await cloud.expect(404, NOT_FOUND).get(consumer, { uuid });
      await cloud.expect(404, NOT_FOUND).delete(consumer, { uuid });
    }
  },
);

fact(
  'give-everything-back',
  'DELETE releases all allocations of a consumer, on every provider, and a second DELETE is not found',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host({ capacity: 0, inventories: { MEMORY_MB: { total: 64 } } });
    const part = await cloud.placement.provider({ parent: host, capacity: 1 });
    const resources = { [await cloud.resourceClass()]: 1, MEMORY_MB: 64 };
    for (let count = 0; count < 2; count += 1) {
      const { consumer_uuid: uuid } = await cloud.selectOne({ resources });
      await cloud.expectNoValidHost({ resources });
      await cloud.expect(204).delete(consumer, { uuid });
      cloud.same((await cloud.placement.readConsumer(uuid)).allocations, {}, '');
      cloud.same(await cloud.placement.usageOf(part), 0, '');
      await cloud.expect(404, NOT_FOUND).get(consumer, { uuid });
      await cloud.expect(404, NOT_FOUND).delete(consumer, { uuid });
    }
  },
);

fact(
  'can-be-placed-again',
  'a consumer can be placed again after its allocations were released',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    await cloud.host();
    const uuid = cloud.uuid();
    const named = cloud.since('1.3') ? { consumers: [{ uuid }] } : { consumer: { uuid } };
    for (let count = 0; count < 2; count += 1) {
      await cloud.select(named);
      await cloud.expect(204).delete(consumer, { uuid });
    }
  },
);

fact(
  'give-back-whoever-claimed',
  'DELETE releases allocations that were claimed directly in Placement',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const host = await cloud.host();
    const uuid = await cloud.placement.claimDirectly(host, 2);
    await cloud.expect(204).delete(consumer, { uuid });
    cloud.same(await cloud.placement.usageOf(host), 0, '');
  },
);

fact(
  'give-back-of-a-generation',
  "DELETE with the consumer's generation releases its allocations, with any other it changes nothing",
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const host = await cloud.host();
    const { consumer_uuid: uuid, consumer_generation } = await cloud.selectOne();
    for (const stale of [consumer_generation + 1, 0, 999_999_999]) {
      const query = { generation: String(stale) };
      await cloud.expect(409, STALE).delete(consumer, { uuid }, { query });
    }
    cloud.same(await cloud.placement.usageOf(host), 1, '');
    const query = { generation: String(consumer_generation) };
    await cloud.expect(204).delete(consumer, { uuid }, { query });
    cloud.same((await cloud.placement.readConsumer(uuid)).allocations, {}, '');
    await cloud.expect(404, NOT_FOUND).delete(consumer, { uuid }, { query });
  },
);

fact(
  'give-back-of-what-moved',
  'DELETE with the generation from before a reschedule is rejected, with the one after it succeeds',
  { since: '1.2', clause: 'status' },
  async (cloud) => {
    const hosts = await cloud.hosts(2);
    const { consumer_uuid: uuid, ...selection } = await cloud.selectOne({ num_alternates: 1 });
    const { consumer_generation, alternates } = selection;
    const body = { consumer_generation, alternates };
    const { json } = await cloud.expect(200).post('/consumers/{uuid}/reschedule', { uuid }, { body });
    const query = (generation: number) => ({ query: { generation: String(generation) } });
    await cloud.expect(409, STALE).delete(consumer, { uuid }, query(consumer_generation));
    await cloud.expect(204).delete(consumer, { uuid }, query(json.consumer_generation));
    cloud.same(await cloud.placement.totalUsageOf(hosts), 0, '');
  },
);
