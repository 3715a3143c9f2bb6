/** Runs a TypeScript program in a separate process, which shares neither memory nor compiled code. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Child {
  /** The first line that it wrote. */
  firstLine: string;
  pid: number;
  /** Sends a message and returns the program's answer. */
  request(message: object): Promise<unknown>;
  end(): Promise<void>;
}

/**
 * @param path relative to the root of the checkout
 * @param flags for node itself
 */
export function spawnProgram(
  path: string,
  args: readonly string[] = [],
  flags: readonly string[] = [],
): ChildProcess {
  const file = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  return spawn(process.execPath, [...flags, '--import', 'tsx', file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
}

/** Starts the program and waits for its first line. @throws Error where it ends without one */
export async function startProgram(
  path: string,
  args: readonly string[] = [],
  flags: readonly string[] = [],
): Promise<Child> {
  const child = spawnProgram(path, args, flags);
  for await (const firstLine of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    child.stdout?.resume();
    return {
      firstLine,
      pid: child.pid as number,
      request: (message) => sendMessage(child, path, message),
      end: () => endProgram(child),
    };
  }
  throw new Error(`${path} ended without output`);
}

export async function endProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}

function sendMessage(child: ChildProcess, path: string, message: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error(`${path} ended and did not answer`));
    child.once('exit', ended);
    child.once('message', (answer) => {
      child.off('exit', ended);
      resolve(answer);
    });
    child.send(message);
  });
}
