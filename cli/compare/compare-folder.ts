/** `interop compare FOLDER`: makes the calls of a folder's workflows and lists to several targets. */
import { writeFileSync } from 'node:fs';
import { renderScenarioComparison } from '../../reporters/compare/scenario-text.ts';
import type { ScenarioComparison } from '../../runner/compare/result/scenario-comparison.ts';
import { compareScenarios, type ScenarioProgress } from '../../runner/compare/scenarios/compare-scenarios.ts';
import { CannotJudge } from '../../runner/target/discover.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { commonToken, type OpenedTarget, openNamedTarget } from '../settings/run/open-compared.ts';
import { type CompareFolderSettings, readCompareFolderSettings } from './compare-folder-settings.ts';
import { completeVersions, selectComparedCalls } from './compared-service.ts';

export async function compareFolder(argv: readonly string[], io: Io): Promise<ExitCode> {
  const settings = readCompareFolderSettings(argv, io);
  try {
    return deliver(settings, await compareAll(settings, io), io);
  } catch (error) {
    if (!(error instanceof CannotJudge)) throw error;
    io.err(`interop: ${error.message}\n`);
    return EXIT.notJudged;
  }
}

function deliver(settings: CompareFolderSettings, comparison: ScenarioComparison, io: Io): ExitCode {
  for (const { name, file } of settings.reporters) {
    const text = render(name, comparison, {
      color: file === undefined && io.color,
      verbose: settings.verbose,
    });
    if (file === undefined) io.out(text);
    else writeFileSync(file, text);
  }
  return { same: EXIT.conforms, different: EXIT.violations, error: EXIT.notJudged }[comparison.verdict];
}

function render(
  name: string,
  comparison: ScenarioComparison,
  options: { color: boolean; verbose: boolean },
): string {
  if (name === 'json') return `${JSON.stringify(comparison, null, 2)}\n`;
  return renderScenarioComparison(comparison, options);
}

async function compareAll(settings: CompareFolderSettings, io: Io): Promise<ScenarioComparison> {
  const { timeout, compared } = settings;
  const api = { ...compared, timeout };
  const opened: OpenedTarget[] = [];
  for (const target of settings.targets) opened.push(await openNamedTarget(target, api, io));
  const targets = opened.map(({ target }) => target);
  const ending = new AbortController();
  const { timeLimit } = settings;
  const timer =
    timeLimit === undefined
      ? undefined
      : setTimeout(
          () => ending.abort(new Error(`The time limit of ${timeLimit} s ended the comparison.`)),
          timeLimit * 1000,
        );
  const forget = io.onInterrupt(() => {
    io.err('\nInterrupted: removing what was created. Press Ctrl-C again to stop at once.\n');
    ending.abort(new Error('The comparison was interrupted. What it had created was removed.'));
  });
  try {
    const token = commonToken(opened);
    const { service, tokenCheck, undocumented } = await completeVersions(compared, targets, token);
    const { targets: _, ...options } = settings;
    return await compareScenarios({
      ...options,
      ...selectComparedCalls({ ...compared, service }, settings),
      ...{ service, tokenCheck, targets, token, hasDocuments: undocumented === undefined },
      signal: ending.signal,
      onProgress: createProgressWriter(io),
    });
  } finally {
    forget();
    clearTimeout(timer);
    await Promise.all(targets.map((target) => target.close()));
  }
}

const MILLISECONDS_BETWEEN_LINES = 10_000;

function createProgressWriter(io: Io): (progress: ScenarioProgress) => void {
  let last = performance.now();
  return ({ done, total, calls, differences }) => {
    const now = performance.now();
    if (now - last < MILLISECONDS_BETWEEN_LINES) return;
    last = now;
    const steps = `${done.toLocaleString('en')} of ${total.toLocaleString('en')} steps`;
    io.err(`${steps}, ${calls.toLocaleString('en')} calls to each, differences: ${differences}\n`);
  };
}
