/** Runs chosen cases of a certificate again, on a live cloud, and keeps their calls. */
import type { CheckedTask } from '../../runner/certificate/spot-check/choose-tasks.ts';
import { type RecordedCall, taskKey } from '../../runner/evidence/recorded-call.ts';
import { Recorder } from '../../runner/evidence/recorder.ts';
import type { Report } from '../../runner/report/report.ts';
import type { RunOptions } from '../../runner/run/run-options.ts';
import type { Io } from '../io.ts';
import { judgeTarget } from '../settings/run/judge-target.ts';
import type { RunSettings } from '../settings/run/run-settings.ts';
import { watchRun } from './watch-run.ts';

export interface RecordedAgain {
  report: Report;
  /** Of the attempt that decided; empty for a case that did not run. */
  callsOf(task: CheckedTask): readonly RecordedCall[];
}

export async function recordAgain(
  settings: RunSettings,
  chosen: readonly CheckedTask[],
  io: Io,
): Promise<RecordedAgain> {
  const wanted = new Set(chosen.map((task) => keyOf(task)));
  const kept = new Map<string, readonly RecordedCall[]>();
  const recorder = new Recorder((task, calls) => {
    if (task !== null) kept.set(keyOf(task), calls);
  });
  const prepare = ({ onStart, ...options }: RunOptions): RunOptions => ({
    ...watchRun(options, recorder),
    chooses: (id, microversion) => wanted.has(keyOf({ id, microversion })),
  });
  const report = await judgeTarget(settings, io, { prepare });
  return { report, callsOf: (task) => kept.get(keyOf(task)) ?? [] };
}

/** A second attempt replaces the first. */
function keyOf({ id, microversion }: CheckedTask): string {
  return taskKey({ id, microversion, attempt: 1 });
}
