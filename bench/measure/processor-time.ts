/** Reads the processor time of a process, which other load on the machine does not change. */
import { readFileSync } from 'node:fs';

/** Seconds of processor time of a process and of its workers. Null where the system has no /proc. */
export function readProcessorSeconds(pid: number): number | null {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    const ticks = [String(pid), ...children].map(readTicks);
    return ticks.reduce((sum, each) => sum + each, 0) / TICKS_IN_A_SECOND;
  } catch {
    return null;
  }
}

/** USER_HZ, in which Linux reports to programs whatever its internal tick is. */
const TICKS_IN_A_SECOND = 100;

/** User and system time: the fields after the program's name, which may hold anything and ends with the last bracket. */
function readTicks(pid: string): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}
