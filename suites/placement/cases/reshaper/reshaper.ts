/** Inventories and the allocations from them, moved together. */
import type { AllocationsByProvider } from '../../claim-body.ts';
import { facts } from '../../facts.ts';
import type { InventoriesByClass, PlacementCloud, TestProvider } from '../../placement-cloud.ts';

const { fact, cases } = facts('reshaper');

export { cases };

const reshaper = '/reshaper';

/** A host with two VCPUs allocated, and a child provider without inventory. */
async function hostWithPart(cloud: PlacementCloud) {
  const made = await cloud.provider({ inventories: { VCPU: { total: 4 }, DISK_GB: { total: 10 } } });
  const part = await cloud.provider({ parent: made });
  const { uuid, generation } = await cloud.claim(made, { VCPU: 2, DISK_GB: 5 });
  const host = { ...made, generation: made.generation + 1 };
  return { host, part, consumer: { uuid, generation } };
}

/** The new inventories of a provider, as the reshaper reads them. */
const gets = ({ uuid, generation }: TestProvider, inventories: InventoriesByClass) => ({
  [uuid]: { resource_provider_generation: generation, inventories },
});

/** Sends the request with the role of a service. */
async function asService(cloud: PlacementCloud, inventories: object, allocations: object = {}) {
  return { headers: await cloud.asService(), body: { inventories, allocations } };
}

/** The body that moves the VCPUs and their allocations from the host to its child. */
async function moveProcessors(
  cloud: PlacementCloud,
  { host, part, consumer }: Awaited<ReturnType<typeof hostWithPart>>,
  generation = consumer.generation,
) {
  const inventories = {
    ...gets(host, { DISK_GB: { total: 10 } }),
    ...gets(part, { VCPU: { total: 4 } }),
  };
  const taken: AllocationsByProvider = { [host.uuid]: { DISK_GB: 5 }, [part.uuid]: { VCPU: 2 } };
  return asService(cloud, inventories, { [consumer.uuid]: cloud.claimBody(taken, { generation }) });
}

fact(
  'moves-what-is-used',
  'an inventory can be moved to a child provider, together with its allocations',
  { since: '1.30', clause: 'values' },
  async (cloud) => {
    const world = await hostWithPart(cloud);
    const { host, part, consumer } = world;
    await cloud.expect(204).post(reshaper, {}, await moveProcessors(cloud, world));
    const read = async (uuid: string) =>
      (await cloud.expect(200).get('/resource_providers/{uuid}/usages', { uuid })).json.usages;
    cloud.same(await read(host.uuid), { DISK_GB: 5 }, '/usages');
    cloud.same(await read(part.uuid), { VCPU: 2 }, '/usages');
    const { json } = await cloud
      .expect(200)
      .get('/allocations/{consumer_uuid}', { consumer_uuid: consumer.uuid });
    cloud.same(json.allocations[part.uuid]?.resources, { VCPU: 2 }, `/allocations/${part.uuid}/resources`);
    cloud.same(json.consumer_generation, consumer.generation + 1, '/consumer_generation');
  },
);

fact(
  'generations-count-each-step',
  'the generation of a provider is incremented for its interim inventories, for the allocations, and for its final inventories',
  { since: '1.30', clause: 'values' },
  async (cloud) => {
    const [emptied, filled] = [
      await cloud.provider({ inventories: { VCPU: { total: 4 } } }),
      await cloud.provider(),
    ];
    const { uuid, generation } = await cloud.claim(emptied, { VCPU: 2 });
    const inventories = {
      ...gets({ ...emptied, generation: emptied.generation + 1 }, {}),
      ...gets(filled, { VCPU: { total: 4 } }),
    };
    const allocations = { [uuid]: cloud.claimBody({ [filled.uuid]: { VCPU: 2 } }, { generation }) };
    await cloud.expect(204).post(reshaper, {}, await asService(cloud, inventories, allocations));
    const read = async (one: TestProvider) =>
      (await cloud.expect(200).get('/resource_providers/{uuid}', { uuid: one.uuid })).json.generation;
    cloud.same(await read(emptied), emptied.generation + 2, '/generation');
    cloud.same(await read(filled), filled.generation + 3, '/generation');
  },
);

fact(
  'replaces-inventories-alone',
  'inventories without allocations can be replaced, and more than the total can be reserved',
  { since: '1.30', clause: 'values' },
  async (cloud) => {
    const host = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    const inventories = gets(host, { DISK_GB: { total: 10, reserved: 11 } });
    await cloud.expect(204).post(reshaper, {}, await asService(cloud, inventories));
    const { json } = await cloud
      .expect(200)
      .get('/resource_providers/{uuid}/inventories', { uuid: host.uuid });
    cloud.same(Object.keys(json.inventories), ['DISK_GB'], '/inventories');
    cloud.same(json.inventories.DISK_GB?.reserved, 11, '/inventories/DISK_GB/reserved');
  },
);

fact(
  'in-use-is-kept',
  'moving an inventory away without its allocations is refused',
  { since: '1.30', clause: 'status' },
  async (cloud) => {
    const { host, part } = await hostWithPart(cloud);
    const inventories = { ...gets(host, { DISK_GB: { total: 10 } }), ...gets(part, { VCPU: { total: 4 } }) };
    await cloud
      .expect(409, 'placement.inventory.inuse')
      .post(reshaper, {}, await asService(cloud, inventories));
    const { json } = await cloud
      .expect(200)
      .get('/resource_providers/{uuid}/inventories', { uuid: part.uuid });
    cloud.same(json, { inventories: {}, resource_provider_generation: part.generation }, '');
  },
);

fact(
  'too-much-is-refused',
  'allocations that exceed a new inventory are refused, and nothing is written',
  { since: '1.30', clause: 'status' },
  async (cloud) => {
    const { host, part, consumer } = await hostWithPart(cloud);
    const inventories = { ...gets(host, { DISK_GB: { total: 10 } }), ...gets(part, { VCPU: { total: 1 } }) };
    const taken: AllocationsByProvider = { [host.uuid]: { DISK_GB: 5 }, [part.uuid]: { VCPU: 2 } };
    const allocations = { [consumer.uuid]: cloud.claimBody(taken, { generation: consumer.generation }) };
    await cloud
      .expect(409, 'placement.undefined_code')
      .post(reshaper, {}, await asService(cloud, inventories, allocations));
    const { json } = await cloud
      .expect(200)
      .get('/resource_providers/{uuid}/inventories', { uuid: host.uuid });
    cloud.same(Object.keys(json.inventories).sort(), ['DISK_GB', 'VCPU'], '/inventories');
  },
);

fact(
  'stale-provider-is-refused',
  'a stale provider generation is refused',
  { since: '1.30', clause: 'status' },
  async (cloud) => {
    const world = await hostWithPart(cloud);
    const host = { ...world.host, generation: world.host.generation - 1 };
    await cloud
      .expect(409, 'placement.concurrent_update')
      .post(reshaper, {}, await moveProcessors(cloud, { ...world, host }));
  },
);

fact(
  'stale-consumer-is-refused',
  'a stale consumer generation is refused',
  { since: '1.30', clause: 'status' },
  async (cloud) => {
    const world = await hostWithPart(cloud);
    await cloud
      .expect(409, 'placement.concurrent_update')
      .post(reshaper, {}, await moveProcessors(cloud, world, world.consumer.generation - 1));
    const { json } = await cloud
      .expect(200)
      .get('/resource_providers/{uuid}/inventories', { uuid: world.part.uuid });
    cloud.same(json.inventories, {}, '/inventories');
  },
);

fact(
  'unknown-provider-is-refused',
  'inventories of an unknown provider are refused with a specific code',
  { since: '1.30', clause: 'status' },
  async (cloud) => {
    const stranger = { uuid: cloud.uuid(), name: cloud.name(), generation: 0 };
    await cloud
      .expect(400, 'placement.resource_provider.not_found')
      .post(reshaper, {}, await asService(cloud, gets(stranger, { VCPU: { total: 4 } })));
  },
);

fact(
  'unknown-provider-of-allocations-is-refused',
  'allocations from an unknown provider are refused',
  { since: '1.30', clause: 'status' },
  async (cloud) => {
    const host = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    const consumer = cloud.uuid();
    const allocations = { [consumer]: cloud.claimBody({ [cloud.uuid()]: { VCPU: 1 } }) };
    await cloud
      .expect(400, 'placement.undefined_code')
      .post(reshaper, {}, await asService(cloud, gets(host, { VCPU: { total: 8 } }), allocations));
    await cloud.removeRefusedConsumer(consumer, host);
  },
);
