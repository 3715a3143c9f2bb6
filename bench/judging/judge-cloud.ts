/** Judges the real cloud of test/real through its Keystone, with the program as a user runs it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Depth } from '../../runner/depth.ts';
import type { Report } from '../../runner/report/report.ts';
import { readRunningCloud } from '../../test/real/cloud/running.ts';
import { startCloud, stopCloud } from '../../test/real/cloud/start.ts';
import type { JudgedRun } from './judge-target.ts';

/** Starts the cloud unless it runs already. @throws CannotRun where it cannot be had on this machine */
export async function judgeCloud(depths: readonly Depth[]): Promise<JudgedRun[]> {
  const wasRunning = readRunningCloud() !== null;
  const options = { tokenLife: 3600, policy: 'new', workers: 2, silentClose: false } as const;
  const { clouds } = await startCloud(options, (text) => process.stderr.write(`${text}\n`));
  try {
    return depths.map((depth) => judgeAt(depth, clouds));
  } finally {
    if (!wasRunning) await stopCloud();
  }
}

function judgeAt(depth: Depth, clouds: string): JudgedRun {
  const folder = mkdtempSync(join(tmpdir(), 'interop-bench-'));
  const file = join(folder, 'report.json');
  const args = ['run', 'placement', '--os-cloud', 'admin', '--depth', depth, '--reporter', `json=${file}`];
  try {
    execFileSync(process.execPath, ['--import', 'tsx', PROGRAM, ...args], {
      env: { ...process.env, OS_CLIENT_CONFIG_FILE: clouds },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } catch {
    // A violation is an exit code, and the report has it.
  }
  const { verdict, summary, concurrency, startedAt, finishedAt } = JSON.parse(
    readFileSync(file, 'utf8'),
  ) as Report;
  rmSync(folder, { recursive: true });
  const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
  return { depth, verdict, calls: summary.exchanges, seconds, processorTime: null, cases: concurrency.cases };
}

const PROGRAM = fileURLToPath(new URL('../../cli/bin.ts', import.meta.url));
