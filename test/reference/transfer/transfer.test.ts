import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../../reference/store/memory.ts';
import { exportStores } from '../../../reference/transfer/export-store.ts';
import { fillStore, requireEmpty } from '../../../reference/transfer/fill-store.ts';
import { readExport } from '../../../reference/transfer/read-export.ts';
import { change, commitOne, loadAll } from '../store/store-calls.ts';

async function exportOf(put: Record<string, unknown>): Promise<string[]> {
  const store = new MemoryStore();
  await commitOne(store, change({ put }));
  let text = '';
  await exportStores(new Map([['placement', store]]), (lines) => {
    text += lines;
  });
  return text.split('\n');
}

const HEADER = '{"interop_store":1,"services":["placement"]}';
const ENTRY = '{"service":"placement","key":"a","value":1}';

describe('an export', () => {
  it('has the services, each entry and its end as lines of JSON, without what belongs to processes', async () => {
    const put = { a: 1, 'session/x': 1, 'lock/y': 1, 'provider/z': { name: 'ü\n' } };
    expect(await exportOf(put)).toEqual([
      HEADER,
      ENTRY,
      '{"service":"placement","key":"provider/z","value":{"name":"ü\\n"}}',
      '{"entries":2}',
      '',
    ]);
  });

  it('fills another store with the same entries', async () => {
    const put = Object.fromEntries(Array.from({ length: 120 }, (_, n) => [`k${n}`, { n }]));
    const exported = await readExport(await exportOf({ ...put, beginning: 5 }));
    const store = new MemoryStore();
    // A server was started over it before.
    await commitOne(store, change({ put: { beginning: 9, 'session/x': 1 } }));
    await requireEmpty(store, 'placement', 'here');
    await fillStore(store, exported.get('placement') ?? []);
    const { entries } = await loadAll(store);
    const found = Object.fromEntries(entries.map(({ key, value }) => [key, value]));
    expect(found).toEqual({ ...put, beginning: 5, 'session/x': 1 });
  });

  it.each<[string, string[], string]>([
    ['is empty', [], 'the export is empty'],
    ['does not begin as one', [ENTRY], 'the first line is not that of an export'],
    [
      'has a newer format',
      ['{"interop_store":2,"services":[]}'],
      'has format 2, and this version reads format 1',
    ],
    ['has no end', [HEADER, ENTRY], 'its last line is missing, and has 1. Nothing was written.'],
    ['lacks an entry', [HEADER, ENTRY, '{"entries":2}'], 'it should have 2 entries, and has 1'],
    ['ends within a line', [HEADER, ENTRY, '{"service":"pla'], 'line 3 of the export is not a JSON object'],
    ['goes on after its end', [HEADER, '{"entries":0}', ENTRY], 'line 3 of the export comes after its end'],
    [
      'names another service',
      [HEADER, ENTRY.replace('placement', 'nova')],
      'line 2 of the export is not an entry',
    ],
  ])('that %s is refused', async (_name, lines, says) => {
    await expect(readExport(lines)).rejects.toThrow(says);
  });
});

it('a store with entries is not filled', async () => {
  const store = new MemoryStore();
  await commitOne(store, change({ put: { 'trait/CUSTOM_A': 1 } }));
  await expect(requireEmpty(store, 'placement', 'lmdb:x')).rejects.toThrow(
    'the store lmdb:x has 1 entries of placement already',
  );
});

it('a store into which something else writes is noticed', async () => {
  const store = new MemoryStore();
  await commitOne(store, change({ put: { a: 1 } }));
  await expect(fillStore(store, [{ key: 'a', value: 2 }])).rejects.toThrow(
    'something else writes into the store',
  );
});
