/** What a consumer holds, and how it is given back. */
import { amountsOf } from '../amounts.ts';
import { facts } from '../facts.ts';
import { OWNER } from '../placement-beside.ts';

const { fact, cases } = facts('consumers');

export { cases };

const consumer = '/consumers/{uuid}';
const NOBODY = 'scheduler.consumer.not_found';
const STALE = 'scheduler.concurrent_update';

fact(
  'are-shown-as-selected',
  'a consumer is shown with the host, the generation and the allocations of its selection, and with its owner',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    await cloud.host({ availability_zone: 'north' });
    const { consumer_uuid: uuid, consumer_generation, host, allocation_request } = await cloud.selectsOne();
    const { json } = await cloud.expect(200).get(consumer, { uuid });
    const { allocations } = allocation_request;
    cloud.same(json, { uuid, consumer_generation, ...OWNER, host, allocations }, '');
  },
);

fact(
  'are-shown-whoever-claimed',
  'a consumer that was claimed in Placement itself is shown like any other',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const { uuid, name, cell_uuid } = await cloud.host();
    const outsider = await cloud.placement.outsider({ uuid }, 2);
    const { json } = await cloud.expect(200).get(consumer, { uuid: outsider });
    cloud.same(json.host, { uuid, name, cell_uuid, availability_zone: null }, '/host');
    cloud.same(amountsOf(json.allocations), { [uuid]: { [await cloud.thing()]: 2 } }, '/allocations');
    const { generation } = await cloud.placement.consumer(outsider);
    cloud.same(json.consumer_generation, generation, '/consumer_generation');
  },
);

fact(
  'are-on-the-host-of-the-part',
  'a consumer that holds a part of a host is shown on the host',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host({ room: 0 });
    const part = await cloud.placement.provider({ parent: host });
    const uuid = await cloud.placement.outsider(part, 1);
    const { json } = await cloud.expect(200).get(consumer, { uuid });
    cloud.same(json.host?.uuid, host.uuid, '/host/uuid');
  },
);

fact(
  'are-on-no-host',
  'a consumer of what is no host, or none any more, is shown without one',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const removed = await cloud.host();
    const { consumer_uuid } = await cloud.selectsOne();
    await cloud.make('DELETE', `/hosts/${removed.uuid}`);
    const provider = await cloud.placement.provider();
    for (const uuid of [consumer_uuid, await cloud.placement.outsider(provider, 1)]) {
      const { json } = await cloud.expect(200).get(consumer, { uuid });
      cloud.same(json.host, null, '/host');
    }
  },
);

fact(
  'unknown-are-not-found',
  'a consumer that holds nothing is not found, nor is what is no UUID',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    for (const uuid of [cloud.uuid(), 'interop', 'ABCDEF01-2345-4678-9ABC-DEF012345678']) {
      await cloud.expect(404, NOBODY).get(consumer, { uuid });
      await cloud.expect(404, NOBODY).delete(consumer, { uuid });
    }
  },
);

fact(
  'give-everything-back',
  'a consumer gives back all that it holds, of every provider, and once',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const host = await cloud.host({ room: 0, inventories: { MEMORY_MB: { total: 64 } } });
    const part = await cloud.placement.provider({ parent: host, room: 1 });
    const resources = { [await cloud.thing()]: 1, MEMORY_MB: 64 };
    for (let count = 0; count < 2; count += 1) {
      const { consumer_uuid: uuid } = await cloud.selectsOne({ resources });
      await cloud.findsNone({ resources });
      await cloud.expect(204).delete(consumer, { uuid });
      cloud.same((await cloud.placement.consumer(uuid)).allocations, {}, '');
      cloud.same(await cloud.placement.used(part), 0, '');
      await cloud.expect(404, NOBODY).get(consumer, { uuid });
      await cloud.expect(404, NOBODY).delete(consumer, { uuid });
    }
  },
);

fact(
  'can-be-placed-again',
  'a consumer that has given back what it held can be placed again',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    await cloud.host();
    const uuid = cloud.uuid();
    const named = cloud.since('1.3') ? { consumers: [{ uuid }] } : { consumer: { uuid } };
    for (let count = 0; count < 2; count += 1) {
      await cloud.selects(named);
      await cloud.expect(204).delete(consumer, { uuid });
    }
  },
);

fact(
  'give-back-whoever-claimed',
  'what was claimed in Placement itself can be given back',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const host = await cloud.host();
    const uuid = await cloud.placement.outsider(host, 2);
    await cloud.expect(204).delete(consumer, { uuid });
    cloud.same(await cloud.placement.used(host), 0, '');
  },
);

fact(
  'give-back-of-a-generation',
  'who names the generation of the consumer gives back, and who names another gives back nothing',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const host = await cloud.host();
    const { consumer_uuid: uuid, consumer_generation } = await cloud.selectsOne();
    for (const stale of [consumer_generation + 1, 0, 999_999_999]) {
      const query = { generation: String(stale) };
      await cloud.expect(409, STALE).delete(consumer, { uuid }, { query });
    }
    cloud.same(await cloud.placement.used(host), 1, '');
    const query = { generation: String(consumer_generation) };
    await cloud.expect(204).delete(consumer, { uuid }, { query });
    cloud.same((await cloud.placement.consumer(uuid)).allocations, {}, '');
    await cloud.expect(404, NOBODY).delete(consumer, { uuid }, { query });
  },
);

fact(
  'give-back-of-what-moved',
  'the generation of before a move gives back nothing, and that of after it does',
  { since: '1.2', clause: 'status' },
  async (cloud) => {
    const hosts = await cloud.hosts(2);
    const { consumer_uuid: uuid, ...selection } = await cloud.selectsOne({ num_alternates: 1 });
    const { consumer_generation, alternates } = selection;
    const body = { consumer_generation, alternates };
    const { json } = await cloud.expect(200).post('/consumers/{uuid}/reschedule', { uuid }, { body });
    const query = (generation: number) => ({ query: { generation: String(generation) } });
    await cloud.expect(409, STALE).delete(consumer, { uuid }, query(consumer_generation));
    await cloud.expect(204).delete(consumer, { uuid }, query(json.consumer_generation));
    cloud.same(await cloud.placement.usedOf(hosts), 0, '');
  },
);
