/** What a command line program is called with in this process, without output. */
import type { Io } from '../../cli/io.ts';
import { onInterrupt } from './interruption.ts';

/** Only the variables that are given: no cloud of the user is called. */
export function silentIo(env: Readonly<Record<string, string>>, cwd: string): Io {
  return {
    out: () => {},
    err: () => {},
    isTerminal: false,
    columns: 80,
    color: false,
    cwd,
    env,
    startReference: () => Promise.reject(new Error('a target is given')),
    onInterrupt,
  };
}
