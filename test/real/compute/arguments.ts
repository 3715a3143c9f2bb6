/** Reads the command line of compute.ts. */
import { readOptions } from '../../programs/read-options.ts';
import { ProgramUsageError } from '../../programs/usage-error.ts';

export interface ComputeOptions {
  release: Release;
  /** Of Nova's API; 0 for any free port. */
  port: number;
  /** What Nova does with an answer of its own that its schemas do not allow. */
  responseValidation: ResponseValidation;
}

export interface ComputeArguments extends ComputeOptions {
  command: 'start' | 'stop' | 'status';
}

/** The releases of Nova, the default first: of OpenStack 2026.2 and 2025.1. Each has a requirements file. */
export const RELEASES = ['34.0.0', '31.0.0'] as const;
export type Release = (typeof RELEASES)[number];

/** The values of `[api] response_validation`. `warn`, the default, writes to Nova's log; `error` answers 500. */
const VALIDATIONS = ['warn', 'error', 'ignore'] as const;
export type ResponseValidation = (typeof VALIDATIONS)[number];

const USAGE = `Usage: compute.ts start [--port 0] [--response-validation ${VALIDATIONS.join('|')}] | stop | status, each [--release ${RELEASES.join('|')}]`;

/** @throws ProgramUsageError for an unknown command or option, or a value out of range */
export function readComputeArguments(argv: readonly string[]): ComputeArguments {
  const { values, positionals } = readOptions(argv, OPTIONS, USAGE);
  const [command, ...rest] = positionals;
  if (!isCommand(command) || rest.length > 0)
    throw new ProgramUsageError(`Expected one of start, stop and status. ${USAGE}`);
  return {
    command,
    release: readChoice('--release', values.release, RELEASES),
    port: readPort(values.port),
    responseValidation: readChoice('--response-validation', values['response-validation'], VALIDATIONS),
  };
}

const OPTIONS = {
  release: { type: 'string', default: RELEASES[0] },
  port: { type: 'string', default: '0' },
  'response-validation': { type: 'string', default: VALIDATIONS[0] },
} as const;

function isCommand(text: string | undefined): text is ComputeArguments['command'] {
  return text === 'start' || text === 'stop' || text === 'status';
}

function readChoice<T extends string>(name: string, text: string, choices: readonly T[]): T {
  const choice = choices.find((each) => each === text);
  if (choice !== undefined) return choice;
  throw new ProgramUsageError(`${name} ${text} is not one of ${choices.join(', ')}. ${USAGE}`);
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new ProgramUsageError(`--port ${text} is not a whole number from 0 to 65535.`);
}
