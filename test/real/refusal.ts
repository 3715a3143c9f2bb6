/** How the programs of these folders end where they cannot go on. */
import { UsageError } from './arguments.ts';
import { CannotStart } from './cannot-start.ts';

/** Says what the command line or the machine lacks, and gives the exit code for it. @throws any other error */
export function refusal(program: string, error: unknown): 2 | 3 {
  if (!(error instanceof UsageError || error instanceof CannotStart)) throw error;
  process.stderr.write(`${program}: ${error.message}\n`);
  return error instanceof UsageError ? 2 : 3;
}
