/** Runs a suite by the options of the public function, with the meaning and the checks of the command's flags. */
import type { Io } from '../../cli/io.ts';
import { judgeTarget } from '../../cli/settings/run/judge-target.ts';
import { readRunSettings } from '../../cli/settings/run/run-settings.ts';
import { startReferenceThread } from '../../reference/thread/start.ts';
import { withGuideline } from '../../runner/guideline/judge-by-guideline.ts';
import type { Report } from '../../runner/report/report.ts';
import type { ConformanceOptions } from './conformance-options.ts';

/** @throws as `runConformance` */
export async function judgeByOptions(service: string, options: ConformanceOptions): Promise<Report> {
  const io = ioOf(options.signal);
  const settings = await readRunSettings([service, '--quiet', ...flagsOf(options)], io);
  const report = await judgeTarget(settings, io);
  return settings.guideline ? withGuideline(report, settings.guideline) : report;
}

type Flag = Exclude<keyof ConformanceOptions, 'signal'>;

const FLAGS: Readonly<Record<Flag, string>> = {
  target: 'target',
  token: 'token',
  osCloud: 'os-cloud',
  placement: 'placement',
  depth: 'depth',
  microversions: 'microversions',
  only: 'only',
  seed: 'seed',
  allowHeaders: 'allow-header',
  knownFailures: 'known-failures',
  guideline: 'guideline',
  readOnly: 'read-only',
  failFast: 'fail-fast',
  timeLimit: 'time-limit',
  timeout: 'timeout',
  concurrency: 'concurrency',
};

function flagsOf(options: ConformanceOptions): string[] {
  return (Object.entries(FLAGS) as [Flag, string][]).flatMap(([key, flag]) => {
    const value = options[key];
    if (value === undefined || value === false) return [];
    if (value === true) return [`--${flag}`];
    return [value].flat().map((one) => `--${flag}=${one}`);
  });
}

/** Says nothing: the report has everything. The environment is that of the process, which may name a cloud (`OS_*`). */
function ioOf(signal: AbortSignal | undefined): Io {
  return {
    out() {},
    err() {},
    isTerminal: false,
    columns: 80,
    color: false,
    cwd: process.cwd(),
    env: process.env,
    startReference: startReferenceThread,
    onInterrupt(callback) {
      if (signal?.aborted) callback();
      signal?.addEventListener('abort', callback);
      return () => signal?.removeEventListener('abort', callback);
    },
  };
}
