/** Runs a part of `interop run placement` in this process against the real cloud. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../cli/main.ts';
import type { Report } from '../../runner/report/report.ts';
import { silentIo } from './silent-io.ts';

export interface JudgedOnce {
  /** Null where no report was written. */
  report: Report | null;
  code: number;
}

export interface JudgedPart {
  /** A glob of case ids. */
  cases: string;
  seed: string;
  env: Readonly<Record<string, string>>;
}

/** @param target arguments that say what is judged, and who calls */
export async function judgeOnce(
  target: readonly string[],
  { cases, seed, env }: JudgedPart,
): Promise<JudgedOnce> {
  const folder = mkdtempSync(join(tmpdir(), 'interop-real-'));
  const file = join(folder, 'report.json');
  try {
    const code = await main(
      [
        ...['run', 'placement', ...target, '--only', cases, '--microversions', 'latest'],
        ...['--depth', 'full', '--seed', seed, '--timeout', '10', '--reporter', `json=${file}`],
      ],
      silentIo(env, folder),
    );
    return { code, report: readReport(file) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return null;
  }
}
