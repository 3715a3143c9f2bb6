/** Reads the command line of peers.ts beside this file. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { RealUsageError } from '../../real/arguments.ts';

export interface DiffPeerArguments {
  /** All of them when none is named. */
  peers: readonly string[];
  json: string;
  /** Only print what the file has. */
  table: boolean;
}

const USAGE = 'Usage: diff/peers.ts [--peer NAME]… [--json FILE] [--table]';

/** @throws UsageError saying what is wrong */
export function readArguments(argv: readonly string[], known: readonly string[]): DiffPeerArguments {
  const { peer = known, json, table } = parse(argv);
  const unknown = peer.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new RealUsageError(`There is no peer ${unknown}. Expected one of ${known.join(', ')}. ${USAGE}`);
  return { peers: peer, json: resolve(json), table };
}

function parse(argv: readonly string[]) {
  const options = {
    peer: { type: 'string', multiple: true },
    json: { type: 'string', default: '.cache/peers/diff/results.json' },
    table: { type: 'boolean', default: false },
  } as const;
  try {
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    throw new RealUsageError(`${(error as Error).message} ${USAGE}`);
  }
}
