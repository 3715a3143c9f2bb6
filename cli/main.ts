/** The command line as a function: arguments in, exit code out. */
import { TOOL } from '../runner/report/tool.ts';
import { InputError } from '../spec/openapi/reading/input-error.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { HELP } from './help.ts';
import type { Io } from './io.ts';
import { didYouMean, UsageError } from './usage-error.ts';

type Command = (argv: readonly string[], io: Io) => Promise<ExitCode>;

/** Each is read when it is called for: most of the program is for judging, and the gate runs before each commit. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  clean: async () => (await import('./commands/clean.ts')).cleanCommand,
  run: async () => (await import('./commands/run.ts')).runCommand,
  compare: async () => (await import('./commands/compare.ts')).compareCommand,
  diff: async () => (await import('./commands/diff.ts')).diffCommand,
  gate: async () => (await import('./commands/gate.ts')).gateCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  spec: async () => (await import('./commands/spec.ts')).specCommand,
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
  return (await command())(rest, io);
}

/** Any error but those of what was given is a bug of ours. */
function explain(error: unknown, io: Io): ExitCode {
  const { message, stack } = error as Error;
  if (error instanceof InputError) {
    io.err(`interop: ${message.replaceAll(`${io.cwd}/`, '')}\n`);
    return EXIT.usage;
  }
  io.err(
    `interop: a bug of ours, and nothing about the target: ${message}\nSet DEBUG=1 to see where, and please report it.\n`,
  );
  if (io.env.DEBUG) io.err(`${stack}\n`);
  return EXIT.notJudged;
}
