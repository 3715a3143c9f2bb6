/** The usages of a project. Every query is about a project of the case's own. */
import { facts } from '../facts.ts';
import type { PlacementCloud } from '../placement-cloud.ts';

const { fact, cases } = facts('usages');

export { cases };

const usages = '/usages';

/** Two providers with capacity for everything that the cases allocate. */
async function twoHosts(cloud: PlacementCloud) {
  const inventories = { VCPU: { total: 16 }, DISK_GB: { total: 100 } };
  return [await cloud.provider({ inventories }), await cloud.provider({ inventories })] as const;
}

/** The usages of one consumer type: nested by type from 1.38 on, flat before. */
const shown = (cloud: PlacementCloud, resources: object, consumer_count: number, type = 'INTEROP') =>
  cloud.since('1.38') ? { usages: { [type]: { ...resources, consumer_count } } } : { usages: resources };

fact(
  'stranger-has-none',
  'an unknown project has no usages',
  { since: '1.9', clause: 'property' },
  async (cloud) => {
    const { json } = await cloud.expect(200).get(usages, {}, { query: { project_id: cloud.name() } });
    cloud.same(json, { usages: {} }, '');
  },
);

fact(
  'add-up',
  'the usages of a project are the sum over its consumers and all providers',
  { since: '1.9', clause: 'values' },
  async (cloud) => {
    const [first, second] = await twoHosts(cloud);
    const project = cloud.name();
    await cloud.claims(
      { [first.uuid]: { VCPU: 2, DISK_GB: 10 }, [second.uuid]: { DISK_GB: 5 } },
      { project },
    );
    await cloud.claim(second, { VCPU: 3 }, { project });
    await cloud.claim(first, { VCPU: 4 }, { project: cloud.name() });
    const { json } = await cloud.expect(200).get(usages, {}, { query: { project_id: project } });
    cloud.same(json, shown(cloud, { VCPU: 5, DISK_GB: 15 }, 2), '');
  },
);

fact(
  'of-one-user',
  'the usages of one user of a project can be listed',
  { since: '1.9', clause: 'values' },
  async (cloud) => {
    const [host] = await twoHosts(cloud);
    const [project, user] = [cloud.name(), cloud.name()];
    await cloud.claim(host, { VCPU: 2 }, { project, user });
    await cloud.claim(host, { VCPU: 3 }, { project });
    await cloud.claim(host, { VCPU: 4 }, { project: cloud.name(), user });
    const query = { project_id: project, user_id: user };
    const { json } = await cloud.expect(200).get(usages, {}, { query });
    cloud.same(json, shown(cloud, { VCPU: 2 }, 1), '');
    const of = { project_id: project, user_id: cloud.name() };
    const stranger = await cloud.expect(200).get(usages, {}, { query: of });
    cloud.same(stranger.json, { usages: {} }, '');
  },
);

fact(
  'given-back-does-not-count',
  'deleted allocations do not count',
  { since: '1.9', clause: 'values' },
  async (cloud) => {
    const [host] = await twoHosts(cloud);
    const project = cloud.name();
    const { uuid } = await cloud.claim(host, { VCPU: 2, DISK_GB: 10 }, { project });
    await cloud.claim(host, { VCPU: 3 }, { project });
    await cloud.expect(204).delete('/allocations/{consumer_uuid}', { consumer_uuid: uuid });
    const { json } = await cloud.expect(200).get(usages, {}, { query: { project_id: project } });
    cloud.same(json, shown(cloud, { VCPU: 3 }, 1), '');
  },
);

fact(
  'go-with-the-consumer',
  'allocations count for the project that was written last',
  { since: '1.9', clause: 'values' },
  async (cloud) => {
    const [host] = await twoHosts(cloud);
    const [from, to] = [cloud.name(), cloud.name()];
    const { uuid, generation } = await cloud.claim(host, { VCPU: 2 }, { project: from });
    const body = cloud.claimBody({ [host.uuid]: { VCPU: 2 } }, { project: to, generation });
    await cloud.expect(204).put('/allocations/{consumer_uuid}', { consumer_uuid: uuid }, { body });
    const before = await cloud.expect(200).get(usages, {}, { query: { project_id: from } });
    cloud.same(before.json, { usages: {} }, '');
    const after = await cloud.expect(200).get(usages, {}, { query: { project_id: to } });
    cloud.same(after.json, shown(cloud, { VCPU: 2 }, 1), '');
  },
);

fact(
  'of-repeated-projects-the-last-counts',
  'when project_id is repeated, the last one counts',
  { since: '1.9', clause: 'values' },
  async (cloud) => {
    const [host] = await twoHosts(cloud);
    const project = cloud.name();
    await cloud.claim(host, { VCPU: 2 }, { project });
    const query = { project_id: [cloud.name(), project] };
    const { json } = await cloud.expect(200).get(usages, {}, { query });
    cloud.same(json, shown(cloud, { VCPU: 2 }, 1), '');
  },
);

fact(
  'by-type',
  'usages are listed for each consumer type, with the number of consumers',
  { since: '1.38', clause: 'values' },
  async (cloud) => {
    const [first, second] = await twoHosts(cloud);
    const project = cloud.name();
    await cloud.claims({ [first.uuid]: { VCPU: 2, DISK_GB: 10 }, [second.uuid]: { VCPU: 1 } }, { project });
    await cloud.claim(second, { VCPU: 3 }, { project });
    await cloud.claim(first, { VCPU: 4 }, { project, type: 'INTEROP_MIGRATION' });
    await cloud.claim(first, { DISK_GB: 20 }, { project, at: '1.37' });
    const ask = async (type?: string) => {
      const query = { project_id: project, ...(type && { consumer_type: type }) };
      return (await cloud.expect(200).get(usages, {}, { query })).json.usages;
    };
    const INTEROP = { VCPU: 6, DISK_GB: 10, consumer_count: 2 };
    const INTEROP_MIGRATION = { VCPU: 4, consumer_count: 1 };
    const unknown = { DISK_GB: 20, consumer_count: 1 };
    cloud.same(await ask(), { INTEROP, INTEROP_MIGRATION, unknown }, '/usages');
    cloud.same(await ask('INTEROP'), { INTEROP }, '/usages');
    cloud.same(await ask('unknown'), { unknown }, '/usages');
    cloud.same(await ask('all'), { all: { VCPU: 10, DISK_GB: 30, consumer_count: 4 } }, '/usages');
    cloud.same(await ask('INTEROP_NO_SUCH_TYPE'), {}, '/usages');
  },
);

fact(
  'by-type-of-one-user',
  'the usages of one user are listed for each consumer type as well',
  { since: '1.38', clause: 'values' },
  async (cloud) => {
    const [host] = await twoHosts(cloud);
    const [project, user] = [cloud.name(), cloud.name()];
    await cloud.claim(host, { VCPU: 2 }, { project, user });
    await cloud.claim(host, { VCPU: 3 }, { project, user, type: 'INTEROP_MIGRATION' });
    await cloud.claim(host, { VCPU: 4 }, { project });
    const query = { project_id: project, user_id: user };
    const { json } = await cloud.expect(200).get(usages, {}, { query: { ...query, consumer_type: 'all' } });
    cloud.same(json.usages, { all: { VCPU: 5, consumer_count: 2 } }, '/usages');
    const one = await cloud.expect(200).get(usages, {}, { query: { ...query, consumer_type: 'INTEROP' } });
    cloud.same(one.json.usages, { INTEROP: { VCPU: 2, consumer_count: 1 } }, '/usages');
  },
);

const project_id = 'interop-project';

/** By id: what is wrong, the query, and the range of microversions that refuses it. */
const BAD_QUERIES: Record<
  string,
  [words: string, query: Record<string, string>, since?: `1.${number}`, until?: `1.${number}`]
> = {
  'no-project': ['without a project', { user_id: 'interop-user' }],
  'project-empty': ['with an empty project', { project_id: '' }],
  'project-too-long': ['with a project of 256 characters', { project_id: 'p'.repeat(256) }],
  'user-empty': ['with an empty user', { project_id, user_id: '' }],
  undeclared: ['with an undeclared parameter', { project_id, interop: '1' }],
  'type-early': ['with a consumer type', { project_id, consumer_type: 'INTEROP' }, '1.9', '1.37'],
  'type-malformed': ['with a consumer type in lower case', { project_id, consumer_type: 'interop' }, '1.38'],
  'type-empty': ['with an empty consumer type', { project_id, consumer_type: '' }, '1.38'],
};

for (const [id, [words, query, since = '1.9', until]] of Object.entries(BAD_QUERIES)) {
  fact(
    `refuses.${id}`,
    `a query for usages ${words} is refused`,
    { since, ...(until && { until }), clause: 'status' },
    async (cloud) => {
      await cloud.expect(400, 'placement.undefined_code').get(usages, {}, { query });
    },
  );
}
