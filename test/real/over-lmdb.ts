/**
 * Judges the reference over a directory, in two processes: `npx tsx test/real/over-lmdb.ts [--depth quick]`. Ends the processes with
 * a signal that they cannot catch, and looks whether the directory opens. Exit codes: those of `interop run`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openStore } from '../../reference/store/open-store.ts';
import { startServe } from '../reference/processes/serve-program.ts';

const PROGRAM = fileURLToPath(new URL('../../cli/bin.ts', import.meta.url));
const { depth } = parseArgs({ options: { depth: { type: 'string', default: 'quick' } } }).values;
const root = mkdtempSync(join(tmpdir(), 'interop-over-lmdb-'));
const place = `lmdb:${join(root, 'store')}`;
const served = ['--store', place, '--services', 'placement,scheduler', '--processes', '2'];
const server = await startServe(served);
const origin = new URL(server.url).origin;
try {
  const placement = `${origin}/placement`;
  process.exitCode =
    (await judge('placement', '--target', placement)) ||
    (await judge('scheduler', '--target', `${origin}/scheduler`, '--placement', placement));
} finally {
  await server.kill();
  const store = await openStore(place, 'placement');
  console.log(`after kill -9 the store is at revision ${await store.load(() => {})}`);
  await store.close();
  rmSync(root, { recursive: true });
}

async function judge(...words: string[]): Promise<number> {
  const argv = ['--import', 'tsx', PROGRAM, 'run', ...words, '--depth', depth, '--quiet'];
  const [code] = await once(spawn(process.execPath, argv, { stdio: 'inherit' }), 'exit');
  return code ?? 3;
}
