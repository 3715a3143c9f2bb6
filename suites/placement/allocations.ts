import { facts } from './facts.ts';

const { fact, cases } = facts('allocations');

export { cases };

fact(
  'provider-without-consumers-has-none',
  'a provider that nobody uses has no allocations',
  { since: '1.0', clause: 'property' },
  async (cloud) => {
    const { uuid, generation } = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    const { json } = await cloud.expect(200).get('/resource_providers/{uuid}/allocations', { uuid });
    cloud.same(json, { allocations: {}, resource_provider_generation: generation }, '');
  },
);
