import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const PROGRAM = `
import { exitCodeOf } from './test/programs/exit-code.ts';
import { reportRows } from './test/real/report-rows.ts';
import { silentIo } from './test/real/silent-io.ts';

const askToEnd = () => new Promise((resolve) => {
  const alive = setInterval(() => {}, 1000);
  silentIo({}, '.').onInterrupt(() => {
    clearInterval(alive);
    resolve(['ended early']);
  });
  process.kill(process.pid, 'SIGINT');
});
reportRows([['first', askToEnd], ['second', async () => []]]).catch((error) => {
  process.exitCode = exitCodeOf('program', error);
});
`;

it('ends the run in progress on Ctrl-C, and begins no other', () => {
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', PROGRAM],
    { cwd, encoding: 'utf8' },
  );
  expect(stderr).toBe('program: interrupted. What had begun has ended.\n');
  expect(stdout).toBe('');
  expect(status).toBe(3);
});
