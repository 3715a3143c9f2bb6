/** A run in this process that is interrupted during one of its calls, as Ctrl-C interrupts it. */
import { interop, type Ran } from '../cli/captured-io.ts';
import { startCountingProxy } from './counting-proxy.ts';

/** Arguments as those of `runUntilSignal`. */
export async function runUntilCtrlC(url: string, call: number, args: readonly string[]): Promise<Ran> {
  let interrupt: (() => void) | undefined;
  const { origin, pathname } = new URL(url);
  const proxy = await startCountingProxy(origin, (number) => number === call && interrupt?.());
  const target = proxy.url + pathname.replace(/\/$/, '');
  const ran = await interop(['run', ...args, '--target', target], (callback) => {
    interrupt = callback;
  });
  await proxy.settled();
  await proxy.close();
  return ran;
}
