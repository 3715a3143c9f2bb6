/** The exit codes of programs that cannot go on, or only say how they are called. */
import { CannotRun } from './cannot-run.ts';
import { ProgramHelp, ProgramUsageError } from './usage-error.ts';

/**
 * Prints how the program is called, what is wrong with the command line, or what is missing on the machine.
 * @returns the exit code. @throws any other error
 */
export function exitCodeOf(program: string, error: unknown): 0 | 2 | 3 {
  if (error instanceof ProgramHelp) {
    process.stdout.write(`${error.message}\n`);
    return 0;
  }
  if (!(error instanceof ProgramUsageError || error instanceof CannotRun)) throw error;
  process.stderr.write(`${program}: ${error.message}\n`);
  return error instanceof ProgramUsageError ? 2 : 3;
}
