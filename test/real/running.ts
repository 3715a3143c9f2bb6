/** The file that says which real service runs. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { STATE_FILE } from './folders.ts';
import { isAlive, type ProcessIdentity } from './process-identity.ts';

export interface Running extends ProcessIdentity {
  url: string;
  release: string;
}

/** Null when nothing was started, or when it has ended since. */
export function readRunning(): Running | null {
  const running = readState();
  return running && isAlive(running) ? running : null;
}

export function writeRunning(running: Running): void {
  mkdirSync(dirname(STATE_FILE), { recursive: true });
  writeFileSync(STATE_FILE, `${JSON.stringify(running, null, 2)}\n`);
}

export function forgetRunning(): void {
  rmSync(STATE_FILE, { force: true });
}

function readState(): Running | null {
  try {
    return JSON.parse(readFileSync(STATE_FILE, 'utf8')) as Running;
  } catch {
    return null;
  }
}
