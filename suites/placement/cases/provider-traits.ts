import { facts } from '../facts.ts';

const { fact, cases } = facts('provider-traits');

export { cases };

const traits = '/resource_providers/{uuid}/traits';

fact(
  'new-provider-has-none',
  'a new provider has no traits',
  { since: '1.6', clause: 'property' },
  async (cloud) => {
    const { uuid } = await cloud.provider();
    const { json } = await cloud.expect(200).get(traits, { uuid });
    cloud.same(json, { traits: [], resource_provider_generation: 0 }, '');
  },
);

fact(
  'set-can-be-read',
  'a provider has the traits that were set last',
  { since: '1.6', clause: 'values' },
  async (cloud) => {
    const own = await cloud.trait();
    const { uuid, generation } = await cloud.provider({ traits: ['HW_CPU_X86_AVX2'] });
    const wanted = ['HW_CPU_X86_AVX', own].sort();
    const body = { resource_provider_generation: generation, traits: wanted };
    const { json } = await cloud.expect(200).put(traits, { uuid }, { body });
    cloud.same([[...json.traits].sort(), json.resource_provider_generation], [wanted, generation + 1], '');
    const read = await cloud.expect(200).get(traits, { uuid });
    cloud.same([...read.json.traits].sort(), wanted, '/traits');
  },
);

fact(
  'unchanged-keeps-the-generation',
  'setting the traits that a provider has already does not increment its generation',
  { since: '1.6', clause: 'values' },
  async (cloud) => {
    const { uuid, generation } = await cloud.provider({ traits: ['HW_CPU_X86_AVX2'] });
    const body = { resource_provider_generation: generation, traits: ['HW_CPU_X86_AVX2'] };
    const { json } = await cloud.expect(200).put(traits, { uuid }, { body });
    cloud.same(json.resource_provider_generation, generation, '/resource_provider_generation');
  },
);

fact(
  'stale-generation-is-refused',
  'setting traits with a stale provider generation is refused',
  { since: '1.6', clause: 'status' },
  async (cloud) => {
    const { uuid, generation } = await cloud.provider({ traits: ['HW_CPU_X86_AVX2'] });
    const body = { resource_provider_generation: generation - 1, traits: [] };
    await cloud.expect(409, 'placement.concurrent_update').put(traits, { uuid }, { body });
  },
);

const BAD_BODIES = {
  'no-generation': { traits: [] },
  'no-traits': { resource_provider_generation: 0 },
  'undeclared-property': { resource_provider_generation: 0, traits: [], interop: 1 },
  'trait-of-another-type': { resource_provider_generation: 0, traits: [1] },
  'trait-empty': { resource_provider_generation: 0, traits: [''] },
  'unknown-trait': { resource_provider_generation: 0, traits: ['CUSTOM_INTEROP_NOT_THERE'] },
};

for (const [id, body] of Object.entries(BAD_BODIES)) {
  fact(
    `refuses.${id}`,
    `setting traits with a malformed body (${id}) is refused`,
    { since: '1.6', clause: 'status' },
    async (cloud) => {
      const { uuid } = await cloud.provider();
      await cloud.expect(400, 'placement.undefined_code').put(traits, { uuid }, { body });
    },
  );
}

fact(
  'of-a-stranger-are-not-found',
  'setting the traits of an unknown provider answers 404',
  { since: '1.6', clause: 'status' },
  async (cloud) => {
    const body = { resource_provider_generation: 0, traits: [] };
    await cloud.expect(404, 'placement.undefined_code').put(traits, { uuid: cloud.uuid() }, { body });
  },
);

fact(
  'deleted-leaves-none',
  'all traits of a provider can be deleted',
  { since: '1.6', clause: 'values' },
  async (cloud) => {
    const { uuid, generation } = await cloud.provider({ traits: ['HW_CPU_X86_AVX2'] });
    await cloud.expect(204).delete(traits, { uuid });
    const { json } = await cloud.expect(200).get(traits, { uuid });
    cloud.same(json, { traits: [], resource_provider_generation: generation + 1 }, '');
  },
);
