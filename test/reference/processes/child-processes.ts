/** Which processes a process has started, where the system can tell. */
import { existsSync, readFileSync } from 'node:fs';

export const canTellChildren = existsSync(`/proc/${process.pid}/task/${process.pid}/children`);
if (!canTellChildren)
  console.warn('not asked: which processes a process has started cannot be told on this system');

export function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
}
