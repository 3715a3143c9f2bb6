/**
 * Compares two releases of OpenStack's Ironic on this machine: the differences that docs/two-releases.md lists come out of
 * `interop compare`, and two services of one release have none. Starts what does not run yet, and stops it at last. Ends with
 * `N passed, N failed`. `--quick` compares a part of the operations. Exit codes: 0 all passed, 1 failures, 2 wrong usage, 3 cannot
 * run here.
 */
import { exitCodeOf } from '../programs/exit-code.ts';
import { readOptions, refusePositionals } from '../programs/read-options.ts';
import { readRunningBareMetal, startBareMetal, stopBareMetal } from './bare-metal/release.ts';
import { compareTwo } from './bare-metal-releases/compare-two.ts';
import {
  EARLIER_DIFFERENCES,
  findKnown,
  KNOWN_DIFFERENCES,
  type KnownDifference,
  listQuick,
  OPERATIONS,
  QUICK_OPERATIONS,
} from './bare-metal-releases/known-differences.ts';
import { type Row, reportRows } from './report-rows.ts';

const OLDER = '29.0.0';
const NEWER = '39.0.0';
const SECOND = '-second';

const USAGE = 'Usage: bare-metal-releases.ts [--quick]';

const started: [release: string, instance?: string][] = [];

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = exitCodeOf('bare-metal-releases.ts', error);
} finally {
  for (const [release, instance] of started) await stopBareMetal(release, instance);
}

async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(argv, { quick: { type: 'boolean', default: false } }, USAGE);
  refusePositionals(positionals, USAGE);
  return values.quick ? await compareQuickly() : await compareAll();
}

/** A part of the operations, without a second service. */
async function compareQuickly(): Promise<number> {
  const targets = { older: await start(OLDER), newer: await start(NEWER) };
  const only = QUICK_OPERATIONS.flatMap((operation) => ['--only', operation]);
  const different = compareOnce(targets, ['--microversions', '1.96', ...only]);
  return await reportRows(rowsOf(listQuick(), different));
}

async function compareAll(): Promise<number> {
  const older = await start(OLDER);
  const newer = await start(NEWER);
  const second = await start(NEWER, SECOND);
  const only = OPERATIONS.flatMap((operation) => ['--only', operation]);
  const same = compareOnce({ one: newer, two: second }, ['--microversions', '1.96', ...only]);
  const different = compareOnce({ older, newer }, ['--microversions', '1.96', ...only]);
  return await reportRows([
    ['two services of one release do not differ', async () => listAll(await same())],
    ...rowsOf(KNOWN_DIFFERENCES, different),
    ...EARLIER_DIFFERENCES.map(({ at, ...known }): Row => {
      const compare = () => compareTwo({ older, newer }, ['--microversions', at, '--only', known.operation]);
      return [nameOf(known), async () => listMissing(known, await compare())];
    }),
  ]);
}

function rowsOf(known: readonly KnownDifference[], compare: () => Promise<Comparison>): Row[] {
  return known.map((one): Row => [nameOf(one), async () => listMissing(one, await compare())]);
}

/** Compares when a row asks first. */
function compareOnce(...args: Parameters<typeof compareTwo>): () => ReturnType<typeof compareTwo> {
  let comparison: ReturnType<typeof compareTwo> | undefined;
  return () => {
    comparison ??= compareTwo(...args);
    return comparison;
  };
}

type Comparison = Awaited<ReturnType<typeof compareTwo>>;

function listAll({ differences, calls }: Comparison): string[] {
  if (calls < 500) return [`only ${calls} calls were made`];
  return differences.flatMap(({ members }) =>
    members.map(({ operation, variation, summary }) => `${operation} ${variation}: ${summary}`),
  );
}

function nameOf({ number, what }: KnownDifference): string {
  return `${number}. ${what}`;
}

function listMissing(known: KnownDifference, { differences }: Comparison): string[] {
  return findKnown(known, differences) ? [] : ['not found'];
}

/** @returns the URL */
async function start(release: string, instance?: string): Promise<string> {
  const running = readRunningBareMetal(release, instance);
  if (running) return running.url;
  started.push(instance === undefined ? [release] : [release, instance]);
  const options = { release, port: 0, ...(instance !== undefined && { instance }) };
  return (await startBareMetal(options, (text) => process.stderr.write(`${text}\n`))).url;
}
