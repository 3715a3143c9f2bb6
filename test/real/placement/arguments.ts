/** Reads the command line of placement.ts. */
import { readOptions } from '../../programs/read-options.ts';
import { ProgramUsageError } from '../../programs/usage-error.ts';
import { readPinnedRelease } from './environment.ts';

export interface RealArguments {
  command: 'start' | 'stop' | 'status';
  /** 0 for any free port. */
  port: number;
  release: string;
  workers: number;
  policy: PlacementPolicy;
}

/**
 * The oslo.policy rules. `new` and `old` are the release's own defaults; OpenStack's tests need the old ones. `same` is a
 * policy that does not change from release to release.
 */
export type PlacementPolicy = 'new' | 'old' | 'same';

const USAGE =
  'Usage: placement.ts start [--port 8779] [--workers 1] [--old-policy | --same-policy] | stop | status, each [--release 16.0.0]';

/** @throws ProgramUsageError for an unknown command or option, or a value out of range */
export function readArguments(argv: readonly string[]): RealArguments {
  const { values, positionals } = parse(argv);
  const [command = '', ...rest] = positionals;
  if (!isCommand(command) || rest.length > 0)
    throw new ProgramUsageError(`Expected one of start, stop and status. ${USAGE}`);
  const { port, release = readPinnedRelease(), workers } = values;
  if (!/^\d+(\.\d+)+$/.test(release))
    throw new ProgramUsageError(`--release ${release} is not a release such as 16.0.0.`);
  return {
    command,
    release,
    policy: policyOf(values['old-policy'], values['same-policy']),
    port: parseWholeNumber('--port', port, 0, 65535),
    workers: parseWholeNumber('--workers', workers, 1, 64),
  };
}

function parse(argv: readonly string[]) {
  const options = {
    port: { type: 'string', default: '8779' },
    release: { type: 'string' },
    // Two workers that start at once lock each other out of SQLite while they write the standard traits, and exit.
    workers: { type: 'string', default: '1' },
    'old-policy': { type: 'boolean', default: false },
    'same-policy': { type: 'boolean', default: false },
  } as const;
  return readOptions(argv, options, USAGE);
}

function policyOf(old: boolean, same: boolean): PlacementPolicy {
  if (old && same) throw new ProgramUsageError(`--old-policy and --same-policy exclude each other. ${USAGE}`);
  return old ? 'old' : same ? 'same' : 'new';
}

function isCommand(text: string): text is RealArguments['command'] {
  return text === 'start' || text === 'stop' || text === 'status';
}

function parseWholeNumber(name: string, text: string, least: number, greatest: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= greatest) return number;
  throw new ProgramUsageError(`${name} ${text} is not a whole number from ${least} to ${greatest}.`);
}
