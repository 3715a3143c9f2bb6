/** `interop compare FOLDER`: makes the calls of a folder's workflows and lists to several targets. */
import { renderMatrixJson } from '../../reporters/compare/matrix/matrix-json.ts';
import { renderMatrixPage } from '../../reporters/compare/matrix/matrix-page.ts';
import { renderMatrixText } from '../../reporters/compare/matrix/matrix-text.ts';
import { type CompareReporterOptions, SCENARIO_REPORTERS } from '../../reporters/compare/registry.ts';
import type { ComparisonMatrix, MatrixRow } from '../../runner/compare/result/comparison-matrix.ts';
import type { ScenarioComparison } from '../../runner/compare/result/scenario-comparison.ts';
import { compareScenarios, type ScenarioProgress } from '../../runner/compare/scenarios/compare-scenarios.ts';
import { CannotJudge } from '../../runner/target/discover.ts';
import { compareMicroversions } from '../../spec/contract/microversion.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { writeReport } from '../settings/reports/write-report.ts';
import { commonToken, type OpenedTarget, openNamedTarget } from '../settings/run/open-compared.ts';
import { type CompareFolderSettings, readCompareFolderSettings } from './compare-folder-settings.ts';
import { completeVersions, selectComparedCalls } from './compared-service.ts';

export async function compareFolder(argv: readonly string[], io: Io): Promise<ExitCode> {
  const settings = readCompareFolderSettings(argv, io);
  try {
    return await openAndCompare(settings, io);
  } catch (error) {
    if (!(error instanceof CannotJudge)) throw error;
    io.err(`interop: ${error.message}\n`);
    return EXIT.notJudged;
  }
}

async function openAndCompare(settings: CompareFolderSettings, io: Io): Promise<ExitCode> {
  const api = { ...settings.compared, timeout: settings.timeout };
  const opened: OpenedTarget[] = [];
  for (const target of settings.targets) opened.push(await openNamedTarget(target, api, io));
  const ending = endWhenAsked(settings, io);
  const { signal } = ending;
  try {
    if (settings.isMatrix) return await compareReleases(settings, opened, signal, io);
    const comparison = await comparePart(settings, opened, signal, io);
    deliver(settings, io, (name, options) =>
      (SCENARIO_REPORTERS[name] as (typeof SCENARIO_REPORTERS)[string])(comparison, options),
    );
    return EXITS[comparison.verdict];
  } finally {
    ending.forget();
    await Promise.all(opened.map(({ target }) => target.close()));
  }
}

const EXITS = { same: EXIT.conforms, different: EXIT.violations, error: EXIT.notJudged } as const;

/** Each release with the one before it. */
async function compareReleases(
  settings: CompareFolderSettings,
  opened: readonly OpenedTarget[],
  signal: AbortSignal,
  io: Io,
): Promise<ExitCode> {
  const rows: MatrixRow[] = [];
  for (const [index, after] of opened.slice(1).entries()) {
    const before = opened[index] as OpenedTarget;
    const comparison = await comparePart(settings, [before, after], signal, io);
    rows.push({ before: before.target.name, after: after.target.name, comparison });
  }
  const versions = rows.flatMap(({ comparison }) => comparison.microversions);
  const matrix: ComparisonMatrix = {
    service: settings.compared.service.name,
    targets: opened.map(({ target: { name, root } }) => ({ name, root })),
    microversions: [...new Set(versions)].sort(compareMicroversions),
    rows,
  };
  deliver(settings, io, (name) => (MATRIX_REPORTERS[name] as MatrixReporter)(matrix));
  const verdicts = rows.map(({ comparison }) => comparison.verdict);
  return EXITS[
    verdicts.find((one) => one === 'error') ?? verdicts.find((one) => one === 'different') ?? 'same'
  ];
}

type MatrixReporter = (matrix: ComparisonMatrix) => string;

const MATRIX_REPORTERS: Readonly<Record<string, MatrixReporter>> = {
  console: renderMatrixText,
  json: renderMatrixJson,
  html: renderMatrixPage,
};

function deliver(
  { reporters, verbose }: CompareFolderSettings,
  io: Io,
  render: (name: string, options: CompareReporterOptions) => string,
): void {
  for (const setting of reporters) {
    const color = setting.file === undefined && io.color;
    writeReport(setting, render(setting.name, { color, verbose }), io);
  }
}

async function comparePart(
  settings: CompareFolderSettings,
  opened: readonly OpenedTarget[],
  signal: AbortSignal,
  io: Io,
): Promise<ScenarioComparison> {
  const { compared } = settings;
  const targets = opened.map(({ target }) => target);
  const token = commonToken(opened);
  const { service, tokenCheck, undocumented } = await completeVersions(compared, targets, token);
  const { targets: _, ...options } = settings;
  return await compareScenarios({
    ...options,
    ...selectComparedCalls({ ...compared, service }, settings),
    ...{ service, tokenCheck, targets, token, hasDocuments: undocumented === undefined },
    signal,
    onProgress: createProgressWriter(io),
  });
}

function endWhenAsked({ timeLimit }: CompareFolderSettings, io: Io): { signal: AbortSignal; forget(): void } {
  const ending = new AbortController();
  const end = () => ending.abort(new Error(`The time limit of ${timeLimit} s ended the comparison.`));
  const timer = timeLimit === undefined ? undefined : setTimeout(end, timeLimit * 1000);
  const removeListener = io.onInterrupt(() => {
    io.err('\nInterrupted: removing what was created. Press Ctrl-C again to stop at once.\n');
    ending.abort(new Error('The comparison was interrupted. What it had created was removed.'));
  });
  return {
    signal: ending.signal,
    forget: () => {
      removeListener();
      clearTimeout(timer);
    },
  };
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
