/** The files that say which real services run. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { stateFileOf } from './folders.ts';
import { isAlive, type ProcessIdentity } from './process-identity.ts';

export interface Running extends ProcessIdentity {
  url: string;
  release: string;
}

/** Null when nothing of the release was started, or when it has ended since. */
export function readRunning(release: string): Running | null {
  const running = readState(release);
  return running && isAlive(running) ? running : null;
}

export function writeRunning(running: Running): void {
  const file = stateFileOf(running.release);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(running, null, 2)}\n`);
}

export function forgetRunning(release: string): void {
  rmSync(stateFileOf(release), { force: true });
}

function readState(release: string): Running | null {
  try {
    return JSON.parse(readFileSync(stateFileOf(release), 'utf8')) as Running;
  } catch {
    return null;
  }
}
