/** The command line as a function: arguments in, exit code out. */
import { TOOL } from '../runner/report/tool.ts';
import { InputError } from '../spec/openapi/reading/input-error.ts';
import { COMMANDS } from './commands/registry.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { COMMAND_NAMES, type CommandName, HELP, helpOf } from './help.ts';
import type { Io } from './io.ts';
import { didYouMean, UsageError } from './usage-error.ts';

/** @param argv without the program's own name */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    return reportError(error, io);
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [first] = argv;
  if (first === '--version') return print(`${TOOL.name} ${TOOL.version}\n`, io);
  if (first === undefined) {
    io.out(HELP);
    return EXIT.usage;
  }
  if (isHelp(first)) return print(argv.length === 1 ? HELP : helpFor(argv.slice(1)), io);
  if (argv.some(isHelp)) return print(helpFor(argv), io);
  const name = commandIn(argv);
  const command = await COMMANDS[name]();
  return command(argv.slice(name.split(' ').length), io);
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h' || word === 'help';
}

function print(text: string, io: Io): ExitCode {
  io.out(text);
  return EXIT.conforms;
}

/** The help of the command that the words call, or of all commands whose name begins with the first word. */
function helpFor(words: readonly string[]): string {
  const called = COMMAND_NAMES.find((name) => isCalled(name, words));
  const isGroup = COMMAND_NAMES.some((name) => name.startsWith(`${words[0]} `));
  return helpOf(called ?? (isGroup ? (words[0] as string) : commandIn(words)));
}

function isCalled(name: CommandName, words: readonly string[]): boolean {
  return name.split(' ').every((word, index) => word === words[index]);
}

/** @throws UsageError when the words call no command */
function commandIn(words: readonly string[]): CommandName {
  const found = COMMAND_NAMES.find((name) => isCalled(name, words));
  if (found) return found;
  const [first = '', second] = words;
  const below = COMMAND_NAMES.filter((name) => name.startsWith(`${first} `)).map((name) =>
    name.slice(first.length + 1),
  );
  if (below.length === 0) {
    const names = [...new Set(COMMAND_NAMES.map((name) => name.split(' ')[0] as string))];
    throw new UsageError(`There is no command "${first}".${didYouMean(first, names)} See interop --help.`);
  }
  const problem =
    second === undefined ? `Name a ${first} command` : `There is no ${first} command "${second}"`;
  throw new UsageError(`${problem}.${didYouMean(second ?? '', below)} Expected ${below.join(' or ')}.`);
}

/** Any other error than an InputError is a bug in this program. */
function reportError(error: unknown, io: Io): ExitCode {
  const { message, stack } = error as Error;
  if (error instanceof InputError) {
    io.err(`interop: ${message.replaceAll(`${io.cwd}/`, '')}\n`);
    return EXIT.usage;
  }
  io.err(
    `interop: this is a bug in interop and says nothing about the target: ${message}\nSet DEBUG=1 for the stack, and please report it.\n`,
  );
  if (io.env.DEBUG) io.err(`${stack}\n`);
  return EXIT.notJudged;
}
