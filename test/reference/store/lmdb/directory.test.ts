import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { open } from 'lmdb';
import { expect, it } from 'vitest';
import { openStore } from '../../../../reference/store/open-store.ts';
import { temporaryDirectories } from './temporary-directory.ts';

const newDirectory = temporaryDirectories();

async function environmentWith(path: string, database: string, entries: Record<string, unknown>) {
  const environment = open({ path, noSubdir: false, encoding: 'json' });
  const of = environment.openDB(database, { encoding: 'json' });
  for (const [key, value] of Object.entries(entries)) await of.put(key, value);
  await environment.close();
}

const rows: [string, (path: string) => unknown, string][] = [
  ['a file', (path) => writeFileSync(path, ''), 'is not a directory. Name a directory: lmdb:DIR.'],
  [
    'a directory with other files',
    (path) => {
      mkdirSync(path);
      writeFileSync(join(path, 'notes.txt'), '');
    },
    'has other files (notes.txt), and no store',
  ],
  [
    'a file that is not LMDB’s',
    (path) => {
      mkdirSync(path);
      writeFileSync(join(path, 'data.mdb'), 'something else'.repeat(1000));
    },
    'data.mdb is not a file of LMDB 1.0',
  ],
  [
    'a file of an older LMDB',
    (path) => {
      mkdirSync(path);
      const header = Buffer.alloc(8192);
      header.writeUInt32LE(0xbeefc0de, 24);
      header.writeUInt32LE(1, 28);
      writeFileSync(join(path, 'data.mdb'), header);
    },
    "has LMDB's data format 1, and this version reads 2",
  ],
  [
    'an environment of another program',
    (path) => environmentWith(path, 'users', { a: 1 }),
    'is an LMDB environment of another program (users)',
  ],
  [
    'a newer format',
    (path) => environmentWith(path, 'interop', { format: 2 }),
    'has format 2, and this version reads format 1',
  ],
];
it.each(rows)('refuses %s', async (_name, make, says) => {
  const path = newDirectory();
  await make(path);
  await expect(openStore(`lmdb:${path}`, 'placement')).rejects.toThrow(says);
  await expect(openStore(`lmdb:${path}`, 'placement')).rejects.toThrow(path);
});

it('refuses a directory whose parent does not exist', async () => {
  const path = join(newDirectory(), 'data');
  await expect(openStore(`lmdb:${path}`, 'placement')).rejects.toThrow('Make that one first.');
});

// Root may write everywhere.
it.skipIf(process.getuid?.() === 0)('refuses a directory that the user may not write', async () => {
  const path = newDirectory();
  mkdirSync(path);
  chmodSync(path, 0o500);
  await expect(openStore(`lmdb:${path}`, 'placement')).rejects.toThrow('may not read and write');
});

it.each([
  ['an empty directory', (path: string) => mkdirSync(path)],
  ['one that does not exist', () => {}],
  [
    'one whose first use ended before anything was written',
    (path: string) => {
      mkdirSync(path);
      writeFileSync(join(path, 'data.mdb'), '');
    },
  ],
  [
    'one whose first use ended before its format was written',
    (path: string) => environmentWith(path, 'interop', {}),
  ],
])('opens %s', async (_name, make) => {
  const path = newDirectory();
  await make(path);
  const store = await openStore(`lmdb:${path}`, 'placement');
  expect(await store.load(() => {})).toBe(0);
  await store.close();
});

it.each(['lmdb', 'lmdb:', 'sqlite:x', 'Memory', ''])('refuses --store %j', async (text) => {
  await expect(openStore(text, 'placement')).rejects.toThrow('--store takes memory or lmdb:DIR');
});
