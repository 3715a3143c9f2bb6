import { facts } from '../../facts.ts';

const { fact, cases } = facts('provider-trees');

export { cases };

const providers = '/resource_providers';
const one = '/resource_providers/{uuid}';

fact(
  'parent-is-refused-early',
  'parent_provider_uuid is refused before 1.14',
  { since: '1.0', until: '1.13', clause: 'property' },
  async (cloud) => {
    const parent = await cloud.provider();
    const body = { name: cloud.name(), parent_provider_uuid: parent.uuid };
    await cloud.expect(400, 'placement.undefined_code').post(providers, {}, { body });
  },
);

fact(
  'child-knows-parent-and-root',
  'a provider names its parent and the root of its tree',
  { since: '1.14', clause: 'values' },
  async (cloud) => {
    const root = await cloud.provider();
    const middle = await cloud.provider({ parent: root });
    const leaf = { name: cloud.name(), uuid: cloud.uuid(), parent_provider_uuid: middle.uuid };
    await cloud.expect(cloud.since('1.20') ? 200 : 201).post(providers, {}, { body: leaf });
    const { json } = await cloud.expect(200).get(one, { uuid: leaf.uuid });
    cloud.same([json.parent_provider_uuid, json.root_provider_uuid], [middle.uuid, root.uuid], '');
    const top = await cloud.expect(200).get(one, { uuid: root.uuid });
    cloud.same([top.json.parent_provider_uuid, top.json.root_provider_uuid], [null, root.uuid], '');
  },
);

fact(
  'unknown-parent-is-refused',
  'an unknown parent is refused',
  { since: '1.14', clause: 'status' },
  async (cloud) => {
    const body = { name: cloud.name(), parent_provider_uuid: cloud.uuid() };
    await cloud.expect(400, 'placement.undefined_code').post(providers, {}, { body });
  },
);

fact(
  'own-parent-is-refused',
  'a provider as its own parent is refused',
  { since: '1.14', clause: 'status' },
  async (cloud) => {
    const uuid = cloud.uuid();
    const body = { name: cloud.name(), uuid, parent_provider_uuid: uuid };
    await cloud.expect(400, 'placement.undefined_code').post(providers, {}, { body });
  },
);

fact(
  'root-can-be-given-a-parent',
  'a root provider can be given a parent, and its tree moves with it',
  { since: '1.14', clause: 'values' },
  async (cloud) => {
    const [above, moved] = [await cloud.provider(), await cloud.provider()];
    const child = await cloud.provider({ parent: moved });
    const body = { name: moved.name, parent_provider_uuid: above.uuid };
    const { json } = await cloud.expect(200).put(one, { uuid: moved.uuid }, { body });
    cloud.same([json.parent_provider_uuid, json.root_provider_uuid], [above.uuid, above.uuid], '');
    const below = await cloud.expect(200).get(one, { uuid: child.uuid });
    cloud.same(below.json.root_provider_uuid, above.uuid, '/root_provider_uuid');
  },
);

fact(
  'loop-is-refused',
  'moving a provider below its own child is refused',
  { since: '1.14', clause: 'status' },
  async (cloud) => {
    const top = await cloud.provider();
    const child = await cloud.provider({ parent: top });
    const body = { name: top.name, parent_provider_uuid: child.uuid };
    await cloud.expect(400, 'placement.undefined_code').put(one, { uuid: top.uuid }, { body });
  },
);

fact(
  'child-cannot-be-moved-early',
  'before 1.37 giving a child another parent is refused',
  { since: '1.14', until: '1.36', clause: 'status' },
  async (cloud) => {
    const [here, there] = [await cloud.provider(), await cloud.provider()];
    const child = await cloud.provider({ parent: here });
    const body = { name: child.name, parent_provider_uuid: there.uuid };
    await cloud.expect(400, 'placement.undefined_code').put(one, { uuid: child.uuid }, { body });
  },
);

fact(
  'child-cannot-be-freed-early',
  'before 1.37 removing the parent of a child is refused',
  { since: '1.14', until: '1.36', clause: 'status' },
  async (cloud) => {
    const child = await cloud.provider({ parent: await cloud.provider() });
    const body = { name: child.name, parent_provider_uuid: null };
    await cloud.expect(400, 'placement.undefined_code').put(one, { uuid: child.uuid }, { body });
  },
);

fact(
  'child-can-be-moved',
  'a child can be given another parent, and none',
  { since: '1.37', clause: 'status' },
  async (cloud) => {
    const [here, there] = [await cloud.provider(), await cloud.provider()];
    const child = await cloud.provider({ parent: here });
    const moved = { name: child.name, parent_provider_uuid: there.uuid };
    const { json } = await cloud.expect(200).put(one, { uuid: child.uuid }, { body: moved });
    cloud.same([json.parent_provider_uuid, json.root_provider_uuid], [there.uuid, there.uuid], '');
    const freed = { name: child.name, parent_provider_uuid: null };
    const free = await cloud.expect(200).put(one, { uuid: child.uuid }, { body: freed });
    cloud.same([free.json.parent_provider_uuid, free.json.root_provider_uuid], [null, child.uuid], '');
  },
);
