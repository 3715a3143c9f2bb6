/** Runs a program that keeps running and answers each line of JSON with a line. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

export interface ProgramLines {
  /** @throws Error when the program has ended */
  request(question: object): Promise<unknown>;
  close(): Promise<void>;
  /** Ends a program that is busy and does not read its input. */
  kill(): Promise<void>;
}

export function startProgramLines(program: string, args: readonly string[]): ProgramLines {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async request(message) {
      child.stdin.write(`${JSON.stringify(message)}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error(`${args.at(-1)} ended and did not answer`);
      return JSON.parse(value);
    },
    close: () => endChild(child, () => child.stdin.end()),
    kill: () => endChild(child, () => child.kill('SIGKILL')),
  };
}

export function startPythonLines(python: string, file: string): ProgramLines {
  return startProgramLines(python, ['-B', file]);
}

async function endChild(
  child: ChildProcessByStdio<Writable, Readable, null>,
  end: () => void,
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  end();
  await exit;
}
