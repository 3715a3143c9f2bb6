/** A run in a program of its own that gets a signal while the server does a call. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { countingProxy } from './counting-proxy.ts';

const PROGRAM = fileURLToPath(new URL('../../cli/bin.ts', import.meta.url));

/**
 * @param url of the target, which is asked through a proxy that counts
 * @param call the number of the call to the target during which the signal comes
 * @param more what follows `interop run`, but for the target
 */
export async function endedBySignal(
  signal: NodeJS.Signals,
  url: string,
  call: number,
  more: readonly string[],
): Promise<{ code: number | null; said: string }> {
  let child: ChildProcess | undefined;
  const { origin, pathname } = new URL(url);
  const proxy = await countingProxy(origin, (number) => number === call && child?.kill(signal));
  const args = ['--import', 'tsx', PROGRAM, 'run', ...more, '--target', proxy.url + pathname];
  child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text));
  const [code] = (await once(child, 'close')) as [number | null];
  await proxy.settled();
  await proxy.close();
  return { code, said };
}
