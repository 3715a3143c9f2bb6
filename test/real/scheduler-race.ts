/**
 * Scheduler processes race over OpenStack's own Placement: `npx tsx test/real/scheduler-race.ts URL`. Ends with
 * `N passed, N failed`. Exit codes: 0 all passed, 1 failures, 2 wrong usage.
 */

import { exitCodeOf } from '../programs/exit-code.ts';
import { readOptions } from '../programs/read-options.ts';
import { ProgramUsageError } from '../programs/usage-error.ts';
import { type RaceOutcome, runRace } from '../reference/processes/race.ts';
import { startSchedulerProcesses } from '../reference/processes/scheduler-processes.ts';

/** Fewer than with the reference: over SQLite each write waits for the one before. */
const PROCESSES = 3;
const HOSTS = 3;
const CAPACITY = 4;

const USAGE = 'Usage: scheduler-race.ts URL, the root of a Placement';

try {
  const { positionals } = readOptions(process.argv.slice(2), {}, USAGE);
  process.exitCode = await raceOver(positionals[0]);
} catch (error) {
  process.exitCode = exitCodeOf('scheduler-race.ts', error);
}

async function raceOver(placement: string | undefined): Promise<number> {
  if (placement === undefined) throw new ProgramUsageError(USAGE);
  const schedulers = await startSchedulerProcesses(placement, PROCESSES);
  try {
    return reportFacts(
      await runRace({ schedulers: [schedulers.url], placement, hosts: HOSTS, capacity: CAPACITY }),
    );
  } finally {
    await schedulers.close();
  }
}

function reportFacts(raced: RaceOutcome): number {
  const fits = HOSTS * CAPACITY;
  const expected: RaceOutcome = {
    placed: fits,
    noValidHost: fits,
    others: [],
    mostUsed: CAPACITY,
    used: fits,
    holders: fits,
  };
  const facts = Object.entries(expected).map(([name, want]) => {
    const got = raced[name as keyof RaceOutcome];
    const isSame = JSON.stringify(got) === JSON.stringify(want);
    process.stdout.write(
      `${isSame ? 'pass' : 'FAIL'} ${name}: ${JSON.stringify(got)}, expected ${JSON.stringify(want)}\n`,
    );
    return isSame;
  });
  const failed = facts.filter((each) => !each).length;
  process.stdout.write(`${facts.length - failed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}
