import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { usePlacementServer } from './placement-server.ts';
import { worldOf } from './world.ts';

const { send } = usePlacementServer();
const { provider, candidates, claim } = worldOf(send);
const AGGREGATE = '0a6ff4d8-0b0f-4c1f-8c5a-4d0a4b1c1f01';

/** Two hosts with a child each, one host without, and a provider that shares its disk with the first two. */
const uuids: Record<string, string> = {};
const nameOf = (uuid: string): string => Object.keys(uuids).find((name) => uuids[name] === uuid) ?? uuid;

beforeAll(async () => {
  for (const trait of ['CUSTOM_FAST', 'CUSTOM_SLOW', 'CUSTOM_RACK']) await send('PUT', `/traits/${trait}`);
  const inventories = { VCPU: 8, MEMORY_MB: { total: 100, max_unit: 50, step_size: 10 } };
  uuids.a = await provider({ inventories, aggregates: [AGGREGATE], traits: ['CUSTOM_RACK'] });
  uuids.b = await provider({ inventories, aggregates: [AGGREGATE] });
  uuids.plain = await provider({ inventories: { ...inventories, DISK_GB: 20 } });
  const functions = { SRIOV_NET_VF: 4, VCPU: 1 };
  uuids.a1 = await provider({ parent: uuids.a, inventories: functions, traits: ['CUSTOM_FAST'] });
  uuids.b1 = await provider({ parent: uuids.b, inventories: functions, traits: ['CUSTOM_SLOW'] });
  uuids.store = await provider({
    inventories: { DISK_GB: 100 },
    aggregates: [AGGREGATE],
    traits: ['MISC_SHARES_VIA_AGGREGATE'],
  });
});

/** Each candidate as `a+store`: the names of its providers, sorted. */
async function givers(query: string, version?: string): Promise<string[]> {
  const { json } = await candidates(query, version);
  return json.allocation_requests
    .map(({ allocations }: { allocations: object }) => Object.keys(allocations).map(nameOf).sort().join('+'))
    .sort();
}

describe('candidates', () => {
  const rows: [string, string[], string?][] = [
    ['resources=VCPU:2', ['a', 'b', 'plain']],
    ['resources=VCPU:1', ['a', 'a1', 'b', 'b1', 'plain']],
    ['resources=MEMORY_MB:50', ['a', 'b', 'plain']],
    ['resources=MEMORY_MB:60', []],
    ['resources=MEMORY_MB:45', []],
    ['resources=DISK_GB:10', ['plain', 'store']],
    ['resources=VCPU:2,DISK_GB:10', ['a+store', 'b+store', 'plain']],
    ['resources=VCPU:2,DISK_GB:50', ['a+store', 'b+store']],
    ['resources=VCPU:2,SRIOV_NET_VF:1', ['a+a1', 'b+b1']],
    ['resources=VCPU:2,SRIOV_NET_VF:1', [], '1.28'],
    ['resources=VCPU:1,SRIOV_NET_VF:1', ['a1', 'b1'], '1.28'],
    ['resources=VCPU:2&required=CUSTOM_RACK', ['a']],
    ['resources=VCPU:2&required=!CUSTOM_RACK', ['b', 'plain']],
    ['resources=VCPU:2,SRIOV_NET_VF:1&required=CUSTOM_FAST', ['a+a1']],
    ['resources=VCPU:2,SRIOV_NET_VF:1&required=in:CUSTOM_FAST,CUSTOM_SLOW', ['a+a1', 'b+b1']],
    [`resources=SRIOV_NET_VF:1&member_of=${AGGREGATE}`, ['a1', 'b1']],
    [`resources1=SRIOV_NET_VF:1&member_of1=${AGGREGATE}`, []],
    [`resources=VCPU:2&member_of=!${AGGREGATE}`, ['plain']],
    ['resources1=VCPU:1,SRIOV_NET_VF:1', ['a1', 'b1']],
    ['resources1=VCPU:2,SRIOV_NET_VF:1', []],
    ['resources1=VCPU:1&resources2=VCPU:1&group_policy=isolate', ['a+a1', 'a+a1', 'b+b1', 'b+b1']],
    ['resources1=SRIOV_NET_VF:3&resources2=SRIOV_NET_VF:2&group_policy=none', []],
    ['resources1=SRIOV_NET_VF:2&resources2=SRIOV_NET_VF:2&group_policy=none', ['a1', 'b1']],
    ['resources=VCPU:2&root_required=CUSTOM_RACK', ['a']],
    ['resources=VCPU:2&root_required=!CUSTOM_RACK', ['b', 'plain']],
    ['resources_A=VCPU:2&required_B=CUSTOM_SLOW&group_policy=none&same_subtree=_A,_B', ['b']],
    ['resources_A=SRIOV_NET_VF:1&resources_B=DISK_GB:1&group_policy=none&same_subtree=_A,_B', []],
    ['resources=DISK_GB:1&resources_A=VCPU:2&group_policy=none', ['a+store', 'b+store', 'plain']],
  ];
  it.each(rows)('%s', async (query, want, version) => {
    expect(await givers(query, version)).toEqual(want);
  });

  it('are no more than the limit', async () => {
    const { json } = await candidates('resources=VCPU:2&limit=1');
    expect(json.allocation_requests).toHaveLength(1);
    const [giver] = Object.keys(json.allocation_requests[0].allocations) as [string];
    expect(Object.keys(json.provider_summaries)).toContain(giver);
    expect(Object.keys(json.provider_summaries).length).toBeLessThanOrEqual(2);
  });

  it('of one tree have summaries of the whole tree since 1.29', async () => {
    const query = `resources=VCPU:2&in_tree=${uuids.a1}`;
    const summaries = (await candidates(query)).json.provider_summaries;
    expect(Object.keys(summaries).map(nameOf).sort()).toEqual(['a', 'a1']);
    expect(summaries[uuids.a1 as string]).toEqual({
      resources: { SRIOV_NET_VF: { capacity: 4, used: 0 }, VCPU: { capacity: 1, used: 0 } },
      traits: ['CUSTOM_FAST'],
      parent_provider_uuid: uuids.a,
      root_provider_uuid: uuids.a,
    });
  });

  it('have summaries of the requested classes only until 1.26', async () => {
    const { json } = await candidates('resources=VCPU:2', '1.26');
    expect(Object.keys(json.provider_summaries[uuids.plain as string].resources)).toEqual(['VCPU']);
    expect(Object.keys(json.provider_summaries).map(nameOf).sort()).toEqual(['a', 'b', 'plain']);
  });

  it('have a list of allocations until 1.11', async () => {
    const { json } = await candidates('resources=SRIOV_NET_VF:1', '1.11');
    const [request] = json.allocation_requests;
    expect(request.allocations).toHaveLength(1);
    expect(request.allocations[0]).toMatchObject({ resources: { SRIOV_NET_VF: 1 } });
  });

  it('map each group to its providers, and can be claimed unchanged', async () => {
    const query = 'resources=VCPU:2&resources_N=SRIOV_NET_VF:2&required_N=CUSTOM_FAST';
    const [request] = (await candidates(query)).json.allocation_requests;
    expect(request.mappings).toEqual({ '': [uuids.a], _N: [uuids.a1] });
    const body = { ...request, project_id: 'p', user_id: 'u', consumer_generation: null, consumer_type: 'T' };
    const consumer = randomUUID();
    expect((await send('PUT', `/allocations/${consumer}`, { body })).status).toBe(204);
    const found = await givers('resources=VCPU:2&resources_N=SRIOV_NET_VF:3');
    await send('DELETE', `/allocations/${consumer}`);
    expect(found).toEqual(['b+b1']);
  });

  it('leave out providers without free capacity', async () => {
    const consumer = await claim(uuids.plain as string, { VCPU: 7 });
    const found = await givers('resources=VCPU:2');
    await send('DELETE', `/allocations/${consumer}`);
    expect(found).toEqual(['a', 'b']);
    expect(await givers('resources=VCPU:2')).toContain('plain');
  });
});

describe('a query that is refused', () => {
  const rows: [string, string, string][] = [
    ['resources=CUSTOM_UNHEARD_OF:1', '1.39', 'placement.undefined_code'],
    ['resources=VCPU:1&required=CUSTOM_UNHEARD_OF', '1.39', 'placement.undefined_code'],
    ['', '1.39', 'placement.query.missing_value'],
    ['required=CUSTOM_FAST', '1.35', 'placement.undefined_code'],
    ['resources=VCPU:1&required1=CUSTOM_FAST', '1.39', 'placement.query.bad_value'],
    ['resources=VCPU:1&same_subtree=1', '1.39', 'placement.query.bad_value'],
    ['resources=VCPU:1&same_subtree=,1', '1.39', 'placement.query.bad_value'],
    ['resources=VCPU:1&root_required=A&root_required=A', '1.39', 'placement.query.duplicate_key'],
    ['resources=VCPU:x&root_required=A,!A', '1.39', 'placement.query.bad_value'],
    ['resources=VCPU:x&root_required=', '1.39', 'placement.undefined_code'],
    ['resources=VCPU:1&required=CUSTOM_FAST,!CUSTOM_FAST', '1.39', 'placement.undefined_code'],
    ['resources1=VCPU:1&resources2=VCPU:1', '1.39', 'placement.undefined_code'],
    ['resources=VCPU:1&resources_A=VCPU:1', '1.32', 'placement.undefined_code'],
  ];
  it.each(rows)('%s at %s', async (query, version, code) => {
    const { status, json } = await candidates(query, version);
    expect([status, json.errors[0].code]).toEqual([400, code]);
  });

  it('unknown names in groups after one without candidates are not refused', async () => {
    const query = (first: string) =>
      `resources1=VCPU:${first}&resources2=CUSTOM_UNHEARD_OF:1&group_policy=none`;
    expect((await candidates(query('1000'))).status).toBe(200);
    expect((await candidates(query('1'))).status).toBe(400);
  });
});
