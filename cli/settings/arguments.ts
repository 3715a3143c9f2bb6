/** Reads a command's arguments with Node's own parser, and says what is wrong in the words of this program. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { didYouMean, UsageError } from '../usage-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** @throws UsageError for a flag that is unknown, lacks its value or is given one */
export function readArguments<O extends Options>(argv: readonly string[], options: O) {
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
      throw new UsageError(`There is no flag ${flag} here.${near} See interop --help.`);
    }
    throw new UsageError(`${(error as Error).message.split('\n')[0]} See interop --help.`);
  }
}

/** @throws UsageError unless the text is a number of at least the least */
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
