/** Reads a command's arguments with Node's own parser, and explains what is wrong in the words of this program. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { CommandName } from '../help.ts';
import { didYouMean, UsageError } from '../usage-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** How many words a command takes beside its flags. */
export interface WordLimit {
  command: CommandName;
  atMost: number;
}

/** The flags, and the words beside them. */
export type ReadArguments<O extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: O; allowPositionals: true; strict: true }>
>;

/**
 * Reads flags and words.
 * @throws UsageError for an unknown flag, a flag without its value or with one that it does not take, and for more words
 * than the command takes
 */
export function readArguments<O extends Options>(
  argv: readonly string[],
  options: O,
  limit: WordLimit,
): ReadArguments<O> {
  const read = parse(argv, options, limit.command);
  requireAtMost(read.positionals, limit);
  return read;
}

function requireAtMost(words: readonly string[], { command, atMost }: WordLimit): void {
  if (words.length <= atMost) return;
  const takes = atMost === 0 ? 'no arguments' : atMost === 1 ? 'one argument' : `${atMost} arguments`;
  throw new UsageError(
    `${command} takes ${takes}, and was given ${words.join(', ')}. See interop ${command} --help.`,
  );
}

function parse<O extends Options>(
  argv: readonly string[],
  options: O,
  command: CommandName,
): ReadArguments<O> {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const flag = argv.find(
      (word) => word.startsWith('--') && !((word.slice(2).split('=')[0] as string) in options),
    );
    if (flag) {
      const near = didYouMean(
        flag.split('=')[0] as string,
        Object.keys(options).map((name) => `--${name}`),
      );
      throw new UsageError(`${command} has no flag ${flag}.${near} See interop ${command} --help.`);
    }
    throw new UsageError(`${(error as Error).message.split('\n')[0]} See interop ${command} --help.`);
  }
}

/** @throws UsageError unless the text is a number, at least `least` */
export function readNumber(flag: string, text: string, least: number): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value >= least) return value;
  throw new UsageError(`${flag} takes a number of ${least} or more, and was given "${text}".`);
}

/** @throws UsageError unless the text is one of the names */
export function readName(what: string, text: string | undefined, names: readonly string[]): string {
  if (text !== undefined && names.includes(text)) return text;
  const given = text === undefined ? `Name a ${what}` : `There is no ${what} "${text}"`;
  throw new UsageError(
    `${given}.${text === undefined ? '' : didYouMean(text, names)} Expected ${names.join(' or ')}.`,
  );
}
