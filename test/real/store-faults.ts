/**
 * Eight writers claim and release through three servers over an etcd cluster of three members, while something fails:
 * `npx tsx test/real/store-faults.ts`. Afterwards the history checker replays all calls against etcd's revisions. Ends with
 * `N passed, N failed`. Exit codes: 0 all passed, 1 failures, 2 wrong usage, 3 cannot run here.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { isInShard } from '../../runner/plan/shard.ts';
import { exitCodeOf } from '../programs/exit-code.ts';
import { readOptions, refusePositionals } from '../programs/read-options.ts';
import { readShard } from '../programs/read-shard.ts';
import { ProgramUsageError } from '../programs/usage-error.ts';
import { findEtcd } from './etcd/cluster.ts';
import { explainNoClocks } from './networks/own-clock.ts';
import { explainNoNetwork, hasOwnNetwork, runInOwnNetwork } from './networks/own-network.ts';
import { type Problems, type Row, reportRows } from './report-rows.ts';
import { CommitRecorder } from './store-faults/commit-recorder.ts';
import { startSystem } from './store-faults/faulted-system.ts';
import { STORE_FAULTS } from './store-faults/faults.ts';
import { replayCommits } from './store-faults/history.ts';
import { checkHistory, type TimedCall } from './store-faults/history-checker.ts';
import { PlacementCalls } from './store-faults/placement-calls.ts';
import type { StoreFault } from './store-faults/store-fault.ts';
import { writeAndRecord } from './store-faults/write-and-record.ts';

const USAGE = `Usage: store-faults.ts [--rounds N] [--seconds N] [--fault NAME] [--shard K/N]: rounds of each fault, and how long it lasts. Faults: ${Object.keys(STORE_FAULTS).join(', ')}`;
const WRITERS = 8;
/** One with room for all, and some that are full soon. */
const CAPACITIES = [100_000, 20, 20, 20];
/** Seconds without a fault, before and after. */
const CALM = 2;

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = exitCodeOf('store-faults.ts', error);
}

async function run(argv: readonly string[]): Promise<number> {
  const options = {
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    fault: { type: 'string' },
    shard: { type: 'string' },
  } as const;
  const { values, positionals } = readOptions(argv, options, USAGE);
  refusePositionals(positionals, USAGE);
  const seconds = Number(values.seconds ?? 5);
  const shard = readShard(values.shard, USAGE);
  const named = Object.keys(STORE_FAULTS).filter((name) => name === (values.fault ?? name));
  const names = named.filter((name) => !shard || isInShard(shard, name));
  if (named.length === 0) throw new ProgramUsageError(`There is no fault "${values.fault}". ${USAGE}`);
  const missing = hasOwnNetwork() ? undefined : explainNoNetwork();
  await findEtcd();
  if (!hasOwnNetwork() && missing === undefined) return runInOwnNetwork();
  const rows: Row[] = [];
  for (let round = 1; round <= Number(values.rounds ?? 1); round += 1)
    for (const name of names) {
      const fault = STORE_FAULTS[name] as StoreFault;
      const reason = fault.needs && (missing ?? (fault.needs === 'clocks' ? explainNoClocks() : undefined));
      if (reason) process.stdout.write(`skip ${name}: ${reason}\n`);
      else rows.push([name, () => runRound(fault, seconds)]);
    }
  return reportRows(rows);
}

async function runRound(fault: StoreFault, seconds: number): Promise<Problems> {
  const system = await startSystem(fault, hasOwnNetwork());
  const { cluster, servers } = system;
  const calls = new PlacementCalls();
  const problems: Problems = [];
  const recorders: CommitRecorder[] = [];
  const record = () => {
    const recorder = new CommitRecorder(cluster.urls);
    recorders.push(recorder);
    return recorder;
  };
  try {
    // What is compacted cannot be read afterwards.
    const early = fault.needs === 'clocks' ? record() : undefined;
    const { url } = servers[0] as { url: string };
    const providers = new Map<string, number>();
    for (const total of CAPACITIES) providers.set(await calls.makeProvider(url, total), total);
    const recorded = await writeAndRecord(calls, {
      servers: () => servers.map((server) => server.url),
      providers,
      writers: WRITERS,
      until: sleep(CALM * 1000)
        .then(() => fault.happen(system, seconds))
        .catch((error: Error) => void problems.push(error.message))
        .then(() => sleep(CALM * 1000)),
    });
    const { commits, problem } = await (early ?? record()).readAll();
    process.stdout.write(`     ${describeCalls(recorded, commits.length, calls.contended)}\n`);
    if (problem !== undefined) return [...problems, problem];
    problems.push(...checkHistory(replayCommits(commits), recorded));
    if (calls.contended > 0) problems.push(`${calls.contended} claims were refused because of other writers`);
    return problems.length > 10 ? [...problems.slice(0, 10), `and ${problems.length - 10} more`] : problems;
  } finally {
    await calls.close();
    for (const recorder of recorders) await recorder.close();
    await system.end();
  }
}

function describeCalls(recorded: readonly TimedCall[], commits: number, contended: number): string {
  const outcomes = { done: 0, refused: 0, unknown: 0 };
  for (const { does } of recorded) if ('outcome' in does) outcomes[does.outcome] += 1;
  const { done, refused, unknown } = outcomes;
  const silence = (longestSilence(recorded) / 1000).toFixed(1);
  return (
    `${recorded.length} calls: ${done} writes done in ${commits} commits, ${refused} refused, ${contended} contended, ` +
    `${unknown} without an answer; longest silence ${silence} s`
  );
}

/** The longest time in which no write was answered as done. */
function longestSilence(recorded: readonly TimedCall[]): number {
  const ends = recorded
    .filter(({ does }) => 'outcome' in does && does.outcome === 'done')
    .map(({ end }) => end)
    .sort((a, b) => a - b);
  return ends.reduce((longest, end, index) => Math.max(longest, end - (ends[index - 1] ?? end)), 0);
}
