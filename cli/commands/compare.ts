/** `interop compare SERVICE`: makes identical calls to several targets and lists how their answers differ. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { startReference } from '../../reference/serve.ts';
import { compareText } from '../../reporters/compare/compare-text.ts';
import { traceText } from '../../reporters/compare/trace-text.ts';
import { compare } from '../../runner/compare/compare.ts';
import type { CompareProgress } from '../../runner/compare/compare-options.ts';
import type { Comparison } from '../../runner/compare/comparison.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import {
  type CompareSettings,
  type NamedUrl,
  REFERENCE,
  readCompareSettings,
} from '../settings/compare-settings.ts';
import { openTarget } from '../settings/open-target.ts';

export async function compareCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const settings = readCompareSettings(argv, io);
  const { service, targets } = settings;
  const reference = targets.length === 1 ? await startReference({ service }) : undefined;
  try {
    const first = reference ? [{ name: REFERENCE, url: reference.url }] : [];
    const comparison = await compareTargets({ ...settings, targets: [...first, ...targets] }, io);
    io.out(compareText(comparison, { color: io.color, verbose: settings.verbose }));
    return { same: EXIT.conforms, different: EXIT.violations, error: EXIT.notJudged }[comparison.verdict];
  } finally {
    await reference?.close();
  }
}

async function compareTargets(settings: CompareSettings, io: Io): Promise<Comparison> {
  const targets = settings.targets.map((target) => namedTarget(target, settings.timeout));
  const ending = new AbortController();
  const forget = io.onInterrupt(() => {
    io.err('\nEnding: removing what was made. Once more to stop at once.\n');
    ending.abort();
  });
  const trace = settings.trace === undefined ? undefined : openSync(settings.trace, 'w');
  const root = targets[0]?.root ?? '';
  try {
    return await compare({
      ...settings,
      targets,
      signal: ending.signal,
      onProgress: saying(io),
      ...(trace !== undefined && { onCall: (call) => writeSync(trace, traceText(root, call)) }),
    });
  } finally {
    forget();
    if (trace !== undefined) closeSync(trace);
    await Promise.all(targets.map((target) => target.close()));
  }
}

/** Calls go one after the other; one more connection stands ready for what a server closes. */
function namedTarget({ name, url }: NamedUrl, timeout: number) {
  return { ...openTarget(url, { timeout, connections: 2 }), name };
}

const PAUSE = 10_000;

function saying(io: Io): (progress: CompareProgress) => void {
  let last = performance.now();
  return ({ doing, done, wanted, calls, causes }) => {
    const now = performance.now();
    if (now - last < PAUSE) return;
    last = now;
    const far = `${done.toLocaleString('en')} of ${wanted.toLocaleString('en')}`;
    const what = {
      suite: () => `${far} cases of the suite, ${calls.toLocaleString('en')} calls`,
      calls: () => `${far} random calls`,
      shrinking: () => 'looking for the smallest sequence that shows a difference',
    }[doing]();
    io.err(`${what}, causes of difference: ${causes}\n`);
  };
}
