import { expect, it } from 'vitest';
import { concurrentUpdate } from '../../../../reference/placement/refusals.ts';
import { openLedger } from '../../../../reference/placement/state/ledger.ts';
import { startReference } from '../../../../reference/serve.ts';
import { openLmdbStore } from '../../../../reference/store/lmdb/store.ts';
import { sendTo } from '../../placement/placement-server.ts';
import { temporaryDirectories } from './temporary-directory.ts';

const newDirectory = temporaryDirectories();

const putTrait = (name: string) => ({
  put: [{ key: `trait/${name}`, value: { name, created: 0, updated: null } }],
  answer: { status: 201 },
});

it('a server that missed more commits than are kept loads again, and then decides on what is there', async () => {
  const path = newDirectory();
  const open = async () => openLedger(await openLmdbStore(path, 'placement', { keptCommits: 3 }));
  const [one, other] = [await open(), await open()];
  const traits = ['CUSTOM_A', 'CUSTOM_B', 'CUSTOM_C', 'CUSTOM_D', 'CUSTOM_E'];
  for (const name of traits) await one.write(() => putTrait(name), concurrentUpdate);
  const seen: number[] = [];
  const decide = (state: typeof other.state) => {
    seen.push(traits.filter((name) => state.traits.has(name)).length);
    return putTrait('CUSTOM_LAST');
  };
  expect(await other.write(decide, concurrentUpdate)).toEqual({ status: 201 });
  expect(seen).toEqual([5]);
  await one.catchUp();
  expect(one.state.traits.has('CUSTOM_LAST')).toBe(true);
  await Promise.all([one.close(), other.close()]);
});

it('what one server has made is at the next server at once, also where a path is looked up before the body', async () => {
  const storeAt = `lmdb:${newDirectory()}`;
  const [one, other] = [await startReference({ storeAt }), await startReference({ storeAt })];
  try {
    for (let n = 0; n < 10; n += 1) {
      const { json } = await sendTo(one.url, 'POST', '/resource_providers', { body: { name: `p${n}` } });
      const body = { resource_provider_generation: 0, inventories: { VCPU: { total: 1 } } };
      const put = await sendTo(other.url, 'PUT', `/resource_providers/${json.uuid}/inventories`, { body });
      expect(put.status).toBe(200);
      const got = await sendTo(one.url, 'GET', `/resource_providers/${json.uuid}/inventories`);
      expect(got.json.resource_provider_generation).toBe(1);
    }
  } finally {
    await one.close();
    await other.close();
  }
});
