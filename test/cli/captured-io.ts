/** Calls the program as a function, with an Io that captures its output. */

import type { Io } from '../../cli/io.ts';
import { main } from '../../cli/main.ts';
import { startReference } from '../../reference/serve.ts';

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** @param interruptAfter milliseconds until Ctrl-C, if at all, or what is to call its argument for one */
export async function interop(
  argv: readonly string[],
  interruptAfter?: number | ((interrupt: () => void) => void),
  cwd = process.cwd(),
  standardInput = '',
  env: Io['env'] = {},
): Promise<Ran> {
  const ran = { code: -1, out: '', err: '' };
  const io: Io = {
    out: (text) => {
      ran.out += text;
    },
    err: (text) => {
      ran.err += text;
    },
    isTerminal: false,
    startReference,
    columns: 80,
    color: false,
    cwd,
    standardInput: () => standardInput,
    env,
    onInterrupt(callback) {
      if (typeof interruptAfter === 'function') interruptAfter(callback);
      const timer = typeof interruptAfter === 'number' ? setTimeout(callback, interruptAfter) : undefined;
      return () => clearTimeout(timer);
    },
  };
  ran.code = await main(argv, io);
  return ran;
}
