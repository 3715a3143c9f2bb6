/** Inventories and what is taken of them, moved together. */
import type { Taken } from '../../claim-body.ts';
import { facts } from '../../facts.ts';
import type { InventoriesByClass, PlacementCloud, TestProvider } from '../../placement-cloud.ts';

const { fact, cases } = facts('reshaper');

export { cases };

const reshaper = '/reshaper';

/** A host of whose processors a consumer has two, and a part of it that has nothing yet. */
async function hostWithPart(cloud: PlacementCloud) {
  const made = await cloud.provider({ inventories: { VCPU: { total: 4 }, DISK_GB: { total: 10 } } });
  const part = await cloud.provider({ parent: made });
  const { uuid, generation } = await cloud.claim(made, { VCPU: 2, DISK_GB: 5 });
  const host = { ...made, generation: made.generation + 1 };
  return { host, part, consumer: { uuid, generation } };
}

/** The inventories that a provider is to have, as the reshaper reads them. */
const gets = ({ uuid, generation }: TestProvider, inventories: InventoriesByClass) => ({
  [uuid]: { resource_provider_generation: generation, inventories },
});

/** The call as a service makes it. */
async function asService(cloud: PlacementCloud, inventories: object, allocations: object = {}) {
  return { headers: await cloud.asService(), body: { inventories, allocations } };
}

/** The body that moves the processors and who has them from the host to its part. */
async function moveProcessors(
  cloud: PlacementCloud,
  { host, part, consumer }: Awaited<ReturnType<typeof hostWithPart>>,
  generation = consumer.generation,
) {
  const inventories = {
    ...gets(host, { DISK_GB: { total: 10 } }),
    ...gets(part, { VCPU: { total: 4 } }),
  };
  const taken: Taken = { [host.uuid]: { DISK_GB: 5 }, [part.uuid]: { VCPU: 2 } };
  return asService(cloud, inventories, { [consumer.uuid]: cloud.claimBody(taken, { generation }) });
}

fact(
  'moves-what-is-used',
  'an inventory can be moved to a part of its provider, together with what is taken of it',
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
  'the generation of a provider grows by one for its interim inventories, for what is taken, and for its final ones',
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
  'inventories can be replaced where nobody has anything of them, and more than the total may be reserved',
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
  'an inventory of which something is still taken cannot be moved away',
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
  'what a new inventory cannot serve is refused, and nothing is written',
  { since: '1.30', clause: 'status' },
  async (cloud) => {
    const { host, part, consumer } = await hostWithPart(cloud);
    const inventories = { ...gets(host, { DISK_GB: { total: 10 } }), ...gets(part, { VCPU: { total: 1 } }) };
    const taken: Taken = { [host.uuid]: { DISK_GB: 5 }, [part.uuid]: { VCPU: 2 } };
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
  'nothing is moved by who read an older generation of a provider',
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
  'nothing is moved by who read an older generation of a consumer',
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
  'inventories of a provider that is not there are refused with a code of their own',
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
  'what is to be taken of a provider that is not there is refused',
  { since: '1.30', clause: 'status' },
  async (cloud) => {
    const host = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    const consumer = cloud.uuid();
    const allocations = { [consumer]: cloud.claimBody({ [cloud.uuid()]: { VCPU: 1 } }) };
    await cloud
      .expect(400, 'placement.undefined_code')
      .post(reshaper, {}, await asService(cloud, gets(host, { VCPU: { total: 8 } }), allocations));
    await cloud.settle(consumer, host);
  },
);
