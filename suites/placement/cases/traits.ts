import { facts } from '../facts.ts';

const { fact, cases } = facts('traits');

export { cases };

const traits = '/traits';
const one = '/traits/{name}';

fact(
  'standard-are-listed',
  'the list of traits has the standard ones',
  { since: '1.6', clause: 'values' },
  async (cloud) => {
    const { json } = await cloud.expect(200).get(traits);
    for (const name of ['HW_CPU_X86_AVX2', 'STORAGE_DISK_SSD', 'MISC_SHARES_VIA_AGGREGATE']) {
      cloud.holds(json.traits.includes(name), `${name} in the list of traits`, json.traits.length, '/traits');
    }
  },
);

fact(
  'ensured-twice',
  'PUT of a trait creates it, and a second PUT finds it',
  { since: '1.6', clause: 'status' },
  async (cloud) => {
    const name = cloud.customName();
    await cloud.expect(201).put(one, { name });
    await cloud.expect(204).put(one, { name });
    await cloud.expect(204).get(one, { name });
  },
);

for (const name of ['HW_CPU_X86_AVX2', 'CUSTOM_interop', 'INTEROP']) {
  fact(
    `ensure-refuses.${name}`,
    `${name} is refused as the name of a custom trait`,
    { since: '1.6', clause: 'status' },
    async (cloud) => {
      await cloud.expect(400, 'placement.undefined_code').put(one, { name });
    },
  );
}

fact(
  'standard-can-be-read',
  'a standard trait can be read',
  { since: '1.6', clause: 'status' },
  async (cloud) => {
    await cloud.expect(204).get(one, { name: 'HW_CPU_X86_AVX2' });
  },
);

fact(
  'absent-is-not-found',
  'an unknown trait answers 404',
  { since: '1.6', clause: 'status' },
  async (cloud) => {
    const name = cloud.customName();
    await cloud.expect(404, 'placement.undefined_code').get(one, { name });
    await cloud.expect(404, 'placement.undefined_code').delete(one, { name });
  },
);

fact('deleted-is-gone', 'a deleted trait answers 404', { since: '1.6', clause: 'status' }, async (cloud) => {
  const name = await cloud.trait();
  await cloud.expect(204).delete(one, { name });
  await cloud.expect(404).get(one, { name });
});

fact(
  'standard-is-kept',
  'deleting a standard trait is refused',
  { since: '1.6', clause: 'status' },
  async (cloud) => {
    await cloud.expect(400, 'placement.undefined_code').delete(one, { name: 'HW_CPU_X86_AVX2' });
  },
);

fact(
  'in-use-is-kept',
  'deleting a trait that a provider has is refused',
  { since: '1.6', clause: 'status' },
  async (cloud) => {
    const name = await cloud.trait();
    await cloud.provider({ traits: [name] });
    await cloud.expect(409, 'placement.undefined_code').delete(one, { name });
  },
);

fact(
  'list-by-names',
  'name=in: lists those of the named traits that exist',
  { since: '1.6', clause: 'values' },
  async (cloud) => {
    const [a, b] = [await cloud.trait(), await cloud.trait()];
    const { json } = await cloud
      .expect(200)
      .get(traits, {}, { query: { name: `in:${a},${b},${cloud.customName()}` } });
    cloud.same([...json.traits].sort(), [a, b].sort(), '/traits');
  },
);

fact(
  'list-by-prefix',
  'name=startswith: lists the traits with the prefix',
  { since: '1.6', clause: 'values' },
  async (cloud) => {
    const name = await cloud.trait();
    const { json } = await cloud
      .expect(200)
      .get(traits, {}, { query: { name: `startswith:${name.slice(0, -2)}` } });
    cloud.same(json.traits, [name], '/traits');
  },
);

fact(
  'list-by-association',
  'associated separates traits that a provider has from those that none has',
  { since: '1.6', clause: 'values' },
  async (cloud) => {
    const [used, free] = [await cloud.trait(), await cloud.trait()];
    await cloud.provider({ traits: [used] });
    const name = `in:${used},${free}`;
    const some = await cloud.expect(200).get(traits, {}, { query: { name, associated: 'true' } });
    cloud.same(some.json.traits, [used], '/traits');
    const none = await cloud.expect(200).get(traits, {}, { query: { name, associated: 'false' } });
    cloud.same(none.json.traits, [free], '/traits');
  },
);

const BAD_QUERIES = {
  undeclared: { interop: '1' },
  'name-without-operator': { name: 'HW' },
  'associated-neither': { associated: 'maybe' },
};

for (const [id, query] of Object.entries(BAD_QUERIES)) {
  fact(
    `list-refuses.${id}`,
    `a malformed query for traits (${id}) is refused`,
    { since: '1.6', clause: 'status' },
    async (cloud) => {
      await cloud.expect(400, 'placement.undefined_code').get(traits, {}, { query });
    },
  );
}
