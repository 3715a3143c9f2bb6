/** Identifies a process by its id and start time, because systems reuse ids. */
import { existsSync, readFileSync } from 'node:fs';
import { CannotRun } from '../../programs/cannot-run.ts';

export interface ProcessIdentity {
  pid: number;
  /** Clock ticks since the machine came up. */
  startTime: string;
}

/** @throws CannotRun on a system without /proc */
export function requireProc(): void {
  if (!existsSync('/proc/self/stat'))
    throw new CannotRun('this system has no /proc. Start the real Placement on Linux.');
}

/** Null when the process does not exist or is a zombie. */
export function readIdentity(pid: number): ProcessIdentity | null {
  const fields = readStatFields(pid);
  if (fields === null || fields[STATE] === 'Z') return null;
  return { pid, startTime: fields[START_TIME] as string };
}

export function isAlive({ pid, startTime }: ProcessIdentity): boolean {
  return readIdentity(pid)?.startTime === startTime;
}

/** Indices of the fields of /proc/PID/stat after the program's name, which ends with the last bracket and may contain any character. */
const STATE = 0;
const START_TIME = 19;

function readStatFields(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}
