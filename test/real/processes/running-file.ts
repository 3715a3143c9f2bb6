/** Reads and writes a file that describes a running service. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isAlive, type ProcessIdentity } from './process-identity.ts';

/** Null when there is no such file, or the process that it describes has ended. */
export function readRunning<Running extends ProcessIdentity>(file: string): Running | null {
  const running = readState<Running>(file);
  return running && isAlive(running) ? running : null;
}

export function writeRunning(file: string, running: ProcessIdentity): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(running, null, 2)}\n`);
}

export function forgetRunning(file: string): void {
  rmSync(file, { force: true });
}

function readState<Running>(file: string): Running | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Running;
  } catch {
    return null;
  }
}
