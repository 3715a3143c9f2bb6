/**
 * Resolves the same clouds.yaml, secure.yaml, clouds-public.yaml and variables with this program and with openstacksdk,
 * and compares cloud, auth, region, interface, endpoint, verify and certificate. Prints a line for each row, then
 * `N passed, N failed`. Exit codes: 0 all agree, 1 differences, 3 openstacksdk cannot run here.
 */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { exitCodeOf } from '../programs/exit-code.ts';
import { makePythonEnvironment, readRequirements } from '../programs/python-environment.ts';
import { CLOUD_ROWS } from '../runner/login/clouds/cloud-rows.ts';
import { environmentOf, removeFiles, resolveRow, writeFiles } from '../runner/login/clouds/resolve-row.ts';

process.exitCode = await main().catch((error) => exitCodeOf('sdk-clouds.ts', error));

async function main(): Promise<number> {
  const environment = path('../../.cache/login/environment');
  const requirements = readRequirements(path('requirements.txt'));
  await makePythonEnvironment(environment, requirements, (line) => process.stderr.write(`${line}\n`));
  const rows = CLOUD_ROWS.map((row) => ({ row, folder: writeFiles(row.files) }));
  const asked = rows.map(({ row, folder }) => ({
    folder,
    env: environmentOf(row, folder),
    choice: row.choice ?? {},
  }));
  const answers = await askSdk(`${environment}/bin/python3`, asked);
  let failed = 0;
  for (const [index, { row, folder }] of rows.entries()) {
    const [ours, theirs] = [resolveRow(row, folder), answers[index]];
    const isSame = isDeepStrictEqual(ours, theirs);
    if (!isSame) failed += 1;
    process.stdout.write(`${isSame ? 'pass' : 'FAIL'} ${row.name}\n`);
    if (!isSame)
      process.stdout.write(`  ours ${JSON.stringify(ours)}\n  openstacksdk ${JSON.stringify(theirs)}\n`);
  }
  removeFiles();
  process.stdout.write(`${rows.length - failed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

/** One answer for each row, in order. */
async function askSdk(python: string, rows: readonly object[]): Promise<unknown[]> {
  const child = spawn(python, ['-B', path('resolve_clouds.py')], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const lines = (await text(child.stdout)).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as unknown);
}

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
