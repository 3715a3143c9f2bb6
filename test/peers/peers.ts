/**
 * Shows the named faults to our judge and its peers, and tabulates which tool finds which: docs/peers.md. Exit codes: 0 all was
 * measured, 2 wrong usage, 3 a peer is not available here.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { loadService } from '../../spec/contract/load-service.ts';
import type { Service } from '../../spec/contract/service.ts';
import { matchesPattern } from '../../spec/known/pattern.ts';
import type { Fault } from '../faults/fault.ts';
import { PLACEMENT_FAULTS } from '../faults/placement/faults.ts';
import { exitCodeOf } from '../programs/exit-code.ts';
import { readPeerArguments } from './arguments.ts';
import { renderFaultsTable } from './faults-table.ts';
import { interleave } from './interleave.ts';
import { gabbi } from './judges/gabbi.ts';
import { ours, oursAtOne } from './judges/ours.ts';
import { prism } from './judges/prism.ts';
import { schemathesis } from './judges/schemathesis.ts';
import type { OpenPeer, Peer } from './peer.ts';
import { type PeerResult, type Results, readResults, writeResults } from './results.ts';

const PEERS: Readonly<Record<string, Peer>> = { ours, 'ours-at-one': oursAtOne, gabbi, schemathesis, prism };

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  try {
    const { peers, faults: pattern, json, table } = readPeerArguments(argv, Object.keys(PEERS));
    mkdirSync(dirname(json), { recursive: true });
    const service = loadService('placement');
    const faults = interleave(Object.values(PLACEMENT_FAULTS)).filter(({ id }) =>
      matchesPattern(pattern, id),
    );
    for (const name of table ? [] : peers) await measure(service, PEERS[name] as Peer, faults, json);
    process.stdout.write(renderFaultsTable(PLACEMENT_FAULTS, columns(), readResults(json)));
    return 0;
  } catch (error) {
    return exitCodeOf('peers.ts', error);
  }
}

function columns(): string[] {
  return Object.values(PEERS).map(({ name }) => name);
}

/** Measures the faults that the file has no outcome for. */
async function measure(service: Service, peer: Peer, faults: readonly Fault[], json: string): Promise<void> {
  const before = readResults(json)[peer.name]?.outcomes ?? {};
  const left = faults.filter(({ id }) => before[id] === undefined);
  if (left.length === 0) return;
  const open = await peer.open(service, logProgress);
  try {
    const queue = [...(peer.order?.(left, service) ?? left)];
    await Promise.all(Array.from({ length: peer.atOnce }, () => judgeAll(peer.name, open, queue, json)));
  } finally {
    await open.close();
  }
}

async function judgeAll(name: string, open: OpenPeer, queue: Fault[], json: string): Promise<void> {
  for (let fault = queue.shift(); fault; fault = queue.shift()) {
    const before = performance.now();
    const outcome = await open.judge(fault);
    const seconds = Math.round((performance.now() - before) / 100) / 10;
    logProgress(`${name} ${outcome.caught ? 'caught' : 'missed'} ${fault.id} ${seconds} s ${outcome.said}`);
    recordOutcome(name, open, fault, { ...outcome, seconds }, json);
  }
}

/** Reads the file again each time, because another run may write another peer's outcomes to it. */
function recordOutcome(
  name: string,
  { version, falseAlarms }: OpenPeer,
  fault: Fault,
  outcome: PeerResult['outcomes'][string],
  json: string,
): void {
  const results: Results = readResults(json);
  const outcomes = { ...results[name]?.outcomes, [fault.id]: outcome };
  writeResults(json, { ...results, [name]: { version, falseAlarms, outcomes } });
}

function logProgress(text: string): void {
  process.stderr.write(`${text}\n`);
}
