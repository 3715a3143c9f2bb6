/** The command line as a function: arguments in, exit code out. */
import { KnownFailuresError } from '../runner/known-failures.ts';
import { BaselineError } from '../runner/read-baseline.ts';
import { SelectionError } from '../runner/select-microversions.ts';
import { TOOL } from '../runner/tool.ts';
import { SpecError } from '../spec/spec-error.ts';
import { cleanCommand } from './clean.ts';
import { compareCommand } from './compare.ts';
import { diffCommand } from './diff.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { gateCommand } from './gate.ts';
import { HELP } from './help.ts';
import type { Io } from './io.ts';
import { runCommand } from './run.ts';
import { serveCommand } from './serve.ts';
import { specCommand } from './spec.ts';
import { didYouMean, UsageError } from './usage-error.ts';

const COMMANDS: Readonly<Record<string, (argv: readonly string[], io: Io) => Promise<ExitCode>>> = {
  clean: cleanCommand,
  run: runCommand,
  compare: compareCommand,
  diff: diffCommand,
  gate: gateCommand,
  serve: serveCommand,
  spec: specCommand,
};

/** @param argv without the program's own name */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    return explain(error, io);
  }
}

async function dispatch([name, ...rest]: readonly string[], io: Io): Promise<ExitCode> {
  if (name === '--version') {
    io.out(`${TOOL.name} ${TOOL.version}\n`);
    return EXIT.conforms;
  }
  if (
    name === undefined ||
    name === 'help' ||
    name === '--help' ||
    name === '-h' ||
    rest.includes('--help')
  ) {
    io.out(HELP);
    return name === undefined ? EXIT.usage : EXIT.conforms;
  }
  const command = COMMANDS[name];
  if (!command)
    throw new UsageError(
      `There is no command "${name}".${didYouMean(name, Object.keys(COMMANDS))} See interop --help.`,
    );
  return command(rest, io);
}

/** Errors that say what the user can mend; any other is a bug of ours. */
const MENDABLE = [UsageError, SpecError, SelectionError, KnownFailuresError, BaselineError];

function explain(error: unknown, io: Io): ExitCode {
  const { message, stack } = error as Error;
  if (MENDABLE.some((kind) => error instanceof kind)) {
    io.err(`interop: ${message.replaceAll(`${io.cwd}/`, '')}\n`);
    return EXIT.usage;
  }
  io.err(
    `interop: a bug of ours, and nothing about the target: ${message}\nSet DEBUG=1 to see where, and please report it.\n`,
  );
  if (io.env.DEBUG) io.err(`${stack}\n`);
  return EXIT.notJudged;
}
