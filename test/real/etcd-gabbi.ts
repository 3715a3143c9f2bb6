/**
 * Runs the HTTP tests that OpenStack's Placement is tested with (docs/upstream-tests.md) against the reference over a real etcd.
 * Ends as `test/upstream/gabbi.ts` does. Exit codes: 0 all passed, 1 failures, 2 wrong usage, 3 cannot run here.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { exitCodeOf } from '../programs/exit-code.ts';
import { readOptions, refusePositionals } from '../programs/read-options.ts';
import { startEtcd } from './etcd/cluster.ts';
import { startServer } from './etcd/server.ts';

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = exitCodeOf('etcd-gabbi.ts', error);
}

async function run(argv: readonly string[]): Promise<number> {
  const usage = 'Usage: etcd-gabbi.ts';
  refusePositionals(readOptions(argv, {}, usage).positionals, usage);
  const cluster = await startEtcd();
  try {
    const server = await startServer(`etcd:${cluster.urls}`);
    try {
      const program = new URL('../upstream/gabbi.ts', import.meta.url).pathname;
      const args = ['--import', 'tsx', program, '--url', server.url, '--assume', 'legacy-rbac'];
      const [code] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit');
      return code as number;
    } finally {
      await server.end();
    }
  } finally {
    await cluster.end();
  }
}
