import { facts } from '../facts.ts';

const { fact, cases } = facts('resource-classes');

export { cases };

const classes = '/resource_classes';
const one = '/resource_classes/{name}';

fact(
  'standard-are-listed',
  'the list of resource classes has the standard ones',
  { since: '1.2', clause: 'values' },
  async (cloud) => {
    const { json } = await cloud.expect(200).get(classes);
    const names = json.resource_classes.map(({ name }: { name: string }) => name);
    for (const name of ['VCPU', 'MEMORY_MB', 'DISK_GB', 'PCI_DEVICE', 'SRIOV_NET_VF']) {
      cloud.holds(
        names.includes(name),
        `${name} in the list of resource classes`,
        names.length,
        '/resource_classes',
      );
    }
  },
);

fact(
  'created-can-be-read',
  'a custom resource class can be created and read',
  { since: '1.2', clause: 'property' },
  async (cloud) => {
    const name = cloud.customName();
    await cloud.expect(201).post(classes, {}, { body: { name } });
    const { json } = await cloud.expect(200).get(one, { name });
    cloud.same(json.name, name, '/name');
  },
);

fact(
  'duplicate-is-refused',
  'creating an existing resource class is refused',
  { since: '1.2', clause: 'status' },
  async (cloud) => {
    const name = await cloud.resourceClass();
    await cloud.expect(409, 'placement.undefined_code').post(classes, {}, { body: { name } });
  },
);

const BAD_BODIES = {
  'no-name': {},
  'no-prefix': { name: 'INTEROP_REFUSED' },
  'lower-case': { name: 'CUSTOM_interop' },
  'too-long': { name: `CUSTOM_${'N'.repeat(249)}` },
  'undeclared-property': { name: 'CUSTOM_INTEROP_REFUSED', interop: 1 },
};

for (const [id, body] of Object.entries(BAD_BODIES)) {
  fact(
    `create-refuses.${id}`,
    `creating a resource class with a malformed body (${id}) is refused`,
    { since: '1.2', clause: 'status' },
    async (cloud) => {
      await cloud.expect(400, 'placement.undefined_code').post(classes, {}, { body });
    },
  );
}

fact(
  'absent-is-not-found',
  'an unknown resource class answers 404',
  { since: '1.2', clause: 'status' },
  async (cloud) => {
    await cloud.expect(404, 'placement.undefined_code').get(one, { name: cloud.customName() });
  },
);

fact(
  'renamed',
  'before 1.7 a custom resource class can be renamed',
  { since: '1.2', until: '1.6', clause: 'values' },
  async (cloud) => {
    const name = cloud.customName();
    const old = cloud.customName();
    await cloud.make('PUT', `/resource_classes/${old}`);
    const { json } = await cloud.expect(200).put(one, { name: old }, { body: { name } });
    cloud.same(json.name, name, '/name');
    await cloud.expect(404).get(one, { name: old });
    await cloud.expect(204).delete(one, { name });
  },
);

fact(
  'rename-to-a-taken-name-is-refused',
  'renaming a resource class to an existing name is refused',
  { since: '1.2', until: '1.6', clause: 'status' },
  async (cloud) => {
    const [first, second] = [await cloud.resourceClass(), await cloud.resourceClass()];
    await cloud.expect(409).put(one, { name: first }, { body: { name: second } });
  },
);

fact(
  'rename-of-a-standard-class-is-refused',
  'renaming a standard resource class is refused',
  { since: '1.2', until: '1.6', clause: 'status' },
  async (cloud) => {
    await cloud.expect(400).put(one, { name: 'VCPU' }, { body: { name: cloud.customName() } });
  },
);

fact(
  'rename-of-a-stranger-is-not-found',
  'renaming an unknown resource class answers 404',
  { since: '1.2', until: '1.6', clause: 'status' },
  async (cloud) => {
    await cloud.expect(404).put(one, { name: cloud.customName() }, { body: { name: cloud.customName() } });
  },
);

fact(
  'ensured-twice',
  'PUT of a resource class creates it, and a second PUT finds it',
  { since: '1.7', clause: 'status' },
  async (cloud) => {
    const name = cloud.customName();
    await cloud.expect(201).put(one, { name });
    await cloud.expect(204).put(one, { name });
    await cloud.expect(200).get(one, { name });
  },
);

for (const name of ['VCPU', 'CUSTOM_interop', 'INTEROP']) {
  fact(
    `ensure-refuses.${name}`,
    `${name} is refused as the name of a custom resource class`,
    { since: '1.7', clause: 'status' },
    async (cloud) => {
      await cloud.expect(400, 'placement.undefined_code').put(one, { name });
    },
  );
}

fact(
  'deleted-is-gone',
  'a deleted resource class answers 404',
  { since: '1.2', clause: 'status' },
  async (cloud) => {
    const name = await cloud.resourceClass();
    await cloud.expect(204).delete(one, { name });
    await cloud.expect(404, 'placement.undefined_code').delete(one, { name });
  },
);

fact(
  'standard-is-kept',
  'deleting a standard resource class is refused',
  { since: '1.2', clause: 'status' },
  async (cloud) => {
    await cloud.expect(400, 'placement.undefined_code').delete(one, { name: 'VCPU' });
  },
);

fact(
  'in-use-is-kept',
  'deleting a resource class with an inventory is refused',
  { since: '1.2', clause: 'status' },
  async (cloud) => {
    const name = await cloud.resourceClass();
    await cloud.provider({ inventories: { [name]: { total: 1 } } });
    await cloud.expect(409, 'placement.undefined_code').delete(one, { name });
  },
);

fact(
  'allocated-is-kept',
  'deleting a resource class with allocations is refused',
  { since: '1.2', clause: 'status' },
  async (cloud) => {
    const name = await cloud.resourceClass();
    const host = await cloud.provider({ inventories: { [name]: { total: 1 } } });
    await cloud.claim(host, { [name]: 1 });
    await cloud.expect(409, 'placement.undefined_code').delete(one, { name });
  },
);
