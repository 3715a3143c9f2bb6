/** Reads and writes the file that describes the running compute cloud of a release. */
import { rmSync } from 'node:fs';
import type { CloudsFiles } from '../cloud/clouds-yaml.ts';
import { isAlive } from '../processes/process-identity.ts';
import { type Recorded, readRecord, writeRecord } from '../processes/recorded-processes.ts';
import type { ComputeOptions } from './arguments.ts';
import { computeFoldersOf } from './folders.ts';
import type { ServerResources } from './resources.ts';
import type { ComputeUrls } from './urls.ts';

export interface RunningCompute extends ComputeOptions, CloudsFiles, Recorded {
  urls: ComputeUrls;
  resources: ServerResources;
}

/** Null when no cloud of the release runs, or one of its processes has ended. */
export function readRunningCompute(release: string): RunningCompute | null {
  const running = readRecord<RunningCompute>(computeFoldersOf(release).record);
  return running?.urls && running.processes.every(isAlive) ? (running as RunningCompute) : null;
}

export function writeRunningCompute(running: RunningCompute): void {
  writeRecord(computeFoldersOf(running.release).record, running);
}

export function forgetRunningCompute(release: string): void {
  rmSync(computeFoldersOf(release).record, { force: true });
}
