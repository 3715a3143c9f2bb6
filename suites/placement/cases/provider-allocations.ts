import { facts } from '../facts.ts';

const { fact, cases } = facts('allocations');

export { cases };

const ofProvider = '/resource_providers/{uuid}/allocations';

fact(
  'provider-without-consumers-has-none',
  'a provider without consumers has no allocations',
  { since: '1.0', clause: 'property' },
  async (cloud) => {
    const { uuid, generation } = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    const { json } = await cloud.expect(200).get(ofProvider, { uuid });
    cloud.same(json, { allocations: {}, resource_provider_generation: generation }, '');
  },
);

fact(
  'provider-has-those-of-each-consumer',
  'the allocations of a provider list each consumer, with its allocations from this provider only',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const inventories = { VCPU: { total: 4 }, DISK_GB: { total: 10 } };
    const [host, other] = [await cloud.provider({ inventories }), await cloud.provider({ inventories })];
    const first = await cloud.claims({
      [host.uuid]: { VCPU: 2, DISK_GB: 5 },
      [other.uuid]: { VCPU: 4 },
    });
    const second = await cloud.claim(host, { VCPU: 1 });
    const { json } = await cloud.expect(200).get(ofProvider, { uuid: host.uuid });
    const shown = cloud.since('1.28') && { consumer_generation: 1 };
    cloud.same(
      json,
      {
        resource_provider_generation: host.generation + 2,
        allocations: {
          [first.uuid]: { ...shown, resources: { VCPU: 2, DISK_GB: 5 } },
          [second.uuid]: { ...shown, resources: { VCPU: 1 } },
        },
      },
      '',
    );
  },
);

fact(
  'provider-has-none-of-who-gave-back',
  'deleted allocations are no longer among the allocations of the provider',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const host = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    const [gone, kept] = [await cloud.claim(host, { VCPU: 1 }), await cloud.claim(host, { VCPU: 1 })];
    await cloud.expect(204).delete('/allocations/{consumer_uuid}', { consumer_uuid: gone.uuid });
    const { json } = await cloud.expect(200).get(ofProvider, { uuid: host.uuid });
    cloud.same(Object.keys(json.allocations), [kept.uuid], '/allocations');
  },
);
