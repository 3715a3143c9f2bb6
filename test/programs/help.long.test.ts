/** Every program that starts or judges real services says how it is called. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAMS = readdirSync(`${ROOT}/test/real`)
  .filter((name) => name.endsWith('.ts'))
  .filter((name) => readFileSync(`${ROOT}/test/real/${name}`, 'utf8').includes('process.exitCode = await'));

it.each(PROGRAMS)('%s --help', (name) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `test/real/${name}`, '--help'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(stdout).toContain(`Usage: ${name}`);
  expect(status).toBe(0);
});

it('has programs', () => expect(PROGRAMS.length).toBeGreaterThan(10));
