/** Reads the command line of bare-metal.ts. */
import { readOptions } from '../../programs/read-options.ts';
import { ProgramUsageError } from '../../programs/usage-error.ts';
import { listReleases } from './folders.ts';

export interface BareMetalArguments {
  command: 'start' | 'stop' | 'status';
  /** 0 for any free port. */
  port: number;
  release: string;
}

/** @throws ProgramUsageError for an unknown command, option or release, or a port out of range */
export function readBareMetalArguments(argv: readonly string[]): BareMetalArguments {
  const releases = listReleases();
  const usage = `Usage: bare-metal.ts start [--port 0] | stop | status, each with --release ${releases.join('|')}`;
  const { values, positionals } = readOptions(argv, OPTIONS, usage);
  const [command = '', ...rest] = positionals;
  if (!isCommand(command) || rest.length > 0)
    throw new ProgramUsageError(`Expected one of start, stop and status. ${usage}`);
  if (values.release === undefined) throw new ProgramUsageError(`--release is missing. ${usage}`);
  if (!releases.includes(values.release))
    throw new ProgramUsageError(
      `--release ${values.release} has no requirements here. Expected ${releases.join(' or ')}. For another release, add its requirements-${values.release}.txt.`,
    );
  return { command, release: values.release, port: parsePort(values.port) };
}

const OPTIONS = { port: { type: 'string', default: '0' }, release: { type: 'string' } } as const;

function isCommand(text: string): text is BareMetalArguments['command'] {
  return text === 'start' || text === 'stop' || text === 'status';
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new ProgramUsageError(`--port ${text} is not a whole number from 0 to 65535.`);
}
