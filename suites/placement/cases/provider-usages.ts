import { facts } from '../facts.ts';

const { fact, cases } = facts('usages');

export { cases };

const ofProvider = '/resource_providers/{uuid}/usages';

fact(
  'unused-is-zero',
  'the usage of an inventory without allocations is 0',
  { since: '1.0', clause: 'property' },
  async (cloud) => {
    const { uuid, generation } = await cloud.provider({
      inventories: { VCPU: { total: 4 }, DISK_GB: { total: 10 } },
    });
    const { json } = await cloud.expect(200).get(ofProvider, { uuid });
    cloud.same(json, { resource_provider_generation: generation, usages: { VCPU: 0, DISK_GB: 0 } }, '');
  },
);

fact(
  'provider-adds-up',
  'the usages of a provider are the sum of the allocations from it',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const inventories = { VCPU: { total: 8 }, DISK_GB: { total: 10 } };
    const [host, other] = [await cloud.provider({ inventories }), await cloud.provider({ inventories })];
    await cloud.claims({ [host.uuid]: { VCPU: 2 }, [other.uuid]: { VCPU: 8 } });
    await cloud.claim(host, { VCPU: 3, DISK_GB: 5 });
    const { json } = await cloud.expect(200).get(ofProvider, { uuid: host.uuid });
    cloud.same(
      json,
      { resource_provider_generation: host.generation + 2, usages: { VCPU: 5, DISK_GB: 5 } },
      '',
    );
  },
);

fact(
  'provider-given-back-is-unused',
  "deleted allocations do not count as usage, and deleting them does not increment the provider's generation",
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const host = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    const { uuid } = await cloud.claim(host, { VCPU: 2 });
    await cloud.expect(204).delete('/allocations/{consumer_uuid}', { consumer_uuid: uuid });
    const { json } = await cloud.expect(200).get(ofProvider, { uuid: host.uuid });
    cloud.same(json, { resource_provider_generation: host.generation + 1, usages: { VCPU: 0 } }, '');
  },
);
