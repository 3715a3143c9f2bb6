/** `/hosts/{uuid}`: registering, changing and deleting hosts. */
import { facts } from '../../facts.ts';
import type { SchedulerCloud } from '../../scheduler-cloud.ts';

const { fact, cases } = facts('hosts');

export { cases };

const host = '/hosts/{uuid}';
const STALE = 'scheduler.concurrent_update';

/** Registers a host with a judged call. */
async function register(cloud: SchedulerCloud, more: object = {}) {
  const uuid = cloud.uuid();
  const name = cloud.name();
  const cell_uuid = await cloud.cell();
  const body = { name, cell_uuid, generation: null, ...more };
  const { json } = await cloud.expect(201).put(host, { uuid }, { body });
  return { uuid, name, cell_uuid, json };
}

const DEFAULTS = { enabled: true, disabled_reason: null, availability_zone: null };
const GIVEN = { enabled: false, disabled_reason: 'broken', availability_zone: 'north' };

fact(
  'new-has-generation-0',
  'a new host has generation 0, the given properties and defaults for the others, even if Placement does not know it',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    for (const given of [{}, GIVEN]) {
      const { uuid, name, cell_uuid, json } = await register(cloud, given);
      cloud.same(json, { ...DEFAULTS, uuid, name, cell_uuid, generation: 0, ...given }, '');
      const read = await cloud.expect(200).get(host, { uuid });
      cloud.same(read.json, json, '');
    }
  },
);

fact(
  'change-grows-the-generation',
  'each PUT increments the generation of a host by one, even when nothing differs',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const { uuid, name, cell_uuid } = await register(cloud);
    for (const generation of [0, 1]) {
      const { json } = await cloud
        .expect(200)
        .put(host, { uuid }, { body: { name, cell_uuid, generation, ...GIVEN } });
      cloud.same(json, { uuid, name, cell_uuid, ...GIVEN, generation: generation + 1 }, '');
    }
    const read = await cloud.expect(200).get(host, { uuid });
    cloud.same(read.json.generation, 2, '/generation');
  },
);

fact(
  'left-out-takes-its-default',
  'PUT replaces the whole host: omitted properties take their defaults',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const { uuid, name, cell_uuid } = await register(cloud, GIVEN);
    const body = { name, cell_uuid, generation: 0 };
    const { json } = await cloud.expect(200).put(host, { uuid }, { body });
    cloud.same(json, { ...DEFAULTS, uuid, name, cell_uuid, generation: 1 }, '');
  },
);

fact(
  'stale-generation-is-refused',
  'PUT of a host with a stale or null generation is rejected',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const { uuid, name, cell_uuid } = await register(cloud);
    await cloud.expect(200).put(host, { uuid }, { body: { name, cell_uuid, generation: 0 } });
    for (const generation of [0, 2, null]) {
      const body = { name: cloud.name(), cell_uuid, generation, ...GIVEN };
      await cloud.expect(409, STALE).put(host, { uuid }, { body });
    }
    const { json } = await cloud.expect(200).get(host, { uuid });
    cloud.same(json, { ...DEFAULTS, uuid, name, cell_uuid, generation: 1 }, '');
  },
);

fact(
  'number-of-none-is-refused',
  'PUT of a new host with a generation is rejected',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const uuid = cloud.uuid();
    const body = { name: cloud.name(), cell_uuid: await cloud.cell(), generation: 0 };
    await cloud.expect(409, STALE).put(host, { uuid }, { body });
    await cloud.expect(404, 'scheduler.host.not_found').get(host, { uuid });
  },
);

fact(
  'name-is-its-own',
  'a duplicate host name is rejected, for a new host and for a changed one',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const [one, other] = [await register(cloud), await register(cloud)];
    const { name, cell_uuid } = one;
    const taken = cloud.expect(409, 'scheduler.host.duplicate_name');
    await taken.put(host, { uuid: cloud.uuid() }, { body: { name, cell_uuid, generation: null } });
    await taken.put(host, { uuid: other.uuid }, { body: { name, cell_uuid, generation: 0 } });
    const { json } = await cloud.expect(200).get(host, { uuid: other.uuid });
    cloud.same(json, other.json, '');
  },
);

fact(
  'generation-comes-before-the-name',
  'a stale generation is reported before a duplicate name',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const [one, other] = [await register(cloud), await register(cloud)];
    const body = { name: one.name, cell_uuid: one.cell_uuid, generation: 5 };
    await cloud.expect(409, STALE).put(host, { uuid: other.uuid }, { body });
  },
);

fact(
  'name-is-free-again',
  'the name of a host is free again once the host is renamed or deleted',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const [one, other] = [await register(cloud), await register(cloud)];
    const { cell_uuid } = one;
    const named = (name: string, generation: number | null) => ({ body: { name, cell_uuid, generation } });
    await cloud.expect(200).put(host, { uuid: one.uuid }, named(cloud.name(), 0));
    await cloud.expect(200).put(host, { uuid: other.uuid }, named(one.name, 0));
    await cloud.expect(204).delete(host, { uuid: other.uuid });
    await cloud.expect(201).put(host, { uuid: cloud.uuid() }, named(one.name, null));
  },
);

fact(
  'cell-must-be-there',
  'a host in an unknown cell is a bad request, and nothing is registered or changed',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const [one, uuid] = [await register(cloud), cloud.uuid()];
    const missing = cloud.expect(400, 'scheduler.cell.not_found');
    const body = (name: string, generation: number | null) => ({
      body: { name, cell_uuid: cloud.uuid(), generation },
    });
    await missing.put(host, { uuid }, body(cloud.name(), null));
    await missing.put(host, { uuid: one.uuid }, body(one.name, 0));
    await cloud.expect(404, 'scheduler.host.not_found').get(host, { uuid });
    const { json } = await cloud.expect(200).get(host, { uuid: one.uuid });
    cloud.same(json, one.json, '');
  },
);

fact(
  'removed-is-gone',
  'a deleted host is neither found nor listed, and starts at generation 0 when it is registered again',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const { uuid, name, cell_uuid } = await register(cloud);
    await cloud.expect(200).put(host, { uuid }, { body: { name, cell_uuid, generation: 0 } });
    await cloud.expect(204).delete(host, { uuid });
    await cloud.expect(404, 'scheduler.host.not_found').get(host, { uuid });
    await cloud.expect(404, 'scheduler.host.not_found').delete(host, { uuid });
    const list = await cloud.expect(200).get('/hosts', {}, { query: { cell_uuid } });
    cloud.same(list.json.hosts, [], '/hosts');
    const { json } = await cloud
      .expect(201)
      .put(host, { uuid }, { body: { name, cell_uuid, generation: null } });
    cloud.same(json.generation, 0, '/generation');
  },
);

fact(
  'removed-keeps-what-it-holds',
  'allocations on a host stay in Placement when the host is deleted',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const { uuid } = await cloud.host();
    await cloud.select();
    await cloud.expect(204).delete(host, { uuid });
    cloud.same(await cloud.placement.usageOf({ uuid }), 1, '');
  },
);

fact(
  'uuid-is-in-small-letters',
  'an upper-case UUID names no host: PUT rejects it, GET and DELETE do not find it',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const uuid = 'ABCDEF01-2345-4678-9ABC-DEF012345678';
    const body = { name: cloud.name(), cell_uuid: await cloud.cell(), generation: null };
    await cloud.expect(400, 'scheduler.request.bad_value').put(host, { uuid }, { body });
    await cloud.expect(404, 'scheduler.host.not_found').get(host, { uuid });
    await cloud.expect(404, 'scheduler.host.not_found').delete(host, { uuid });
  },
);
