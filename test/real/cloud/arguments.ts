/** Reads the command line of cloud.ts. */

import { readOptions } from '../../programs/read-options.ts';
import { ProgramUsageError } from '../../programs/usage-error.ts';

export interface CloudOptions {
  /** Seconds for which a token of Keystone is valid. */
  tokenLife: number;
  /** Placement's policy: the release's defaults, or those before scopes and the roles `member` and `reader`. */
  policy: 'new' | 'old';
  /** Processes of Placement. */
  workers: number;
  /** Placement closes connections without announcing it, as uWSGI does by itself. */
  silentClose: boolean;
}

export interface CloudArguments extends CloudOptions {
  command: 'start' | 'stop' | 'status' | 'resources';
}

const USAGE =
  'Usage: cloud.ts start [--token-life 3600] [--old-policy] [--workers 2] [--silent-close] | stop | status | resources';

/** @throws ProgramUsageError for an unknown command or option, or a value out of range */
export function readCloudArguments(argv: readonly string[]): CloudArguments {
  const { values, positionals } = readOptions(argv, OPTIONS, USAGE);
  const [command, ...rest] = positionals;
  if (!isCommand(command) || rest.length > 0)
    throw new ProgramUsageError(`Expected one of start, stop, status and resources. ${USAGE}`);
  return {
    command,
    tokenLife: readNumber('--token-life', values['token-life'], 86_400),
    policy: values['old-policy'] ? 'old' : 'new',
    workers: readNumber('--workers', values.workers, 64),
    silentClose: values['silent-close'],
  };
}

const OPTIONS = {
  'token-life': { type: 'string', default: '3600' },
  'old-policy': { type: 'boolean', default: false },
  workers: { type: 'string', default: '2' },
  'silent-close': { type: 'boolean', default: false },
} as const;

function isCommand(text: string | undefined): text is CloudArguments['command'] {
  return text === 'start' || text === 'stop' || text === 'status' || text === 'resources';
}

function readNumber(name: string, text: string, greatest: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= greatest) return number;
  throw new ProgramUsageError(`${name} ${text} is not a whole number from 1 to ${greatest}.`);
}
