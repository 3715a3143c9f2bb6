/** Reads the command lines of peers.ts and diff/peers.ts. */
import { resolve } from 'node:path';
import { readOptions, refusePositionals } from '../programs/read-options.ts';
import { ProgramUsageError } from '../programs/usage-error.ts';

export interface PeerArguments {
  /** All peers when the command line names none. */
  peers: readonly string[];
  /** A glob for the ids of faults. */
  faults: string;
  json: string;
  /** Only prints the outcomes in the file. */
  table: boolean;
}

/** @throws ProgramUsageError for an unknown option or peer */
export function readPeerArguments(argv: readonly string[], known: readonly string[]): PeerArguments {
  const usage = 'Usage: peers.ts [--peer NAME]… [--faults GLOB] [--json FILE] [--table]';
  const options = { ...COMMON, faults: { type: 'string', default: '*' } } as const;
  const { values, positionals } = readOptions(argv, options, usage);
  refusePositionals(positionals, usage);
  const { faults, table, json = '.cache/peers/results.json' } = values;
  return { peers: chosenPeers(values.peer, known, usage), faults, json: resolve(json), table };
}

/** @throws ProgramUsageError for an unknown option or peer */
export function readDiffPeerArguments(
  argv: readonly string[],
  known: readonly string[],
): Omit<PeerArguments, 'faults'> {
  const usage = 'Usage: diff/peers.ts [--peer NAME]… [--json FILE] [--table]';
  const { values, positionals } = readOptions(argv, COMMON, usage);
  refusePositionals(positionals, usage);
  const { table, json = '.cache/peers/diff/results.json' } = values;
  return { peers: chosenPeers(values.peer, known, usage), json: resolve(json), table };
}

const COMMON = {
  peer: { type: 'string', multiple: true },
  json: { type: 'string' },
  table: { type: 'boolean', default: false },
} as const;

function chosenPeers(
  names: readonly string[] | undefined,
  known: readonly string[],
  usage: string,
): readonly string[] {
  const unknown = names?.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new ProgramUsageError(`There is no peer ${unknown}. Expected one of ${known.join(', ')}. ${usage}`);
  return names ?? known;
}
