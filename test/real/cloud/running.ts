/** Reads and writes the file that describes the running cloud. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CannotRun } from '../../programs/cannot-run.ts';
import { isAlive, type ProcessIdentity } from '../processes/process-identity.ts';
import type { CloudOptions } from './arguments.ts';
import { RUNNING_FILE } from './folders.ts';

export interface RunningCloud extends CloudOptions {
  /** The path of clouds.yaml, which only the user can read. */
  clouds: string;
  /** The file with the base32 secret of the user `totp`. */
  totpSecretFile: string;
  /** Keystone's URL, with `/v3`. */
  identity: string;
  placement: string;
  /** One of the processes. */
  keystone: ProcessIdentity;
  /** In the order in which they were started. */
  processes: readonly ProcessIdentity[];
}

/** Null when nothing runs, or one of the processes has ended. */
export function readRunningCloud(): RunningCloud | null {
  const running = readState();
  return running?.placement && running.processes.every(isAlive) ? (running as RunningCloud) : null;
}

/** @throws CannotRun when nothing runs */
export function requireCloud(): RunningCloud {
  const cloud = readRunningCloud();
  if (cloud === null) throw new CannotRun('no cloud runs. Start one first: cloud.ts start');
  return cloud;
}

/** The processes that still run, also those of a start that was interrupted. */
export function readProcesses(): ProcessIdentity[] {
  return (readState()?.processes ?? []).filter(isAlive);
}

export function writeRunningCloud(running: Partial<RunningCloud> & Pick<RunningCloud, 'processes'>): void {
  mkdirSync(dirname(RUNNING_FILE), { recursive: true });
  writeFileSync(RUNNING_FILE, `${JSON.stringify(running, null, 2)}\n`, { mode: 0o600 });
}

export function forgetRunningCloud(): void {
  rmSync(RUNNING_FILE, { force: true });
}

function readState(): (Partial<RunningCloud> & Pick<RunningCloud, 'processes'>) | null {
  try {
    return JSON.parse(readFileSync(RUNNING_FILE, 'utf8'));
  } catch {
    return null;
  }
}
