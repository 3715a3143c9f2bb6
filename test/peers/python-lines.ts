/** A Python program that stays, and answers each line with a line. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

export interface PythonLines {
  /** @throws Error when the program has ended */
  ask(question: object): Promise<unknown>;
  close(): Promise<void>;
}

export function startPythonLines(python: string, file: string): PythonLines {
  const child = spawn(python, ['-B', file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(question) {
      child.stdin.write(`${JSON.stringify(question)}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error(`${file} ended and did not answer`);
      return JSON.parse(value);
    },
    close: () => ended(child),
  };
}

async function ended(child: ChildProcessByStdio<Writable, Readable, null>): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.stdin.end();
  await exit;
}
