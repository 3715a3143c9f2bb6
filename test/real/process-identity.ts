/** Tells whether a process is still the one that was started: ids are used again, start times are not. */
import { existsSync, readFileSync } from 'node:fs';
import { CannotRun } from '../programs/cannot-run.ts';

export interface ProcessIdentity {
  pid: number;
  /** Clock ticks since the machine came up. */
  startTime: string;
}

/** @throws CannotRun where there is no /proc to ask */
export function requireProc(): void {
  if (!existsSync('/proc/self/stat'))
    throw new CannotRun('there is no /proc here; the real Placement is started on Linux only.');
}

/** Null when there is no such process, or only what is left of one that has ended. */
export function identityOf(pid: number): ProcessIdentity | null {
  const fields = statFields(pid);
  if (fields === null || fields[STATE] === 'Z') return null;
  return { pid, startTime: fields[START_TIME] as string };
}

export function isAlive({ pid, startTime }: ProcessIdentity): boolean {
  return identityOf(pid)?.startTime === startTime;
}

/** Places after the program's name, which ends with the last bracket and may hold anything. */
const STATE = 0;
const START_TIME = 19;

function statFields(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}
