import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { doExclusively } from './exclusive.ts';
import { execute } from './execute.ts';

const root = mkdtempSync(join(tmpdir(), 'interop-lock-'));
afterAll(() => rmSync(root, { recursive: true }));

it('waits for another process', async () => {
  const lock = join(root, 'lock');
  const program = `
    import { appendFileSync } from 'node:fs';
    import { doExclusively } from ${JSON.stringify(new URL('exclusive.ts', import.meta.url).pathname)};
    const sleep = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
    for (let each = 0; each < 3; each += 1)
      doExclusively(${JSON.stringify(lock)}, () => {
        appendFileSync(${JSON.stringify(join(root, 'log'))}, '(');
        sleep(20);
        appendFileSync(${JSON.stringify(join(root, 'log'))}, ')');
      });
  `;
  const file = join(root, 'program.mts');
  writeFileSync(file, program);
  const run = () => execute(process.execPath, ['--import', 'tsx', file]);
  const both = await Promise.all([run(), run()]);
  expect(both.map(({ code, output }) => [code, output])).toEqual([
    [0, ''],
    [0, ''],
  ]);
  const { output } = await execute('cat', [join(root, 'log')]);
  expect(output).toBe('()'.repeat(6));
});

it('does not wait for one that has ended', () => {
  const lock = join(root, 'stale');
  mkdirSync(lock);
  writeFileSync(join(lock, 'pid'), '999999999');
  expect(doExclusively(lock, () => existsSync(lock))).toBe(true);
  expect(existsSync(lock)).toBe(false);
});
