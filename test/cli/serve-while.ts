/** Calls `interop serve` as a function, and ends it. */
import { expect } from 'vitest';
import type { Io } from '../../cli/io.ts';
import { main } from '../../cli/main.ts';
import { startReference } from '../../reference/serve.ts';
import type { Ran } from './captured-io.ts';

/** Serves on a free port while `use` runs with the first URL that the command prints. */
export async function serveWhile(
  flags: readonly string[],
  use: (url: string) => Promise<void>,
  { cwd = process.cwd(), env = {} }: Partial<Pick<Io, 'cwd' | 'env'>>,
): Promise<Omit<Ran, 'code'>> {
  const printed = { out: '', err: '' };
  let interrupt = () => {};
  let ended: Promise<number> | undefined;
  const url = await new Promise<string>((resolve, reject) => {
    const io: Io = {
      out(text) {
        printed.out += text;
        resolve(/http:\S+/.exec(text)?.[0] ?? '');
      },
      err(text) {
        printed.err += text;
        reject(new Error(text));
      },
      isTerminal: false,
      startReference,
      columns: 80,
      color: false,
      cwd,
      env,
      onInterrupt(callback) {
        interrupt = callback;
        return () => {};
      },
    };
    ended = main(['serve', '--port', '0', ...flags], io);
  });
  await use(url);
  interrupt();
  expect(await ended).toBe(0);
  return printed;
}
