/** The processes of a start, in a file: `stop` also ends those of a start that was interrupted. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { endProcess } from './end-process.ts';
import { isAlive, type ProcessIdentity } from './process-identity.ts';

/** What the file holds at least. */
export interface Recorded {
  /** In the order in which they were started. */
  processes: readonly ProcessIdentity[];
}

/** What the file holds; null without one. */
export function readRecord<T extends Recorded>(file: string): (Partial<T> & Recorded) | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Only the user can read the file. */
export function writeRecord(file: string, record: Recorded): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
}

/** The recorded processes that still run. */
export function readProcesses(file: string): ProcessIdentity[] {
  return (readRecord(file)?.processes ?? []).filter(isAlive);
}

/** Adds a process, which should be done as soon as it is started. @returns the process */
export function recordProcess(file: string, identity: ProcessIdentity): ProcessIdentity {
  writeRecord(file, { processes: [...readProcesses(file), identity] });
  return identity;
}

/** Ends the processes, the last one first. @returns whether there were any */
export async function endRecordedProcesses(file: string): Promise<boolean> {
  const processes = readProcesses(file);
  for (const each of processes.reverse()) await endProcess(each);
  return processes.length > 0;
}
