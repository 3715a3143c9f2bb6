/** Reads the command line of gabbi.ts. */
import { resolve } from 'node:path';
import { readOptions, refusePositionals } from '../programs/read-options.ts';
import { parseServiceUrl } from '../real/service.ts';

export interface UpstreamArguments {
  /** The reference server when absent. */
  url?: string;
  /** Only lists the files, and needs no service. */
  list: boolean;
  /** Arguments of the Python program, which has the same options. */
  others: string[];
}

/** @throws ProgramUsageError for an unknown option, a file without --only, or a malformed URL */
export function readArguments(argv: readonly string[]): UpstreamArguments {
  const { values, positionals } = readOptions(argv, OPTIONS, USAGE);
  const only = [...(values.only ?? []), ...positionals];
  if (!values.only) refusePositionals(positionals, USAGE);
  const { list = false } = values;
  return {
    list,
    ...(values.url !== undefined && { url: parseServiceUrl(values.url) }),
    others: [
      ...(only.length > 0 ? ['--only', ...only.map((file) => file.replace(/\.yaml$/, ''))] : []),
      ...(values.json !== undefined ? ['--json', resolve(values.json)] : []),
      ...(list ? ['--list'] : []),
      ...(values.wipe ? ['--wipe'] : []),
    ],
  };
}

const USAGE = 'Usage: gabbi.ts [--url URL] [--only FILE…] [--list] [--json FILE] [--wipe]';

const OPTIONS = {
  url: { type: 'string' },
  only: { type: 'string', multiple: true },
  json: { type: 'string' },
  list: { type: 'boolean' },
  wipe: { type: 'boolean' },
} as const;
