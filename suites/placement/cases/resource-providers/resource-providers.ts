import { facts } from '../../facts.ts';

const { fact, cases } = facts('resource-providers');

export { cases };

const providers = '/resource_providers';
const one = '/resource_providers/{uuid}';

fact(
  'created-can-be-read',
  'a created provider can be read at its Location',
  { since: '1.0', clause: 'property' },
  async (cloud) => {
    const [uuid, name] = [cloud.uuid(), cloud.name()];
    await cloud.expect(cloud.since('1.20') ? 200 : 201).post(providers, {}, { body: { name, uuid } });
    const { json } = await cloud.expect(200).get(one, { uuid });
    cloud.same([json.uuid, json.name, json.generation], [uuid, name, 0], '');
  },
);

fact(
  'uuid-is-chosen-when-absent',
  'a provider that is created without a UUID gets one',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const name = cloud.name();
    await cloud.expect(cloud.since('1.20') ? 200 : 201).post(providers, {}, { body: { name } });
    const { json } = await cloud.expect(200).get(providers, {}, { query: { name } });
    cloud.same(json.resource_providers.length, 1, '/resource_providers');
  },
);

fact(
  'created-is-answered',
  'creating a provider answers with the provider',
  { since: '1.20', clause: 'property' },
  async (cloud) => {
    const [uuid, name] = [cloud.uuid(), cloud.name()];
    const { json } = await cloud.expect(200).post(providers, {}, { body: { name, uuid } });
    cloud.same([json.uuid, json.name, json.generation], [uuid, name, 0], '');
  },
);

fact(
  'duplicate-name-is-refused',
  'creating a second provider of one name is refused',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const { name } = await cloud.provider();
    await cloud
      .expect(409, 'placement.duplicate_name')
      .post(providers, {}, { body: { name, uuid: cloud.uuid() } });
  },
);

fact(
  'duplicate-uuid-is-refused',
  'creating a second provider of one UUID is refused',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const { uuid } = await cloud.provider();
    await cloud
      .expect(409, 'placement.duplicate_name')
      .post(providers, {}, { body: { name: cloud.name(), uuid } });
  },
);

const BAD_BODIES = {
  'name-missing': {},
  'name-empty': { name: '' },
  'name-of-another-type': { name: 7 },
  'name-too-long': { name: 'n'.repeat(201) },
  'uuid-malformed': { name: 'interop-refused', uuid: 'no-uuid' },
  'undeclared-property': { name: 'interop-refused', interop: true },
  'no-object': [],
};

for (const [id, body] of Object.entries(BAD_BODIES)) {
  fact(
    `create-refuses.${id}`,
    `creating a provider with a malformed body (${id}) is refused`,
    { since: '1.0', clause: 'status' },
    async (cloud) => {
      await cloud.expect(400, 'placement.undefined_code').post(providers, {}, { body });
    },
  );
}

fact(
  'renamed-keeps-its-generation',
  'a provider can be renamed, and its generation is not incremented',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const { uuid, generation } = await cloud.provider();
    const name = cloud.name();
    const { json } = await cloud.expect(200).put(one, { uuid }, { body: { name } });
    cloud.same([json.name, json.generation], [name, generation], '');
    const read = await cloud.expect(200).get(one, { uuid });
    cloud.same(read.json.name, name, '/name');
  },
);

fact(
  'rename-to-a-taken-name-is-refused',
  'renaming a provider to an existing name is refused',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const [first, second] = [await cloud.provider(), await cloud.provider()];
    await cloud
      .expect(409, 'placement.duplicate_name')
      .put(one, { uuid: first.uuid }, { body: { name: second.name } });
  },
);

fact(
  'update-refuses-a-uuid',
  'changing the UUID of a provider is refused',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const { uuid, name } = await cloud.provider();
    await cloud
      .expect(400, 'placement.undefined_code')
      .put(one, { uuid }, { body: { name, uuid: cloud.uuid() } });
  },
);

fact(
  'update-of-a-stranger-is-not-found',
  'updating an unknown provider answers 404 before the body is read',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    await cloud
      .expect(404, 'placement.undefined_code')
      .put(one, { uuid: cloud.uuid() }, { body: { nonsense: 1 } });
  },
);

fact(
  'deleted-is-gone',
  'a deleted provider answers 404',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const { uuid } = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    await cloud.expect(204).delete(one, { uuid });
    await cloud.expect(404, 'placement.undefined_code').get(one, { uuid });
  },
);

fact(
  'parent-is-kept',
  'deleting a provider with children is refused',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const parent = await cloud.provider();
    await cloud.provider({ parent });
    await cloud
      .expect(409, 'placement.resource_provider.cannot_delete_parent')
      .delete(one, { uuid: parent.uuid });
  },
);

fact(
  'in-use-is-kept',
  'a provider with allocations can be deleted only after the allocations are',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const host = await cloud.provider({ inventories: { VCPU: { total: 4 } } });
    const { uuid: consumer_uuid } = await cloud.claim(host, { VCPU: 1 });
    await cloud.expect(409, 'placement.resource_provider.inuse').delete(one, { uuid: host.uuid });
    await cloud.expect(204).delete('/allocations/{consumer_uuid}', { consumer_uuid });
    await cloud.expect(204).delete(one, { uuid: host.uuid });
  },
);

fact(
  'list-has-it',
  'the list of all providers has a created one',
  { since: '1.0', clause: 'property' },
  async (cloud) => {
    const { uuid } = await cloud.provider();
    const { json } = await cloud.expect(200).get(providers);
    const uuids = json.resource_providers.map((provider: { uuid: string }) => provider.uuid);
    cloud.holds(
      uuids.includes(uuid),
      `${uuid} in the list of providers`,
      uuids.length,
      '/resource_providers',
    );
  },
);

fact(
  'a-query-that-nobody-reads-may-be-anything',
  'an operation without query parameters ignores the query, even one that is not UTF-8',
  { since: '1.0', clause: 'status' },
  async (cloud) => {
    const { uuid } = await cloud.provider();
    await cloud.expect(200).send('GET', `/resource_providers/${uuid}?interop=%FF`);
    await cloud.expect(200).send('GET', `/allocations/${cloud.uuid()}?%FF`);
  },
);
