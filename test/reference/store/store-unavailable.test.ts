import { expect, it } from 'vitest';
import { startReference } from '../../../reference/serve.ts';
import { MemoryStore } from '../../../reference/store/memory.ts';
import { type CommitOutcome, StoreUnavailable } from '../../../reference/store/port.ts';

it('a store that cannot be reached is answered 503, and logged without a stack', async () => {
  let isReachable = true;
  class Store extends MemoryStore {
    override async commit(...args: Parameters<MemoryStore['commit']>): Promise<readonly CommitOutcome[]> {
      if (!isReachable) throw new StoreUnavailable('no member of the store answers');
      return super.commit(...args);
    }
  }
  const lines: string[] = [];
  const server = await startReference({ store: new Store(), log: (line) => lines.push(line) });
  try {
    isReachable = false;
    const put = () =>
      fetch(`${server.url}/traits/CUSTOM_A`, {
        method: 'PUT',
        headers: { 'x-auth-token': 'admin', 'openstack-api-version': 'placement 1.39' },
      });
    const refused = await put();
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({
      errors: [{ status: 503, detail: 'no member of the store answers' }],
    });
    expect(lines).toEqual([
      expect.stringMatching(/^req-\S+ PUT \/traits\/CUSTOM_A: no member of the store answers$/),
    ]);
    isReachable = true;
    expect((await put()).status).toBe(201);
  } finally {
    await server.close();
  }
});
