import { describe, expect, it } from 'vitest';
import { makeProvider, usePlacementServer } from './placement-server.ts';

const { send } = usePlacementServer();
const A = '22222222-0000-4000-8000-000000000001';

describe('the aggregates of a provider', () => {
  it('are a list until 1.18, and do not increment the generation', async () => {
    const uuid = await makeProvider(send);
    const path = `/resource_providers/${uuid}/aggregates`;
    const { status, json } = await send('PUT', path, { version: '1.18', body: [A] });
    expect([status, json]).toEqual([200, { aggregates: [A] }]);
    expect((await send('GET', path)).json).toEqual({ aggregates: [A], resource_provider_generation: 0 });
  });

  it('are guarded by the generation since 1.19, and increment it even unchanged', async () => {
    const uuid = await makeProvider(send);
    const path = `/resource_providers/${uuid}/aggregates`;
    const put = (generation: number) =>
      send('PUT', path, { body: { aggregates: [A], resource_provider_generation: generation } });
    expect((await put(0)).json).toEqual({ aggregates: [A], resource_provider_generation: 1 });
    expect((await put(1)).json.resource_provider_generation).toBe(2);
    const stale = await put(1);
    expect([stale.status, stale.json.errors[0].code]).toEqual([409, 'placement.concurrent_update']);
  });

  it('have the form of their microversion only', async () => {
    const uuid = await makeProvider(send);
    const path = `/resource_providers/${uuid}/aggregates`;
    const guarded = { aggregates: [A], resource_provider_generation: 0 };
    expect((await send('PUT', path, { version: '1.18', body: guarded })).status).toBe(400);
    expect((await send('PUT', path, { version: '1.19', body: [A] })).status).toBe(400);
  });
});
