/** The files that describe the running real Placements. */

import type { ProcessIdentity } from '../processes/process-identity.ts';
import * as runningFile from '../processes/running-file.ts';
import { stateFileOf } from './folders.ts';

export interface RunningPlacement extends ProcessIdentity {
  url: string;
  release: string;
}

/** Null when no service of the release was started, or it has ended. */
export function readRunning(release: string): RunningPlacement | null {
  return runningFile.readRunning<RunningPlacement>(stateFileOf(release));
}

export function writeRunning(running: RunningPlacement): void {
  runningFile.writeRunning(stateFileOf(running.release), running);
}

export function forgetRunning(release: string): void {
  runningFile.forgetRunning(stateFileOf(release));
}
