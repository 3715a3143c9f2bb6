/** Reads and writes the files that describe the running real services. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isAlive, type ProcessIdentity } from '../processes/process-identity.ts';
import { stateFileOf } from './folders.ts';

export interface RunningPlacement extends ProcessIdentity {
  url: string;
  release: string;
}

/** Null when no service of the release was started, or it has ended. */
export function readRunning(release: string): RunningPlacement | null {
  const running = readState(release);
  return running && isAlive(running) ? running : null;
}

export function writeRunning(running: RunningPlacement): void {
  const file = stateFileOf(running.release);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(running, null, 2)}\n`);
}

export function forgetRunning(release: string): void {
  rmSync(stateFileOf(release), { force: true });
}

function readState(release: string): RunningPlacement | null {
  try {
    return JSON.parse(readFileSync(stateFileOf(release), 'utf8')) as RunningPlacement;
  } catch {
    return null;
  }
}
