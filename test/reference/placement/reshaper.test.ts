import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { usePlacementServer } from './placement-server.ts';
import { claimBody, worldOf } from './world.ts';

const { send } = usePlacementServer();
const { provider, generationOf, claim } = worldOf(send);

const having = (resource_provider_generation: number, inventories: Record<string, number>) => ({
  resource_provider_generation,
  inventories: Object.fromEntries(Object.entries(inventories).map(([name, total]) => [name, { total }])),
});
const reshape = (inventories: object, allocations: object = {}) =>
  send('POST', '/reshaper', { body: { inventories, allocations } });

describe('reshaping', () => {
  it('moves an inventory with its allocations to a child', async () => {
    const host = await provider({ inventories: { VCPU: 4, MEMORY_MB: 8 } });
    const child = await provider({ parent: host });
    const consumer = await claim(host, { VCPU: 2, MEMORY_MB: 4 });
    const [ofHost, ofChild] = [await generationOf(host), await generationOf(child)];
    const answer = await reshape(
      { [host]: having(ofHost, { MEMORY_MB: 8 }), [child]: having(ofChild, { VCPU: 4 }) },
      { [consumer]: claimBody({ [host]: { MEMORY_MB: 4 }, [child]: { VCPU: 2 } }, 1) },
    );
    expect(answer.status).toBe(204);
    expect((await send('GET', `/resource_providers/${host}/usages`)).json.usages).toEqual({ MEMORY_MB: 4 });
    expect((await send('GET', `/resource_providers/${child}/usages`)).json.usages).toEqual({ VCPU: 2 });
    // Once for adding the new inventories, once for the allocations, once for removing the old inventories.
    expect(await generationOf(host)).toBe(ofHost + 3);
    expect(await generationOf(child)).toBe(ofChild + 3);
  });

  it('without allocations increments the generation of an emptied provider once', async () => {
    const host = await provider({ inventories: { VCPU: 4 } });
    const before = await generationOf(host);
    expect((await reshape({ [host]: having(before, {}) })).status).toBe(204);
    expect(await generationOf(host)).toBe(before + 1);
  });

  const refused: [string, (host: string, generation: number) => [object, object?], number, string][] = [
    [
      'a provider that is not there',
      () => [{ [randomUUID()]: having(0, { VCPU: 1 }) }],
      400,
      'placement.resource_provider.not_found',
    ],
    [
      'a stale generation',
      (host) => [{ [host]: having(99, { VCPU: 1 }) }],
      409,
      'placement.concurrent_update',
    ],
    [
      'an inventory in use that is left out',
      (host, generation) => [{ [host]: having(generation, { DISK_GB: 1 }) }],
      409,
      'placement.inventory.inuse',
    ],
    [
      'more than the new inventory has',
      (host, generation) => [
        { [host]: having(generation, { VCPU: 4, DISK_GB: 1 }) },
        { [randomUUID()]: claimBody({ [host]: { DISK_GB: 2 } }) },
      ],
      409,
      'placement.undefined_code',
    ],
    [
      'an unknown class',
      (host, generation) => [{ [host]: having(generation, { VCPU: 4, CUSTOM_UNHEARD_OF: 1 }) }],
      400,
      'placement.undefined_code',
    ],
  ];
  it.each(refused)('is refused for %s, and changes nothing', async (_name, body, status, code) => {
    const host = await provider({ inventories: { VCPU: 4 } });
    await claim(host, { VCPU: 2 });
    const before = await generationOf(host);
    const answer = await reshape(...body(host, before));
    expect([answer.status, answer.json.errors[0].code]).toEqual([status, code]);
    expect(await generationOf(host)).toBe(before);
  });
});
