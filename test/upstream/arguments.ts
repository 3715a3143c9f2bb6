/** Reads the command line of gabbi.ts. */
import { resolve } from 'node:path';
import { readOptions, refusePositionals } from '../programs/read-options.ts';
import { ProgramUsageError } from '../programs/usage-error.ts';
import { parseServiceUrl } from '../real/service.ts';

/** What the files that are not portable need of the server. */
export const UPSTREAM_CONFIGURATIONS = ['cors', 'legacy-rbac', 'open-policy', 'secure-rbac'] as const;

export type UpstreamConfiguration = (typeof UPSTREAM_CONFIGURATIONS)[number];

export interface UpstreamArguments {
  /** Reference servers, one a configuration, when absent. */
  url?: string;
  /** How the service at the URL is configured. */
  assume: UpstreamConfiguration[];
  /** The reference servers keep what they store in directories. */
  lmdb: boolean;
  /** Only lists the files, and needs no service. */
  list: boolean;
  /** Arguments of the Python program, which has the same options. */
  others: string[];
}

/** @throws ProgramUsageError for an unknown option or configuration, a file without --only, or a malformed URL */
export function readArguments(argv: readonly string[]): UpstreamArguments {
  const { values, positionals } = readOptions(argv, OPTIONS, USAGE);
  const only = [...(values.only ?? []), ...positionals];
  if (!values.only) refusePositionals(positionals, USAGE);
  const { list = false, lmdb = false, assume = [] } = values;
  if (assume.length > 0 && values.url === undefined)
    throw new ProgramUsageError(`--assume says how the service of --url is configured. ${USAGE}`);
  if (lmdb && values.url !== undefined)
    throw new ProgramUsageError(`--lmdb is about the reference servers, and --url names another. ${USAGE}`);
  return {
    list,
    lmdb,
    assume: assume.map(readConfiguration),
    ...(values.url !== undefined && { url: parseServiceUrl(values.url) }),
    others: [
      ...(only.length > 0 ? ['--only', ...only.map((file) => file.replace(/\.yaml$/, ''))] : []),
      ...(values.json !== undefined ? ['--json', resolve(values.json)] : []),
      ...(list ? ['--list'] : []),
      ...(values.wipe ? ['--wipe'] : []),
    ],
  };
}

function readConfiguration(name: string): UpstreamConfiguration {
  const found = UPSTREAM_CONFIGURATIONS.find((each) => each === name);
  if (found) return found;
  throw new ProgramUsageError(`--assume ${name} is none of ${UPSTREAM_CONFIGURATIONS.join(', ')}. ${USAGE}`);
}

const USAGE =
  'Usage: gabbi.ts [--url URL [--assume NAME]… | --lmdb] [--only FILE…] [--list] [--json FILE] [--wipe]';

const OPTIONS = {
  url: { type: 'string' },
  assume: { type: 'string', multiple: true },
  only: { type: 'string', multiple: true },
  json: { type: 'string' },
  list: { type: 'boolean' },
  lmdb: { type: 'boolean' },
  wipe: { type: 'boolean' },
} as const;
