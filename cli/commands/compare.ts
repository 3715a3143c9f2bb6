/** `interop compare SERVICE`: makes identical calls to several targets and lists how their answers differ. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { startReference } from '../../reference/serve.ts';
import { COMPARE_REPORTERS } from '../../reporters/compare/registry.ts';
import { renderTrace } from '../../reporters/compare/trace-text.ts';
import { compare } from '../../runner/compare/compare.ts';
import type { CompareProgress } from '../../runner/compare/compare-options.ts';
import type { Comparison } from '../../runner/compare/result/comparison.ts';
import { CannotJudge } from '../../runner/target/discover.ts';
import { compareFolder } from '../compare/compare-folder.ts';
import { namesFolder } from '../compare/compare-folder-settings.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { writeReport } from '../settings/reports/write-report.ts';
import { type CompareSettings, REFERENCE, readCompareSettings } from '../settings/run/compare-settings.ts';
import { commonToken, type OpenedTarget, openNamedTarget } from '../settings/run/open-compared.ts';

export async function compareCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  if (namesFolder(argv, io)) return compareFolder(argv, io);
  const settings = readCompareSettings(argv, io);
  const { service, targets } = settings;
  const reference = targets.length === 1 ? await startReference({ service }) : undefined;
  try {
    const login = { around: { cwd: io.cwd, env: io.env } };
    const first = reference ? [{ name: REFERENCE, url: reference.url, login }] : [];
    const comparison = await compareTargets({ ...settings, targets: [...first, ...targets] }, io);
    for (const setting of settings.reporters) {
      const render = COMPARE_REPORTERS[setting.name] as (typeof COMPARE_REPORTERS)[string];
      const color = setting.file === undefined && io.color;
      writeReport(setting, render(comparison, { color, verbose: settings.verbose }), io);
    }
    return { same: EXIT.conforms, different: EXIT.violations, error: EXIT.notJudged }[comparison.verdict];
  } catch (error) {
    if (!(error instanceof CannotJudge)) throw error;
    io.err(`interop: ${error.message}\n`);
    return EXIT.notJudged;
  } finally {
    await reference?.close();
  }
}

async function compareTargets(settings: CompareSettings, io: Io): Promise<Comparison> {
  const opened: OpenedTarget[] = [];
  for (const target of settings.targets) opened.push(await openNamedTarget(target, settings, io));
  const targets = opened.map(({ target }) => target);
  const interrupt = new AbortController();
  const removeListener = io.onInterrupt(() => {
    io.err('\nInterrupted: removing what was created. Press Ctrl-C again to stop at once.\n');
    interrupt.abort();
  });
  const trace = settings.trace === undefined ? undefined : openSync(settings.trace, 'w');
  const root = targets[0]?.root ?? '';
  try {
    return await compare({
      ...settings,
      targets,
      token: commonToken(opened),
      signal: interrupt.signal,
      onProgress: createProgressWriter(io),
      ...(trace !== undefined && { onCall: (call) => writeSync(trace, renderTrace(root, call)) }),
    });
  } finally {
    removeListener();
    if (trace !== undefined) closeSync(trace);
    await Promise.all(targets.map((target) => target.close()));
  }
}

const MILLISECONDS_BETWEEN_LINES = 10_000;

function createProgressWriter(io: Io): (progress: CompareProgress) => void {
  let last = performance.now();
  return (progress) => {
    const now = performance.now();
    if (now - last < MILLISECONDS_BETWEEN_LINES) return;
    last = now;
    io.err(`${progressText(progress)}, causes of difference: ${progress.causes}\n`);
  };
}

function progressText({ phase, done, total, calls }: CompareProgress): string {
  const position = `${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
  if (phase === 'suite') return `${position} cases of the suite, ${calls.toLocaleString('en')} calls`;
  if (phase === 'calls') return `${position} random calls`;
  return 'looking for the shortest sequence that reproduces a difference';
}
