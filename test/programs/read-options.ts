/** Reads the command line of a program of `test/`. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { ProgramHelp, ProgramUsageError } from './usage-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Options> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>;

/**
 * @param usage one line, added to every message, and the answer to `--help`
 * @throws ProgramHelp; ProgramUsageError for an option that the program does not have, or a value of the wrong kind
 */
export function readOptions<T extends Options>(
  argv: readonly string[],
  options: T,
  usage: string,
): Parsed<T> {
  answerHelp(argv, usage);
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new ProgramUsageError(`${(error as Error).message} ${usage}`);
  }
}

/** @throws ProgramHelp where `--help` is among the arguments */
export function answerHelp(argv: readonly string[], usage: string): void {
  if (argv.includes('--help') || argv.includes('-h')) throw new ProgramHelp(usage);
}

/** @throws ProgramUsageError for any argument that is not an option */
export function refusePositionals(positionals: readonly string[], usage: string): void {
  const [first] = positionals;
  if (first !== undefined) throw new ProgramUsageError(`Unexpected argument "${first}". ${usage}`);
}
