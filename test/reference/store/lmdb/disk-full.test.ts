import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startReference } from '../../../../reference/serve.ts';
import { sendTo } from '../../placement/placement-server.ts';
import { temporaryDirectories } from './temporary-directory.ts';

const path = temporaryDirectories()();
let isMounted = false;

beforeAll(() => {
  mkdirSync(path);
  isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', path]).status === 0;
});

afterAll(() => {
  if (isMounted) spawnSync('umount', [path]);
});

it('a full disk is answered 503, and the server goes on once there is room', async ({ skip }) => {
  if (!isMounted) skip('this user may not mount a small file system');
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);
  const storeAt = `lmdb:${join(path, 'data')}`;
  const server = await startReference({ storeAt, log });
  const made: string[] = [];
  const put = async (name: string) => {
    const answer = await sendTo(server.url, 'PUT', `/traits/CUSTOM_${name}`);
    if (answer.status === 201) made.push(`CUSTOM_${name}`);
    return answer;
  };
  expect((await put('FIRST')).status).toBe(201);
  fillDisk(join(path, 'filler'));
  const refused = await fillUntilRefused(put);
  expect(refused.json.errors[0].detail).toMatch(
    /^the disk of the store \S+data is full; the change was not made/,
  );
  expect(lines[0]).toMatch(/^req-\S+ PUT \/traits\/\S+: the disk of the store/);
  expect((await sendTo(server.url, 'GET', '/traits/CUSTOM_FIRST')).status).toBe(204);
  rmSync(join(path, 'filler'));
  expect((await put('AFTERWARDS')).status).toBe(201);
  await server.close();
  const again = await startReference({ storeAt });
  const { json } = await sendTo(again.url, 'GET', '/traits?name=startswith:CUSTOM_');
  expect(json.traits.sort()).toEqual(made.sort());
  await again.close();
});

async function fillUntilRefused(put: (name: string) => ReturnType<typeof sendTo>) {
  for (let n = 0; n < 1_000; n += 1) {
    const answer = await put(String(n));
    if (answer.status !== 201) {
      expect(answer.status).toBe(503);
      return answer;
    }
  }
  throw new Error('the disk never was full');
}

/** Leaves a part of the last page free at most. */
function fillDisk(file: string): void {
  try {
    for (;;) appendFileSync(file, Buffer.alloc(4096));
  } catch {}
}
