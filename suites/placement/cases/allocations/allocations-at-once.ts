/** The allocations of several consumers, replaced in one request or not at all. */
import { facts } from '../../facts.ts';
import type { PlacementCloud } from '../../placement-cloud.ts';

const { fact, cases } = facts('allocations-at-once');

export { cases };

const all = '/allocations';
const one = '/allocations/{consumer_uuid}';

const makeHost = (cloud: PlacementCloud, total = 4) => cloud.provider({ inventories: { VCPU: { total } } });

/** States the allocations of the consumer from the provider. */
async function has(cloud: PlacementCloud, consumer_uuid: string, uuid: string, VCPU: number): Promise<void> {
  const { json } = await cloud.expect(200).get(one, { consumer_uuid });
  cloud.same(json.allocations[uuid]?.resources.VCPU ?? 0, VCPU, `/allocations/${uuid}/resources/VCPU`);
}

fact(
  'several-take',
  "several consumers can allocate in one request, which increments the provider's generation once",
  { since: '1.13', clause: 'values' },
  async (cloud) => {
    const [{ uuid, generation }, other] = [await makeHost(cloud), await makeHost(cloud)];
    const [first, second] = [cloud.uuid(), cloud.uuid()];
    const body = {
      [first]: cloud.claimBody({ [uuid]: { VCPU: 1 }, [other.uuid]: { VCPU: 4 } }),
      [second]: cloud.claimBody({ [uuid]: { VCPU: 3 } }),
    };
    await cloud.expect(204).post(all, {}, { body });
    await has(cloud, first, other.uuid, 4);
    const { json } = await cloud.expect(200).get('/resource_providers/{uuid}/allocations', { uuid });
    const shown = cloud.since('1.28') && { consumer_generation: 1 };
    cloud.same(
      json,
      {
        resource_provider_generation: generation + 1,
        allocations: {
          [first]: { ...shown, resources: { VCPU: 1 } },
          [second]: { ...shown, resources: { VCPU: 3 } },
        },
      },
      '',
    );
  },
);

fact(
  'one-hands-over-to-another',
  'allocations can be handed from one consumer to another in one request when there is no capacity for both',
  { since: '1.13', clause: 'values' },
  async (cloud) => {
    const host = await makeHost(cloud);
    const { uuid: from, generation } = await cloud.claim(host, { VCPU: 4 });
    const to = cloud.uuid();
    const body = {
      [from]: cloud.claimBody({}, { generation }),
      [to]: cloud.claimBody({ [host.uuid]: { VCPU: 4 } }),
    };
    await cloud.expect(204).post(all, {}, { body });
    await has(cloud, from, host.uuid, 0);
    await has(cloud, to, host.uuid, 4);
  },
);

fact(
  'one-moves-and-keeps-its-place',
  'a server can be migrated: the migration takes over its allocations on the source while the server allocates on the destination',
  { since: '1.13', clause: 'values' },
  async (cloud) => {
    const [here, there] = [await makeHost(cloud), await makeHost(cloud)];
    const { uuid: server, generation } = await cloud.claim(here, { VCPU: 4 });
    const migration = cloud.uuid();
    const body = {
      [server]: cloud.claimBody({ [there.uuid]: { VCPU: 4 } }, { generation }),
      [migration]: cloud.claimBody({ [here.uuid]: { VCPU: 4 } }),
    };
    await cloud.expect(204).post(all, {}, { body });
    await has(cloud, server, here.uuid, 0);
    await has(cloud, server, there.uuid, 4);
    await has(cloud, migration, here.uuid, 4);
  },
);

fact(
  'all-or-none',
  'when the allocations of one consumer exceed the capacity, none are written',
  { since: '1.13', clause: 'values' },
  async (cloud) => {
    const [roomy, tight] = [await makeHost(cloud), await makeHost(cloud, 1)];
    const { uuid: known, generation } = await cloud.claim(roomy, { VCPU: 1 });
    const stranger = cloud.uuid();
    const body = {
      [known]: cloud.claimBody({ [roomy.uuid]: { VCPU: 3 } }, { generation }),
      [stranger]: cloud.claimBody({ [tight.uuid]: { VCPU: 2 } }),
    };
    await cloud.expect(409, 'placement.undefined_code').post(all, {}, { body });
    await has(cloud, known, roomy.uuid, 1);
    await has(cloud, stranger, tight.uuid, 0);
  },
);

fact(
  'together-too-much-is-refused',
  'allocations that fit one by one and exceed the capacity together are refused',
  { since: '1.13', clause: 'status' },
  async (cloud) => {
    const { uuid } = await makeHost(cloud);
    const body = {
      [cloud.uuid()]: cloud.claimBody({ [uuid]: { VCPU: 3 } }),
      [cloud.uuid()]: cloud.claimBody({ [uuid]: { VCPU: 3 } }),
    };
    await cloud.expect(409, 'placement.undefined_code').post(all, {}, { body });
  },
);

fact(
  'nothing-to-take-from-is-refused',
  'allocating a class without an inventory is refused',
  { since: '1.13', clause: 'status' },
  async (cloud) => {
    const { uuid } = await makeHost(cloud);
    const body = { [cloud.uuid()]: cloud.claimBody({ [uuid]: { DISK_GB: 1 } }) };
    await cloud.expect(409, 'placement.undefined_code').post(all, {}, { body });
  },
);

fact(
  'stale-generation-is-refused',
  'when the generation of one consumer is stale, none are written',
  { since: '1.28', clause: 'status' },
  async (cloud) => {
    const host = await makeHost(cloud);
    const [stale, sound] = [await cloud.claim(host, { VCPU: 1 }), await cloud.claim(host, { VCPU: 1 })];
    const body = {
      [sound.uuid]: cloud.claimBody({ [host.uuid]: { VCPU: 2 } }, { generation: sound.generation }),
      [stale.uuid]: cloud.claimBody({ [host.uuid]: { VCPU: 2 } }, { generation: stale.generation - 1 }),
    };
    await cloud.expect(409, 'placement.concurrent_update').post(all, {}, { body });
    await has(cloud, sound.uuid, host.uuid, 1);
    await has(cloud, stale.uuid, host.uuid, 1);
  },
);

fact(
  'new-has-no-generation',
  'writing a new consumer with a generation is refused',
  { since: '1.28', clause: 'status' },
  async (cloud) => {
    const { uuid } = await makeHost(cloud);
    const body = { [cloud.uuid()]: cloud.claimBody({ [uuid]: { VCPU: 1 } }, { generation: 0 }) };
    await cloud.expect(409, 'placement.concurrent_update').post(all, {}, { body });
  },
);

fact(
  'mappings-are-accepted',
  'mappings are accepted',
  { since: '1.34', clause: 'property' },
  async (cloud) => {
    const { uuid } = await makeHost(cloud);
    const consumer = { ...cloud.claimBody({ [uuid]: { VCPU: 1 } }), mappings: { _NIC: [uuid] } };
    await cloud.expect(204).post(all, {}, { body: { [cloud.uuid()]: consumer } });
  },
);

fact(
  'types-are-written',
  'each of several consumers has its own type',
  { since: '1.38', clause: 'values' },
  async (cloud) => {
    const { uuid } = await makeHost(cloud);
    const [server, migration] = [cloud.uuid(), cloud.uuid()];
    const body = {
      [server]: cloud.claimBody({ [uuid]: { VCPU: 1 } }, { type: 'INTEROP' }),
      [migration]: cloud.claimBody({ [uuid]: { VCPU: 1 } }, { type: 'INTEROP_MIGRATION' }),
    };
    await cloud.expect(204).post(all, {}, { body });
    const { json } = await cloud.expect(200).get(one, { consumer_uuid: migration });
    cloud.same(json.consumer_type, 'INTEROP_MIGRATION', '/consumer_type');
  },
);
