/**
 * Judges a real Ironic by what `quick` runs at its newest version, with the known failures, and through a proxy that adds something to
 * its API, which has to be found beside them. Starts the Ironic unless it runs, and stops it then. Ends with `N passed, N failed`.
 * Exit codes: 0 all passed, 1 failures, 2 wrong usage, 3 cannot run here.
 */
import { exitCodeOf } from '../programs/exit-code.ts';
import { readOptions, refusePositionals } from '../programs/read-options.ts';
import { readShard } from '../programs/read-shard.ts';
import { readRunningBareMetal, startBareMetal, stopBareMetal } from './bare-metal/release.ts';
import { FAULTS, judgeFault, judgePart } from './bare-metal-judge/judge-bare-metal.ts';
import { type Row, reportRows } from './report-rows.ts';

const USAGE = 'Usage: bare-metal-judge.ts [--release 39.0.0] [--shard K/N]';

let started: string | undefined;

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = exitCodeOf('bare-metal-judge.ts', error);
} finally {
  if (started !== undefined) await stopBareMetal(started);
}

async function main(argv: readonly string[]): Promise<number> {
  const options = { release: { type: 'string', default: '39.0.0' }, shard: { type: 'string' } } as const;
  const { values, positionals } = readOptions(argv, options, USAGE);
  refusePositionals(positionals, USAGE);
  const { release, shard } = values;
  readShard(shard, USAGE);
  const url = await start(release);
  return await reportRows([
    [`Ironic ${release} as it is`, () => judgePart(url, shard)],
    ...FAULTS.map((fault): Row => [`Ironic with ${fault.what}`, () => judgeFault(url, fault)]),
  ]);
}

/** @returns the URL */
async function start(release: string): Promise<string> {
  const running = readRunningBareMetal(release);
  if (running) return running.url;
  started = release;
  return (await startBareMetal({ release, port: 0 }, (text) => process.stderr.write(`${text}\n`))).url;
}
