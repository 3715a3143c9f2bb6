/** The registry of cells. */
import { facts } from '../../facts.ts';
import type { SchedulerCloud } from '../../scheduler-cloud.ts';

const { fact, cases } = facts('cells');

export { cases };

const cell = '/cells/{uuid}';
const STALE = 'scheduler.concurrent_update';

/** Registers a cell with a judged call. */
async function register(cloud: SchedulerCloud, more: object = {}) {
  const uuid = cloud.uuid();
  const name = cloud.name();
  const { json } = await cloud.expect(201).put(cell, { uuid }, { body: { name, generation: null, ...more } });
  return { uuid, name, json };
}

fact(
  'new-has-generation-0',
  'a new cell has generation 0, is enabled by default, and is shown as PUT returned it',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    for (const disabled of [undefined, true]) {
      const { uuid, name, json } = await register(cloud, { disabled });
      cloud.same(json, { uuid, name, disabled: disabled ?? false, generation: 0 }, '');
      const read = await cloud.expect(200).get(cell, { uuid });
      cloud.same(read.json, json, '');
    }
  },
);

fact(
  'are-listed-by-uuid',
  'every cell is listed as it is shown, ordered by UUID',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const made = [await register(cloud), await register(cloud), await register(cloud)];
    const { json } = await cloud.expect(200).get('/cells');
    const uuids: string[] = json.cells.map(({ uuid }: { uuid: string }) => uuid);
    cloud.same(uuids, [...new Set(uuids)].sort(), '/cells');
    for (const one of made) cloud.same(json.cells[uuids.indexOf(one.uuid)], one.json, '/cells');
  },
);

fact(
  'change-grows-the-generation',
  'each PUT increments the generation of a cell by one, even when nothing differs',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const { uuid, name } = await register(cloud);
    for (const generation of [0, 1]) {
      const body = { name, generation, disabled: true };
      const { json } = await cloud.expect(200).put(cell, { uuid }, { body });
      cloud.same(json, { uuid, name, disabled: true, generation: generation + 1 }, '');
    }
    const read = await cloud.expect(200).get(cell, { uuid });
    cloud.same(read.json, { uuid, name, disabled: true, generation: 2 }, '');
  },
);

fact(
  'left-out-takes-its-default',
  'PUT replaces the whole cell: omitted properties take their defaults',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const { uuid, name } = await register(cloud, { disabled: true });
    const { json } = await cloud.expect(200).put(cell, { uuid }, { body: { name, generation: 0 } });
    cloud.same(json.disabled, false, '/disabled');
  },
);

fact(
  'stale-generation-is-refused',
  'PUT of a cell with a stale or null generation is rejected',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const { uuid, name } = await register(cloud);
    await cloud.expect(200).put(cell, { uuid }, { body: { name, generation: 0 } });
    for (const generation of [0, 2, null]) {
      const body = { name: cloud.name(), generation, disabled: true };
      await cloud.expect(409, STALE).put(cell, { uuid }, { body });
    }
    const { json } = await cloud.expect(200).get(cell, { uuid });
    cloud.same(json, { uuid, name, disabled: false, generation: 1 }, '');
  },
);

fact(
  'number-of-none-is-refused',
  'PUT of a new cell with a generation is rejected',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const uuid = cloud.uuid();
    const body = { name: cloud.name(), generation: 0 };
    await cloud.expect(409, STALE).put(cell, { uuid }, { body });
    await cloud.expect(404, 'scheduler.cell.not_found').get(cell, { uuid });
  },
);

fact(
  'name-is-its-own',
  'a duplicate cell name is rejected, for a new cell and for a changed one',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const [one, other] = [await register(cloud), await register(cloud)];
    const taken = cloud.expect(409, 'scheduler.cell.duplicate_name');
    await taken.put(cell, { uuid: cloud.uuid() }, { body: { name: one.name, generation: null } });
    await taken.put(cell, { uuid: other.uuid }, { body: { name: one.name, generation: 0 } });
    const { json } = await cloud.expect(200).get(cell, { uuid: other.uuid });
    cloud.same(json, other.json, '');
  },
);

fact(
  'generation-comes-before-the-name',
  'a stale generation is reported before a duplicate name',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const [one, other] = [await register(cloud), await register(cloud)];
    const body = { name: one.name, generation: 5 };
    await cloud.expect(409, STALE).put(cell, { uuid: other.uuid }, { body });
  },
);

fact(
  'name-is-free-again',
  'the name of a cell is free again once the cell is renamed or deleted',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const [one, other] = [await register(cloud), await register(cloud)];
    await cloud.expect(200).put(cell, { uuid: one.uuid }, { body: { name: cloud.name(), generation: 0 } });
    await cloud.expect(200).put(cell, { uuid: other.uuid }, { body: { name: one.name, generation: 0 } });
    await cloud.expect(204).delete(cell, { uuid: other.uuid });
    const body = { name: one.name, generation: null };
    await cloud.expect(201).put(cell, { uuid: cloud.uuid() }, { body });
  },
);

fact(
  'removed-is-gone',
  'a deleted cell is neither found nor listed',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const { uuid } = await register(cloud);
    await cloud.expect(204).delete(cell, { uuid });
    await cloud.expect(404, 'scheduler.cell.not_found').get(cell, { uuid });
    await cloud.expect(404, 'scheduler.cell.not_found').delete(cell, { uuid });
    const { json } = await cloud.expect(200).get('/cells');
    cloud.holds(!JSON.stringify(json).includes(uuid), 'a list without it', json, '/cells');
  },
);

fact(
  'with-hosts-is-kept',
  'a cell that has hosts cannot be deleted',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const { uuid } = await register(cloud);
    const [one, other] = [
      await cloud.registerHost({ cell: uuid }),
      await cloud.registerHost({ cell: uuid, enabled: false }),
    ];
    const kept = () => cloud.expect(409, 'scheduler.cell.in_use').delete(cell, { uuid });
    await kept();
    await cloud.make('DELETE', `/hosts/${one.uuid}`);
    await kept();
    await cloud.expect(200).get(cell, { uuid });
    await cloud.change(`/hosts/${other.uuid}`, { cell_uuid: await cloud.cell() });
    await cloud.expect(204).delete(cell, { uuid });
  },
);

fact(
  'uuid-is-in-small-letters',
  'an upper-case UUID names no cell: PUT rejects it, GET and DELETE do not find it',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const uuid = 'ABCDEF01-2345-4678-9ABC-DEF012345678';
    const body = { name: cloud.name(), generation: null };
    await cloud.expect(400, 'scheduler.request.bad_value').put(cell, { uuid }, { body });
    await cloud.expect(404, 'scheduler.cell.not_found').get(cell, { uuid });
    await cloud.expect(404, 'scheduler.cell.not_found').delete(cell, { uuid });
  },
);
