import { facts } from './facts.ts';

const { fact, cases } = facts('usages');

export { cases };

fact(
  'unused-is-zero',
  'of what nobody holds, zero is used',
  { since: '1.0', clause: 'property' },
  async (cloud) => {
    const { uuid, generation } = await cloud.provider({
      inventories: { VCPU: { total: 4 }, DISK_GB: { total: 10 } },
    });
    const { json } = await cloud.expect(200).get('/resource_providers/{uuid}/usages', { uuid });
    cloud.same(json, { resource_provider_generation: generation, usages: { VCPU: 0, DISK_GB: 0 } }, '');
  },
);
