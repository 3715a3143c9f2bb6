/** Reads the command line of peers.ts. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { RealUsageError } from '../real/arguments.ts';

export interface PeerArguments {
  /** All of them when none is named. */
  peers: readonly string[];
  /** What the ids of faults must match. */
  faults: string;
  json: string;
  /** Only print what the file has. */
  table: boolean;
}

const USAGE = 'Usage: peers.ts [--peer NAME]… [--faults GLOB] [--json FILE] [--table]';

/** @throws UsageError saying what is wrong */
export function readArguments(argv: readonly string[], known: readonly string[]): PeerArguments {
  const { peer = known, faults, json, table } = parse(argv);
  const unknown = peer.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new RealUsageError(`There is no peer ${unknown}. Expected one of ${known.join(', ')}. ${USAGE}`);
  return { peers: peer, faults, json: resolve(json), table };
}

function parse(argv: readonly string[]) {
  const options = {
    peer: { type: 'string', multiple: true },
    faults: { type: 'string', default: '*' },
    json: { type: 'string', default: '.cache/peers/results.json' },
    table: { type: 'boolean', default: false },
  } as const;
  try {
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    throw new RealUsageError(`${(error as Error).message} ${USAGE}`);
  }
}
