/** Reads and writes the file that describes the running cloud. */
import { rmSync } from 'node:fs';
import { CannotRun } from '../../programs/cannot-run.ts';
import { isAlive, type ProcessIdentity } from '../processes/process-identity.ts';
import { type Recorded, readRecord, writeRecord } from '../processes/recorded-processes.ts';
import type { CloudOptions } from './arguments.ts';
import type { CloudsFiles } from './clouds-yaml.ts';
import { RUNNING_FILE } from './folders.ts';

export interface RunningCloud extends CloudOptions, CloudsFiles, Recorded {
  /** Keystone's URL, with `/v3`. */
  identity: string;
  placement: string;
  /** One of the processes. */
  keystone: ProcessIdentity;
}

/** Null when nothing runs, or one of the processes has ended. */
export function readRunningCloud(): RunningCloud | null {
  const running = readRecord<RunningCloud>(RUNNING_FILE);
  return running?.placement && running.processes.every(isAlive) ? (running as RunningCloud) : null;
}

/** @throws CannotRun when nothing runs */
export function requireCloud(): RunningCloud {
  const cloud = readRunningCloud();
  if (cloud === null) throw new CannotRun('no cloud runs. Start one first: cloud.ts start');
  return cloud;
}

export function writeRunningCloud(running: RunningCloud): void {
  writeRecord(RUNNING_FILE, running);
}

export function forgetRunningCloud(): void {
  rmSync(RUNNING_FILE, { force: true });
}
