/** The exit codes of programs that cannot go on. */
import { CannotRun } from './cannot-run.ts';
import { ProgramUsageError } from './usage-error.ts';

/** Prints what is wrong with the command line or missing on the machine, and returns the exit code. @throws any other error */
export function exitCodeOf(program: string, error: unknown): 2 | 3 {
  if (!(error instanceof ProgramUsageError || error instanceof CannotRun)) throw error;
  process.stderr.write(`${program}: ${error.message}\n`);
  return error instanceof ProgramUsageError ? 2 : 3;
}
