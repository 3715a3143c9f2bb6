/** Runs `interop run` in this process against one URL of the real cloud. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../../../cli/io.ts';
import { main } from '../../../cli/main.ts';
import type { Report } from '../../../runner/report/report.ts';

export interface JudgedOnce {
  /** Null where no report was written. */
  report: Report | null;
  code: number;
}

/**
 * Judges a small part of the suite, with all kinds of answers: successes, errors, `Location` and links.
 * @param login arguments that say who calls
 * @param authority the PEM file of the authority to trust
 */
export async function judgeOnce(
  url: string,
  login: readonly string[],
  env: Readonly<Record<string, string>>,
  seed: string,
): Promise<JudgedOnce> {
  const folder = mkdtempSync(join(tmpdir(), 'interop-deployments-'));
  const file = join(folder, 'report.json');
  try {
    const code = await main(
      [
        ...['run', 'placement', '--target', url, ...login, '--only', CASES, '--microversions', 'latest'],
        ...['--depth', 'full', '--seed', seed, '--timeout', '10', '--reporter', `json=${file}`],
      ],
      ioWith(env, folder),
    );
    return { code, report: readReport(file) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const CASES = 'placement.inventories.*';

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return null;
  }
}

/** Only the variables that are given: no cloud of the user is called. */
function ioWith(env: Readonly<Record<string, string>>, cwd: string): Io {
  return {
    out: () => {},
    err: () => {},
    isTerminal: false,
    columns: 80,
    color: false,
    cwd,
    env,
    startReference: () => Promise.reject(new Error('a target is given')),
    onInterrupt: () => () => {},
  };
}
