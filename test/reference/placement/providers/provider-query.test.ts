import { beforeAll, describe, expect, it } from 'vitest';
import { makeProvider, usePlacementServer } from '../placement-server.ts';

const { send } = usePlacementServer();
const uuids: Record<string, string> = {};
const AGGREGATES = { A1: '11111111-0000-4000-8000-000000000001', A2: '11111111-0000-4000-8000-000000000002' };

// big (4..8 VCPU in steps of 2, AVX, A1) -> child (disk, SSE); small (2 VCPU, AVX and SSE, A1 and A2); bare.
beforeAll(async () => {
  uuids.big = await makeProvider(send);
  uuids.child = await makeProvider(send, uuids.big);
  uuids.small = await makeProvider(send);
  uuids.bare = await makeProvider(send);
  await give('big', { VCPU: { total: 8, min_unit: 4, step_size: 2 } }, ['HW_CPU_X86_AVX'], ['A1']);
  await give('child', { DISK_GB: { total: 10, reserved: 8, allocation_ratio: 2.0 } }, ['HW_CPU_X86_SSE'], []);
  await give('small', { VCPU: { total: 2 } }, ['HW_CPU_X86_AVX', 'HW_CPU_X86_SSE'], ['A1', 'A2']);
});

async function give(
  name: string,
  inventories: object,
  traits: string[],
  aggregates: (keyof typeof AGGREGATES)[],
) {
  const path = `/resource_providers/${uuids[name]}`;
  await send('PUT', `${path}/inventories`, { body: { inventories, resource_provider_generation: 0 } });
  await send('PUT', `${path}/traits`, { body: { traits, resource_provider_generation: 1 } });
  const known = aggregates.map((key) => AGGREGATES[key]);
  await send('PUT', `${path}/aggregates`, { body: { aggregates: known, resource_provider_generation: 2 } });
}

const AVX = 'HW_CPU_X86_AVX';
const SSE = 'HW_CPU_X86_SSE';
const { A1, A2 } = AGGREGATES;
const found: [string, { version?: string; want: string }][] = [
  ['', { want: 'big child small bare' }],
  ['uuid=<bare>', { want: 'bare' }],
  ['uuid=<bare>&name=unknown', { want: '' }],
  ['in_tree=<big>', { want: 'big child' }],
  ['in_tree=<child>', { want: 'big child' }],
  ['in_tree=00000000-0000-4000-8000-00000000dead', { want: '' }],
  ['name=', { want: 'big child small bare' }],
  [`required=${AVX}`, { want: 'big small' }],
  [`required=${AVX},${SSE}`, { want: 'small' }],
  [`required=${AVX},!${SSE}`, { want: 'big' }],
  [`required=!${SSE}`, { want: 'big bare' }],
  [`required=in:${AVX},${SSE}`, { want: 'big child small' }],
  [`required=${AVX}&required=${SSE}`, { want: 'small' }],
  [`required=${AVX}&required=${SSE}`, { version: '1.38', want: 'child small' }],
  [`member_of=${A1}`, { want: 'big small' }],
  [`member_of=in:${A1},${A2}`, { want: 'big small' }],
  [`member_of=${A1}&member_of=${A2}`, { want: 'small' }],
  [`member_of=!${A1}`, { want: 'child bare' }],
  [`member_of=${A1}&member_of=!in:${A2}`, { want: 'big' }],
  ['resources=VCPU:2', { want: 'small' }],
  ['resources=VCPU:4', { want: 'big' }],
  ['resources=VCPU:5', { want: '' }],
  ['resources=VCPU:10', { want: '' }],
  ['resources=DISK_GB:4', { want: 'child' }],
  ['resources=DISK_GB:5', { want: '' }],
  ['resources=VCPU:2,DISK_GB:1', { want: '' }],
  [`resources=VCPU:2&required=${SSE}&member_of=${A2}`, { want: 'small' }],
  ['in_tree=00000000-0000-4000-8000-00000000dead&required=CUSTOM_UNHEARD_OF', { want: '' }],
];

describe('resource providers found by', () => {
  it.each(found)('%s', async (query, { version = '1.39', want }) => {
    const named = query.replaceAll(/<(\w+)>/g, (_match, name) => uuids[name] as string);
    const { json } = await send('GET', `/resource_providers?${named}`, { version });
    const names = json.resource_providers.map(({ uuid }: { uuid: string }) =>
      Object.keys(uuids).find((name) => uuids[name] === uuid),
    );
    expect(names.sort()).toEqual(want.split(' ').filter(Boolean).sort());
  });
});

const refused: [string, string][] = [
  ['required=CUSTOM_UNHEARD_OF', '1.39'],
  ['required=!CUSTOM_UNHEARD_OF', '1.39'],
  [`required=!${AVX}`, '1.21'],
  [`required=in:${AVX}`, '1.38'],
  [`required=in:!${AVX}`, '1.39'],
  [`required=${AVX},`, '1.39'],
  ['required=', '1.39'],
  ['member_of=x', '1.39'],
  [`member_of=${A1},${A2}`, '1.39'],
  [`member_of=!${A1}`, '1.31'],
  [`member_of=${A1}&member_of=${A2}`, '1.23'],
  ['resources=', '1.39'],
  ['resources=VCPU', '1.39'],
  ['resources=VCPU:0', '1.39'],
  ['resources=VCPU:x', '1.39'],
  ['resources=CUSTOM_UNHEARD_OF:1', '1.39'],
  [`required=${AVX}`, '1.17'],
  ['in_tree=00000000-0000-4000-8000-00000000dead', '1.13'],
  ['in_tree=x', '1.39'],
  ['uuid=x', '1.39'],
];
it.each(refused)('%s is refused at %s', async (query, version) => {
  expect((await send('GET', `/resource_providers?${query}`, { version })).status).toBe(400);
});
