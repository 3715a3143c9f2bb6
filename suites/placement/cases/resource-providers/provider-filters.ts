/**
 * The filters of the list of providers. Each query names the case's own providers, so that a busy cloud does not
 * disturb it.
 */
import { facts } from '../../facts.ts';
import type { PlacementCloud } from '../../placement-cloud.ts';

const { fact, cases } = facts('provider-filters');

export { cases };

const providers = '/resource_providers';
type Query = Record<string, string | string[]>;

/** States that the filter returns exactly these of the case's own providers. */
async function leaves(
  cloud: PlacementCloud,
  query: Query,
  own: { uuid: string }[],
  left: { uuid: string }[],
): Promise<void> {
  const { json } = await cloud.expect(200).get(providers, {}, { query });
  const found = new Set(json.resource_providers.map(({ uuid }: { uuid: string }) => uuid));
  const uuids = (some: { uuid: string }[]) => some.map(({ uuid }) => uuid).sort();
  cloud.same(uuids(own.filter(({ uuid }) => found.has(uuid))), uuids(left), '/resource_providers');
}

function refusalFact(
  id: string,
  title: string,
  query: Query,
  since: `1.${number}`,
  until?: `1.${number}`,
): void {
  fact(`refuses.${id}`, title, { since, ...(until && { until }), clause: 'status' }, async (cloud) => {
    await cloud.expect(400, 'placement.undefined_code').get(providers, {}, { query });
  });
}

const UUID = '5e8f2e1c-6c0f-4b8e-9d3a-2f7c1b0a9d8e';

refusalFact('undeclared', 'a query parameter that is not declared is refused', { interop: 'no' }, '1.0');
refusalFact('malformed-uuid', 'a malformed uuid is refused', { uuid: 'no-uuid' }, '1.0');
refusalFact('member-of-early', 'member_of is refused before 1.3', { member_of: `in:${UUID}` }, '1.0', '1.2');
refusalFact(
  'member-of-malformed',
  'member_of with something else than UUIDs is refused',
  { member_of: 'in:no-uuid' },
  '1.3',
);
refusalFact(
  'member-of-unprefixed-list',
  'several aggregates without the prefix in: are refused',
  { member_of: `${UUID},${UUID}` },
  '1.3',
);
refusalFact(
  'member-of-repeated-early',
  'member_of cannot be repeated before 1.24',
  { member_of: [UUID, UUID] },
  '1.3',
  '1.23',
);
refusalFact(
  'member-of-forbidden-early',
  'aggregates cannot be forbidden before 1.32',
  { member_of: `!${UUID}` },
  '1.3',
  '1.31',
);
refusalFact('resources-early', 'resources is refused before 1.4', { resources: 'VCPU:1' }, '1.0', '1.3');
refusalFact('resources-malformed', 'resources without amounts is refused', { resources: 'VCPU' }, '1.4');
refusalFact('resources-zero', 'an amount of 0 is refused', { resources: 'VCPU:0' }, '1.4');
refusalFact(
  'resources-unknown-class',
  'resources with an unknown class is refused',
  { resources: 'CUSTOM_INTEROP_NOT_THERE:1' },
  '1.4',
);
refusalFact('in-tree-early', 'in_tree is refused before 1.14', { in_tree: UUID }, '1.0', '1.13');
refusalFact(
  'in-tree-malformed',
  'in_tree with something else than a UUID is refused',
  { in_tree: 'no-uuid' },
  '1.14',
);
refusalFact(
  'required-early',
  'required is refused before 1.18',
  { required: 'HW_CPU_X86_AVX' },
  '1.0',
  '1.17',
);
refusalFact('required-empty', 'an empty required is refused', { required: '' }, '1.18');
refusalFact(
  'required-unknown-trait',
  'required with an unknown trait is refused',
  { required: 'CUSTOM_INTEROP_NOT_THERE' },
  '1.18',
);
refusalFact(
  'required-forbidden-early',
  'traits cannot be forbidden before 1.22',
  { required: '!HW_CPU_X86_AVX' },
  '1.18',
  '1.21',
);
refusalFact(
  'required-any-early',
  'required=in: is refused before 1.39',
  { required: 'in:HW_CPU_X86_AVX,HW_CPU_X86_AVX2' },
  '1.18',
  '1.38',
);

fact(
  'name',
  'name returns the one provider with that name',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const [wanted, other] = [await cloud.provider(), await cloud.provider()];
    await leaves(cloud, { name: wanted.name }, [wanted, other], [wanted]);
  },
);

fact(
  'uuid',
  'uuid returns the one provider with that UUID',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const [wanted, other] = [await cloud.provider(), await cloud.provider()];
    await leaves(cloud, { uuid: wanted.uuid }, [wanted, other], [wanted]);
  },
);

fact(
  'member-of-one',
  'member_of returns the members of one aggregate',
  { since: '1.3', clause: 'values' },
  async (cloud) => {
    const aggregate = cloud.uuid();
    const [member, other] = [await cloud.provider({ aggregates: [aggregate] }), await cloud.provider()];
    await leaves(cloud, { member_of: aggregate }, [member, other], [member]);
    await leaves(cloud, { member_of: cloud.uuid() }, [member, other], []);
  },
);

fact(
  'member-of-any',
  'member_of with in: returns the members of any of the aggregates',
  { since: '1.3', clause: 'values' },
  async (cloud) => {
    const [a, b] = [cloud.uuid(), cloud.uuid()];
    const [inA, inB, other] = [
      await cloud.provider({ aggregates: [a] }),
      await cloud.provider({ aggregates: [b] }),
      await cloud.provider(),
    ];
    await leaves(cloud, { member_of: `in:${a},${b}` }, [inA, inB, other], [inA, inB]);
  },
);

fact(
  'member-of-each',
  'a repeated member_of returns the members of each aggregate',
  { since: '1.24', clause: 'values' },
  async (cloud) => {
    const [a, b] = [cloud.uuid(), cloud.uuid()];
    const [inBoth, inA] = [
      await cloud.provider({ aggregates: [a, b] }),
      await cloud.provider({ aggregates: [a] }),
    ];
    await leaves(cloud, { member_of: [a, b] }, [inBoth, inA], [inBoth]);
  },
);

fact(
  'member-of-not',
  'member_of with ! excludes the members',
  { since: '1.32', clause: 'values' },
  async (cloud) => {
    const [a, b] = [cloud.uuid(), cloud.uuid()];
    const [inBoth, inA] = [
      await cloud.provider({ aggregates: [a, b] }),
      await cloud.provider({ aggregates: [a] }),
    ];
    await leaves(cloud, { member_of: [a, `!${b}`] }, [inBoth, inA], [inA]);
    await leaves(cloud, { member_of: [a, `!in:${b},${cloud.uuid()}`] }, [inBoth, inA], [inA]);
  },
);

fact(
  'resources',
  'resources returns the providers with capacity, by ratio, reserved, units and step size',
  { since: '1.4', clause: 'values' },
  async (cloud) => {
    const plain = await cloud.provider({ inventories: { VCPU: { total: 8 } } });
    const wide = await cloud.provider({ inventories: { VCPU: { total: 8, allocation_ratio: 2 } } });
    const kept = await cloud.provider({ inventories: { VCPU: { total: 8, reserved: 4 } } });
    const stepped = await cloud.provider({
      inventories: { VCPU: { total: 8, step_size: 4, min_unit: 4, max_unit: 4 } },
    });
    const own = [plain, wide, kept, stepped];
    await leaves(cloud, { resources: 'VCPU:3' }, own, [plain, wide, kept]);
    await leaves(cloud, { resources: 'VCPU:4' }, own, [plain, wide, kept, stepped]);
    await leaves(cloud, { resources: 'VCPU:8' }, own, [plain, wide]);
    await leaves(cloud, { resources: 'VCPU:9' }, own, [wide]);
    await leaves(cloud, { resources: 'VCPU:1,DISK_GB:1' }, own, []);
  },
);

fact(
  'resources-less-what-is-used',
  'resources returns the providers with capacity beside their usage',
  { since: '1.4', clause: 'values' },
  async (cloud) => {
    const inventories = { VCPU: { total: 4 } };
    const [free, used] = [await cloud.provider({ inventories }), await cloud.provider({ inventories })];
    await cloud.claim(used, { VCPU: 2 });
    await leaves(cloud, { resources: 'VCPU:2' }, [free, used], [free, used]);
    await leaves(cloud, { resources: 'VCPU:3' }, [free, used], [free]);
  },
);

fact(
  'in-tree',
  'in_tree returns the whole tree of a provider',
  { since: '1.14', clause: 'values' },
  async (cloud) => {
    const root = await cloud.provider();
    const [child, other] = [await cloud.provider({ parent: root }), await cloud.provider()];
    await leaves(cloud, { in_tree: child.uuid }, [root, child, other], [root, child]);
    await leaves(cloud, { in_tree: cloud.uuid() }, [root, child, other], []);
  },
);

fact(
  'required',
  'required returns the providers with every trait',
  { since: '1.18', clause: 'values' },
  async (cloud) => {
    const [a, b] = [await cloud.trait(), await cloud.trait()];
    const [both, one] = [await cloud.provider({ traits: [a, b] }), await cloud.provider({ traits: [a] })];
    await leaves(cloud, { required: a }, [both, one], [both, one]);
    await leaves(cloud, { required: `${a},${b}` }, [both, one], [both]);
  },
);

fact(
  'required-repeated-early',
  'before 1.39 only the last required counts',
  { since: '1.18', until: '1.38', clause: 'values' },
  async (cloud) => {
    const [a, b] = [await cloud.trait(), await cloud.trait()];
    const [both, one] = [await cloud.provider({ traits: [a, b] }), await cloud.provider({ traits: [a] })];
    await leaves(cloud, { required: [b, a] }, [both, one], [both, one]);
  },
);

fact(
  'required-not',
  'required with ! excludes the providers with the trait',
  { since: '1.22', clause: 'values' },
  async (cloud) => {
    const [a, b] = [await cloud.trait(), await cloud.trait()];
    const [both, one] = [await cloud.provider({ traits: [a, b] }), await cloud.provider({ traits: [a] })];
    await leaves(cloud, { required: `${a},!${b}` }, [both, one], [one]);
  },
);

fact(
  'required-any',
  'required with in: returns the providers with any of the traits',
  { since: '1.39', clause: 'values' },
  async (cloud) => {
    const [a, b, c] = [await cloud.trait(), await cloud.trait(), await cloud.trait()];
    const [withA, withB, withC] = [
      await cloud.provider({ traits: [a, c] }),
      await cloud.provider({ traits: [b] }),
      await cloud.provider({ traits: [c] }),
    ];
    await leaves(cloud, { required: `in:${a},${b}` }, [withA, withB, withC], [withA, withB]);
    await leaves(cloud, { required: [`in:${a},${b}`, c] }, [withA, withB, withC], [withA]);
  },
);

fact(
  'semicolon-separates',
  'a semicolon separates parameters as an ampersand does',
  { since: '1.0', clause: 'values' },
  async (cloud) => {
    const [one, other] = [await cloud.provider(), await cloud.provider()];
    const { json } = await cloud.expect(200).send('GET', `${providers}?uuid=${one.uuid};name=${one.name}`);
    cloud.same(json.resource_providers.length, 1, '/resource_providers');
    const neither = await cloud.expect(200).send('GET', `${providers}?uuid=${one.uuid};name=${other.name}`);
    cloud.same(neither.json.resource_providers, [], '/resource_providers');
  },
);
