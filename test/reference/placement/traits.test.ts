import { describe, expect, it } from 'vitest';
import { makeProvider, usePlacementServer } from './placement-server.ts';

const { send } = usePlacementServer();

it('a trait is created once', async () => {
  const path = '/traits/CUSTOM_ONCE';
  expect((await send('GET', path)).status).toBe(404);
  const first = await send('PUT', path);
  expect([first.status, first.headers.location]).toEqual([201, expect.stringMatching(`${path}$`)]);
  expect((await send('PUT', path)).status).toBe(204);
  expect((await send('GET', path)).status).toBe(204);
  expect((await send('DELETE', path)).status).toBe(204);
  expect((await send('DELETE', path)).status).toBe(404);
});

const refused: [string, string, number][] = [
  ['PUT', 'CUSTOM_lower', 400],
  ['PUT', 'HW_CPU_X86_AVX', 400],
  ['PUT', `CUSTOM_${'A'.repeat(249)}`, 400],
  ['DELETE', 'HW_CPU_X86_AVX', 400],
  ['DELETE', 'CUSTOM_UNHEARD_OF', 404],
];
it.each(refused)('%s of %s is refused', async (method, name, status) => {
  expect((await send(method, `/traits/${name}`)).status).toBe(status);
});

describe('a list of traits', () => {
  it('has every standard trait', async () => {
    const { json } = await send('GET', '/traits');
    expect(json.traits.length).toBeGreaterThan(370);
    expect(json.traits).toContain('COMPUTE_NODE');
  });

  const rows: [string, string[]][] = [
    ['name=in:HW_CPU_X86_AVX,UNKNOWN', ['HW_CPU_X86_AVX']],
    ['name=startswith:CUSTOM_LISTED_', ['CUSTOM_LISTED_FREE', 'CUSTOM_LISTED_USED']],
    ['name=startswith:CUSTOM_LISTED_&associated=true', ['CUSTOM_LISTED_USED']],
    ['name=startswith:CUSTOM_LISTED_&associated=False', ['CUSTOM_LISTED_FREE']],
    ['name=in:', []],
  ];
  it.each(rows)('by %s', async (query, want) => {
    const uuid = await makeProvider(send);
    for (const name of ['CUSTOM_LISTED_FREE', 'CUSTOM_LISTED_USED']) await send('PUT', `/traits/${name}`);
    const body = { traits: ['CUSTOM_LISTED_USED'], resource_provider_generation: 0 };
    await send('PUT', `/resource_providers/${uuid}/traits`, { body });
    expect((await send('GET', `/traits?${query}`)).json.traits.sort()).toEqual(want);
  });

  it.each(['name=HW', 'associated=maybe', 'colour=red'])('is refused by %s', async (query) => {
    expect((await send('GET', `/traits?${query}`)).status).toBe(400);
  });
});

describe('the traits of a provider', () => {
  const rows: [string, { traits: string[]; generation: number; status: number; after: number }][] = [
    ['change', { traits: ['COMPUTE_NODE', 'HW_CPU_X86_AVX'], generation: 1, status: 200, after: 2 }],
    [
      'stay, and are not counted',
      { traits: ['COMPUTE_NODE', 'COMPUTE_NODE'], generation: 1, status: 200, after: 1 },
    ],
    ['go', { traits: [], generation: 1, status: 200, after: 2 }],
    ['stay at an older generation', { traits: [], generation: 0, status: 409, after: 1 }],
    ['stay when one is unknown', { traits: ['CUSTOM_UNHEARD_OF'], generation: 1, status: 400, after: 1 }],
  ];
  it.each(rows)('%s', async (_name, { traits, generation, status, after }) => {
    const uuid = await makeProvider(send);
    const path = `/resource_providers/${uuid}/traits`;
    await send('PUT', path, { body: { traits: ['COMPUTE_NODE'], resource_provider_generation: 0 } });
    const answer = await send('PUT', path, { body: { traits, resource_provider_generation: generation } });
    expect(answer.status).toBe(status);
    expect((await send('GET', path)).json).toEqual({
      traits: status === 200 ? [...new Set(traits)] : ['COMPUTE_NODE'],
      resource_provider_generation: after,
    });
  });

  it('are all deleted, which increments the generation once', async () => {
    const uuid = await makeProvider(send);
    const path = `/resource_providers/${uuid}/traits`;
    await send('PUT', path, { body: { traits: ['COMPUTE_NODE'], resource_provider_generation: 0 } });
    await send('DELETE', path);
    expect((await send('DELETE', path)).status).toBe(204);
    expect((await send('GET', path)).json).toEqual({ traits: [], resource_provider_generation: 2 });
  });

  it('keep a trait from being deleted', async () => {
    const uuid = await makeProvider(send);
    await send('PUT', '/traits/CUSTOM_KEPT');
    const body = { traits: ['CUSTOM_KEPT'], resource_provider_generation: 0 };
    await send('PUT', `/resource_providers/${uuid}/traits`, { body });
    expect((await send('DELETE', '/traits/CUSTOM_KEPT')).status).toBe(409);
    await send('DELETE', `/resource_providers/${uuid}`);
    expect((await send('DELETE', '/traits/CUSTOM_KEPT')).status).toBe(204);
  });
});
