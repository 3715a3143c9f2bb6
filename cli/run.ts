/** `interop run SERVICE`: judges a target, or the reference server in this process, and reports. */
import { writeFileSync } from 'node:fs';
import { progressBar } from '../reporters/progress.ts';
import { REPORTERS } from '../reporters/registry.ts';
import type { Reporter } from '../reporters/reporter.ts';
import { casesOf } from '../runner/cases-of.ts';
import type { Progress } from '../runner/progress.ts';
import type { Report } from '../runner/report.ts';
import { run } from '../runner/run.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { openTarget } from './open-target.ts';
import { type ReporterSetting, type RunSettings, readRunSettings } from './run-settings.ts';

export async function runCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const settings = readRunSettings(argv, io);
  if (settings.list) return listCases(settings, io);
  const reference = settings.target === undefined ? await io.startReference() : undefined;
  try {
    const report = await judge(settings, settings.target ?? (reference?.url as string), io);
    for (const reporter of settings.reporters) deliver(reporter, report, io);
    return exitCodeOf(report);
  } finally {
    await reference?.close();
  }
}

function listCases({ suite, service, only }: RunSettings, io: Io): ExitCode {
  const lines = casesOf(suite, service, only).map(
    ({ id, title, since, until }) => `${id}  ${since}${until ? `..${until}` : '+'}  ${title}\n`,
  );
  io.out(lines.join(''));
  return EXIT.conforms;
}

async function judge(settings: RunSettings, url: string, io: Io): Promise<Report> {
  const ending = new AbortController();
  const { timeout, concurrency: connections } = settings;
  const target = openTarget(url, { timeout, connections, signal: ending.signal });
  const forget = io.onInterrupt(() => {
    io.err('\nEnding: removing what was made. Once more to stop at once.\n');
    ending.abort();
  });
  try {
    return await run({ ...settings, target, signal: ending.signal, onProgress: drawing(io) });
  } finally {
    forget();
    if (io.isTerminal) io.err('\r\u001b[K');
    await target.close();
  }
}

/** Ten times a second is as often as an eye can follow; off a terminal, every ten seconds is enough. */
function drawing(io: Io): (progress: Progress) => void {
  const pause = io.isTerminal ? 100 : 10_000;
  let last = io.isTerminal ? 0 : performance.now();
  return (progress) => {
    const now = performance.now();
    if (now - last < pause) return;
    last = now;
    const line = progressBar(progress, io.columns);
    io.err(io.isTerminal ? `\r${line}\u001b[K` : `${line}\n`);
  };
}

function deliver({ name, file }: ReporterSetting, report: Report, io: Io): void {
  const text = (REPORTERS[name] as Reporter)(report, { color: file === undefined && io.color });
  if (file === undefined) io.out(text);
  else writeFileSync(file, text);
}

function exitCodeOf({ verdict }: Report): ExitCode {
  return { pass: EXIT.conforms, fail: EXIT.violations, error: EXIT.notJudged }[verdict];
}
