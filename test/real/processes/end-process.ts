/** Ends a process that leads its own group, and the rest of the group. */
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, type ProcessIdentity } from './process-identity.ts';

/** Ends the process and its workers. Does nothing when another process has its id by now. */
export async function endProcess(identity: ProcessIdentity): Promise<void> {
  if (await signalAndWait(identity, 'SIGTERM', 10)) return;
  await signalAndWait(identity, 'SIGKILL', 5);
}

/** Signals the process group, which includes the workers. @returns whether the process has ended in time */
async function signalAndWait(
  identity: ProcessIdentity,
  signal: NodeJS.Signals,
  seconds: number,
): Promise<boolean> {
  if (isAlive(identity)) process.kill(-identity.pid, signal);
  const end = Date.now() + seconds * 1000;
  while (isAlive(identity) && Date.now() < end) await sleep(50);
  return !isAlive(identity);
}
