/** Judges a real Nova, and looks at what it leaves behind and at what Nova says of its answers. */
import {
  closeSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../../../cli/main.ts';
import type { Depth } from '../../../runner/depth.ts';
import type { Report } from '../../../runner/report/report.ts';
import { loadServiceFolder } from '../../../spec/service-folder/load-service-folder.ts';
import { CannotRun } from '../../programs/cannot-run.ts';
import type { Release } from '../compute/arguments.ts';
import { computeFoldersOf } from '../compute/folders.ts';
import { type RunningCompute, readRunningCompute } from '../compute/running.ts';
import type { Problems, Row } from '../report-rows.ts';
import { silentIo } from '../silent-io.ts';
import { compareWarnings } from './compare-warnings.ts';
import { listComputeResources } from './list-resources.ts';
import { readWarnings } from './read-warnings.ts';

export interface ComputeJudging {
  release: Release;
  depth: Depth;
  /** Options of `interop run`. */
  only?: string | undefined;
  shard?: string | undefined;
  /** Where the report is written; nowhere when absent. */
  report?: string | undefined;
}

/** Nova itself waits a minute for its compute (`rpc_response_timeout`), such as for a new interface. */
const SECONDS = '90';

const FOLDER = fileURLToPath(new URL('../../../spec/compute', import.meta.url));
const KNOWN = fileURLToPath(new URL('../compute-known-failures.txt', import.meta.url));

/** @throws CannotRun where no such Nova runs */
export function judgeCompute(options: ComputeJudging): Row[] {
  const running = readRunningCompute(options.release);
  if (running === null)
    throw new CannotRun(
      `no Nova ${options.release} runs. Start it first: compute.ts start --release ${options.release}`,
    );
  const log = join(computeFoldersOf(options.release).run, 'nova.log');
  let before: string[] = [];
  let logged = 0;
  let report: Report | null = null;
  return [
    [
      `Nova ${options.release} conforms at depth ${options.depth}`,
      async () => {
        before = await listComputeResources(running);
        logged = statSync(log).size;
        report = await runInterop(running, options);
        return problemsOf(report);
      },
    ],
    ['nothing stays behind', () => listLeft(running, before)],
    ["Nova's own warnings are among the findings", async () => compareWithLog(report, readFrom(log, logged))],
  ];
}

async function runInterop(running: RunningCompute, options: ComputeJudging): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'interop-real-'));
  const file = options.report ?? join(folder, 'report.json');
  const { depth, only, shard } = options;
  const argv = ['run', FOLDER, '--os-cloud', 'admin', '--depth', depth, '--known-failures', KNOWN];
  argv.push('--timeout', SECONDS);
  if (only !== undefined) argv.push('--only', only);
  if (shard !== undefined) argv.push('--shard', shard);
  const io = silentIo({ OS_CLIENT_CONFIG_FILE: running.clouds }, folder);
  const write = (text: string) => process.stderr.write(text);
  try {
    await main([...argv, '--reporter', 'console', '--reporter', `json=${file}`], {
      ...io,
      out: write,
      err: write,
    });
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function problemsOf({ verdict, problem, findings, cases, leftBehind }: Report): Problems {
  const blocked = cases.filter((one) => one.verdict === 'blocked' || one.verdict === 'error');
  return [
    ...(verdict === 'pass' ? [] : [`${verdict}${problem === null ? '' : ` (${problem})`}`]),
    ...findings
      .filter(({ knownBecause }) => !knownBecause)
      .map(({ rule, operation }) => `${rule} ${operation}`),
    ...blocked.map(({ id, microversion, reason }) => `${id} at ${microversion}: ${reason}`),
    ...leftBehind.map((each) => `not removed: ${each}`),
  ];
}

/** Servers, volumes and snapshots go in the background, so it looks for a while. */
async function listLeft(running: RunningCompute, before: readonly string[]): Promise<Problems> {
  for (let tries = 1; ; tries += 1) {
    const left = (await listComputeResources(running)).filter((each) => !before.includes(each));
    if (left.length === 0 || tries === 10) return left.map((each) => `left behind: ${each}`);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

function compareWithLog(report: Report | null, log: string): Problems {
  if (report === null) return ['the run has no report'];
  const { onlyNova, onlyRun, both } = compareWarnings(loadServiceFolder(FOLDER), readWarnings(log), report);
  process.stdout.write(`calls that both speak of: ${both}\n`);
  for (const each of onlyRun) process.stdout.write(`Nova does not warn of ${each}\n`);
  return onlyNova.map((each) => `Nova alone warns of ${each}`);
}

function readFrom(file: string, offset: number): string {
  const descriptor = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(Math.max(0, fstatSync(descriptor).size - offset));
    const length = readSync(descriptor, buffer, 0, buffer.length, offset);
    return buffer.toString('utf8', 0, length);
  } finally {
    closeSync(descriptor);
  }
}
