/** A run in a process of its own that gets a signal during one of its calls. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startCountingProxy } from './counting-proxy.ts';

const PROGRAM = fileURLToPath(new URL('../../cli/bin.ts', import.meta.url));

/**
 * @param url the target, which the run reaches through a counting proxy
 * @param call the number of the call during which the signal comes
 * @param args what follows `interop run`, without the target
 */
export async function runUntilSignal(
  signal: NodeJS.Signals,
  url: string,
  call: number,
  args: readonly string[],
): Promise<{ code: number | null; output: string }> {
  let child: ChildProcess | undefined;
  const { origin, pathname } = new URL(url);
  const proxy = await startCountingProxy(origin, (number) => number === call && child?.kill(signal));
  const target = proxy.url + pathname.replace(/\/$/, '');
  const argv = ['--import', 'tsx', PROGRAM, 'run', ...args, '--target', target];
  child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
  const [code] = (await once(child, 'close')) as [number | null];
  await proxy.settled();
  await proxy.close();
  return { code, output };
}
