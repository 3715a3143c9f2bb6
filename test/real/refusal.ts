/** How the programs of these folders end where they cannot go on. */
import { RealUsageError } from './arguments.ts';
import { CannotStart } from './cannot-start.ts';

/** Says what the command line or the machine lacks, and gives the exit code for it. @throws any other error */
export function refusal(program: string, error: unknown): 2 | 3 {
  if (!(error instanceof RealUsageError || error instanceof CannotStart)) throw error;
  process.stderr.write(`${program}: ${error.message}\n`);
  return error instanceof RealUsageError ? 2 : 3;
}
