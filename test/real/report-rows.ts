/** Runs the rows of a table, and prints a line for each, then `N passed, N failed`. */

import { endIfInterrupted, onInterrupt } from './interruption.ts';

/** What is wrong, in words; none for a row that came out right. */
export type Problems = string[];

export type Row = [name: string, judge: () => Promise<Problems>];

/** One after another. @returns the exit code. @throws CannotRun after Ctrl-C, when the row in progress has ended */
export async function reportRows(rows: readonly Row[]): Promise<number> {
  const forget = onInterrupt(() => {});
  try {
    return await runRows(rows);
  } finally {
    forget();
  }
}

async function runRows(rows: readonly Row[]): Promise<number> {
  let failed = 0;
  for (const [name, judge] of rows) {
    const start = performance.now();
    const problems = await judge();
    endIfInterrupted();
    if (problems.length > 0) failed += 1;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const words = problems.length === 0 ? `pass ${name}` : `FAIL ${name}: ${problems.join('; ')}`;
    process.stdout.write(`${words} (${seconds} s)\n`);
  }
  process.stdout.write(`${rows.length - failed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}
