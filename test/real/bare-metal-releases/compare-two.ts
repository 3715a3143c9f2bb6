/** Runs `interop compare spec/bare-metal` in this process. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../../../cli/main.ts';
import type { ScenarioComparison } from '../../../runner/compare/result/scenario-comparison.ts';
import { CannotRun } from '../../programs/cannot-run.ts';
import { silentIo } from '../silent-io.ts';

const FOLDER = fileURLToPath(new URL('../../../spec/bare-metal/', import.meta.url));

/** @param urls by name, the older first. @throws CannotRun where the two could not be compared */
export async function compareTwo(
  urls: Readonly<Record<string, string>>,
  more: readonly string[],
): Promise<ScenarioComparison> {
  const folder = mkdtempSync(join(tmpdir(), 'interop-real-'));
  const file = join(folder, 'comparison.json');
  const targets = Object.entries(urls).flatMap(([name, url]) => ['--target', `${name}=${url}`]);
  const args = ['--no-shrink', '--reporter', `json=${file}`, ...more];
  try {
    await main(['compare', FOLDER, ...targets, ...args], silentIo({}, folder));
    const comparison = JSON.parse(readFileSync(file, 'utf8')) as ScenarioComparison;
    if (comparison.problem !== null) throw new CannotRun(comparison.problem);
    return comparison;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
