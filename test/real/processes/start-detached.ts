/** Starts a program that outlives this one, as the leader of its own process group. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotRun } from '../../programs/cannot-run.ts';
import { lastLines } from '../../programs/execute.ts';
import { isAlive, type ProcessIdentity, readIdentity } from './process-identity.ts';

export interface DetachedProgram {
  program: string;
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** The file that gets its output; an existing one is continued. */
  log: string;
}

/** @throws CannotRun when the process exits at once */
export function startDetached({ program, args, cwd, env, log }: DetachedProgram): ProcessIdentity {
  const output = openSync(log, 'a');
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', output, output], detached: true });
  child.on('error', () => {});
  closeSync(output);
  child.unref();
  const identity = child.pid === undefined ? null : readIdentity(child.pid);
  if (identity === null) throw new CannotRun(`${program} ended at once. ${describeLog(log)}`);
  return identity;
}

/**
 * Waits until the program answers.
 * @param isAnswering asked every 100 ms; it must not throw
 * @param log the file that messages quote
 * @throws CannotRun when the process exits or does not answer in time
 */
export async function waitUntilAnswering(
  identity: ProcessIdentity,
  isAnswering: () => Promise<boolean>,
  log: string,
): Promise<void> {
  const end = Date.now() + SECONDS_TO_ANSWER * 1000;
  while (Date.now() < end) {
    if (!isAlive(identity))
      throw new CannotRun(`the service ended while it was starting. ${describeLog(log)}`);
    if (await isAnswering()) return;
    await sleep(100);
  }
  throw new CannotRun(`the service did not answer within ${SECONDS_TO_ANSWER} seconds. ${describeLog(log)}`);
}

/** True when GET on the URL succeeds. */
export async function answersHttp(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}

const SECONDS_TO_ANSWER = 120;

function describeLog(log: string): string {
  try {
    return `Its log ends with:\n${lastLines(readFileSync(log, 'utf8'))}`;
  } catch {
    return 'It wrote no log.';
  }
}
