/**
 * Measures `interop diff` and `interop gate` in processor time, which other load distorts less than the clock: how the time
 * grows with the size of a document, and GitHub's two documents where `npm pack @octokit/openapi@VERSION` was unpacked below
 * `.cache/public-documents/octokit/VERSION`.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeApiDocument } from '../data/api-documents.ts';
import { formatWhole, type Measurement, median } from '../measure/measurement.ts';

export async function measureComparing(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'comparing-'));
  try {
    return [...(await measureGrowth(folder)), await measureGate(), ...(await measurePublic())];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ROUNDS = 3;
const COUNTS = [1000, 2000, 4000] as const;
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Usage {
  /** Of processor time, in all threads. */
  seconds: number;
  megabytes: number;
}

/** Twice the document takes twice the time, without that of an empty one: the program's own start. */
async function measureGrowth(folder: string): Promise<Measurement[]> {
  const empty = (await measureDiff(writePair(folder, 0))).seconds;
  const found: Usage[] = [];
  for (const count of COUNTS) found.push(await measureDiff(writePair(folder, count)));
  return found.slice(1).map(({ seconds, megabytes }, index) => {
    const ratio = (seconds - empty) / ((found[index] as Usage).seconds - empty);
    return {
      what: `diff of ${formatWhole(COUNTS[index + 1] as number)} operations, relative to half of them`,
      measured: `${ratio.toFixed(2)}× (${seconds.toFixed(2)} s, ${empty.toFixed(2)} s of it the start; ${formatWhole(megabytes)} MB)`,
      target: 'at most 2.5×',
      met: ratio <= 2.5,
    };
  });
}

function writePair(folder: string, count: number): [string, string] {
  return ([1, 2] as const).map((version) => {
    const file = join(folder, `${count}-${version}.json`);
    writeFileSync(file, JSON.stringify(makeApiDocument(count, version), null, 2));
    return file;
  }) as [string, string];
}

async function measureGate(): Promise<Measurement> {
  const { seconds } = await measureProgram(['gate', 'spec/placement']);
  return {
    what: 'gate of Placement, 40 versions',
    measured: `${seconds.toFixed(2)} s`,
    target: 'less than 1.5 s',
    met: seconds < 1.5,
  };
}

async function measurePublic(): Promise<Measurement[]> {
  const files = ['18.2.0', '23.0.2'].map((version) =>
    join(ROOT, '.cache/public-documents/octokit', version, 'package/generated/api.github.com.json'),
  ) as [string, string];
  if (!files.every((file) => existsSync(file))) return [];
  const { seconds, megabytes } = await measureDiff(files);
  return [
    {
      what: "diff of GitHub's documents of 11 and 13 MB",
      measured: `${seconds.toFixed(2)} s, ${formatWhole(megabytes)} MB`,
      target: 'less than 4 s and 700 MB',
      met: seconds < 4 && megabytes < 700,
    },
  ];
}

function measureDiff(files: readonly [string, string]): Promise<Usage> {
  return measureProgram(['diff', ...files, '--format', 'json']);
}

/** The median of several runs. */
async function measureProgram(args: readonly string[]): Promise<Usage> {
  const usages: Usage[] = [];
  for (let round = 0; round < ROUNDS; round += 1) usages.push(await runProgram(args));
  return {
    seconds: median(usages.map(({ seconds }) => seconds)),
    megabytes: median(usages.map(({ megabytes }) => megabytes)),
  };
}

function runProgram(args: readonly string[]): Promise<Usage> {
  const preload = ['--import', 'tsx', '--import', './bench/programs/report-usage.ts'];
  return new Promise((resolve, reject) => {
    const options = { cwd: ROOT, maxBuffer: 1 << 28 };
    execFile(process.execPath, [...preload, 'cli/bin.ts', ...args], options, (_error, _output, errors) => {
      try {
        resolve(JSON.parse(errors.slice(errors.lastIndexOf('\n'))) as Usage);
      } catch {
        reject(new Error(`interop ${args.join(' ')} ended without its usage: ${errors}`));
      }
    });
  });
}
