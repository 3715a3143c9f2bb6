/** Lists the child processes of a process, where the system has `/proc/PID/task/TID/children`. */
import { existsSync, readFileSync } from 'node:fs';

export const canListChildren = existsSync(`/proc/${process.pid}/task/${process.pid}/children`);
if (!canListChildren)
  console.warn('skipped: tests that kill child processes, which this system does not list under /proc');

export function childrenOf(pid: number): number[] {
  const pids = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return pids === '' ? [] : pids.split(' ').map(Number);
}
