/** Reads the command line of gabbi.ts. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { RealUsageError } from '../real/arguments.ts';
import { serviceUrl } from '../real/service.ts';

export interface UpstreamArguments {
  /** Left out: the reference server. */
  url?: string;
  /** Only lists the files, and needs no service. */
  list: boolean;
  /** For the Python program, which has the same options. */
  others: string[];
}

/** @throws UsageError saying what is wrong */
export function readArguments(argv: readonly string[]): UpstreamArguments {
  const { values, positionals } = parse(argv);
  const only = [...(values.only ?? []), ...positionals];
  if (positionals.length > 0 && !values.only)
    throw new RealUsageError(`${positionals[0]} is not expected here. ${USAGE}`);
  const { list = false } = values;
  return {
    list,
    ...(values.url !== undefined && { url: serviceUrl(values.url) }),
    others: [
      ...(only.length > 0 ? ['--only', ...only.map((file) => file.replace(/\.yaml$/, ''))] : []),
      ...(values.json !== undefined ? ['--json', resolve(values.json)] : []),
      ...(list ? ['--list'] : []),
      ...(values.wipe ? ['--wipe'] : []),
    ],
  };
}

const USAGE = 'Usage: gabbi.ts [--url URL] [--only FILE…] [--list] [--json FILE] [--wipe]';

function parse(argv: readonly string[]) {
  const options = {
    url: { type: 'string' },
    only: { type: 'string', multiple: true },
    json: { type: 'string' },
    list: { type: 'boolean' },
    wipe: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new RealUsageError(`${(error as Error).message} ${USAGE}`);
  }
}
