/** Reads the command line of the benchmark. */
import { parseArgs } from 'node:util';

export interface BenchArguments {
  /** All parts where the command line names none. */
  parts: string[];
  /** The URL of a real Placement that is running. */
  realUrl: string | undefined;
  /** The folder for tables and pictures, where they are wanted. */
  folder: string | undefined;
}

/** A command line that cannot be read. Exit code 2. */
export class BenchUsageError extends Error {
  override name = 'UsageError';
}

/** @throws BenchUsageError */
export function readArguments(argv: readonly string[], known: readonly string[]): BenchArguments {
  const { values, positionals } = parse(argv, known);
  const unknown = positionals.find((part) => !known.includes(part));
  if (unknown !== undefined) throw new BenchUsageError(`There is no benchmark "${unknown}". ${usage(known)}`);
  const realUrl = values['real-url'];
  if (realUrl !== undefined && !/^http:\/\/[^/?#]+\/?$/.test(realUrl))
    throw new BenchUsageError(`--real-url takes a URL such as http://127.0.0.1:8778. ${usage(known)}`);
  return {
    parts: positionals.length > 0 ? positionals : [...known],
    realUrl: realUrl?.replace(/\/$/, ''),
    folder: values.write,
  };
}

function parse(argv: readonly string[], known: readonly string[]) {
  try {
    const options = { 'real-url': { type: 'string' }, write: { type: 'string' } } as const;
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new BenchUsageError(`${(error as Error).message} ${usage(known)}`);
  }
}

function usage(known: readonly string[]): string {
  return `Usage: npm run bench -- [--real-url URL] [--write FOLDER] [${known.join('] [')}]`;
}
