/** Runs a TypeScript program in a process of its own, so that it shares neither memory nor compiled code. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Child {
  /** The first line that it wrote. */
  firstLine: string;
  end(): Promise<void>;
}

/** @param path from the top of the checkout */
export function spawnProgram(path: string, args: readonly string[] = []): ChildProcess {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  return spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** @throws Error when it ends without a line */
export async function startProgram(path: string, args: readonly string[] = []): Promise<Child> {
  const child = spawnProgram(path, args);
  for await (const firstLine of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    child.stdout?.resume();
    return { firstLine, end: () => endProgram(child) };
  }
  throw new Error(`${path} ended without a word`);
}

export async function endProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
