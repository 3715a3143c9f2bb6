/**
 * Makes the same random calls to OpenStack's Placement and to servers that share a store, each call at the next of them:
 * `npx tsx test/real/stores-beside-real.ts`. Ends with `N passed, N failed`. Exit codes: 0 no difference, 1 differences, 2 wrong
 * usage, 3 cannot run here.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../cli/main.ts';
import { CannotRun } from '../programs/cannot-run.ts';
import { exitCodeOf } from '../programs/exit-code.ts';
import { readOptions, refusePositionals } from '../programs/read-options.ts';
import { startServe } from '../reference/processes/serve-program.ts';
import { startEtcd } from './etcd/cluster.ts';
import { startServer } from './etcd/server.ts';
import { startInTurn } from './networks/in-turn.ts';
import { readPinnedRelease } from './placement/environment.ts';
import { startRelease, stopRelease } from './placement/release.ts';
import { readRunning } from './placement/running.ts';
import { type Problems, type Row, reportRows } from './report-rows.ts';
import { silentIo } from './silent-io.ts';

const USAGE =
  'Usage: stores-beside-real.ts [--calls N] [--seed TEXT]: random calls for each store, 1,000 by default';

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = exitCodeOf('stores-beside-real.ts', error);
}

async function run(argv: readonly string[]): Promise<number> {
  const options = { calls: { type: 'string' }, seed: { type: 'string' } } as const;
  const { values, positionals } = readOptions(argv, options, USAGE);
  refusePositionals(positionals, USAGE);
  const { calls = '1000', seed = String(Date.now()) } = values;
  const release = readPinnedRelease();
  if (readRunning(release))
    throw new CannotRun('A real Placement runs already, and its policy may differ: placement.ts stop');
  // The reference without a Keystone has the old policy, too.
  const { url } = await startRelease({ release, port: 0, workers: 1, policy: 'old' }, say);
  try {
    const compareStore = (kind: string, store: string, withServers: WithServers): Row => [
      `no difference in ${calls} calls between Placement and ${store}`,
      // A Placement keeps consumers of earlier calls, and the same seed would name the same ones.
      () => withServers((servers) => compareInTurn(url, servers, { calls, seed: `${seed}-${kind}` })),
    ];
    return await reportRows([
      compareStore('lmdb', 'two processes over a directory', overDirectory),
      compareStore('etcd', 'two servers over etcd', overEtcd),
    ]);
  } finally {
    await stopRelease(release);
  }
}

/** Serves Placement over a store of its own while the work is done. */
type WithServers = (work: (servers: readonly string[]) => Promise<Problems>) => Promise<Problems>;

/** Both are behind one port, and take connections in turn. */
async function overDirectory(work: Parameters<WithServers>[0]): Promise<Problems> {
  const root = mkdtempSync(join(tmpdir(), 'interop-stores-'));
  try {
    const server = await startServe(['--store', `lmdb:${join(root, 'store')}`, '--processes', '2']);
    try {
      return await work([server.url]);
    } finally {
      await server.close();
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function overEtcd(work: Parameters<WithServers>[0]): Promise<Problems> {
  const cluster = await startEtcd();
  const servers: Awaited<ReturnType<typeof startServer>>[] = [];
  try {
    for (let started = 0; started < 2; started += 1) servers.push(await startServer(`etcd:${cluster.urls}`));
    return await work(servers.map((server) => server.url));
  } finally {
    for (const server of servers) await server.end();
    await cluster.end();
  }
}

async function compareInTurn(
  placement: string,
  servers: readonly string[],
  { calls, seed }: { calls: string; seed: string },
): Promise<Problems> {
  const balancer = await startInTurn(servers);
  const said: string[] = [];
  const take = (text: string) => said.push(text);
  try {
    const targets = ['--target', `placement=${placement}`, '--target', `reference=${balancer.url}`];
    const random = ['--no-suite', '--calls', calls, '--seed', seed];
    const io = { ...silentIo({}, process.cwd()), out: take, err: take };
    const code = await main(['compare', 'placement', ...targets, ...random], io);
    const text = said.join('').trim();
    process.stdout.write(`     ${text.split('\n').at(-1)}\n`);
    return code === 0 ? [] : [`interop compare ended with ${code}: ${text}`];
  } finally {
    await balancer.close();
  }
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
