/** Makes the run of a certificate, and records it. */
import { randomUUID } from 'node:crypto';
import type { CertifiedRun, RecordedCompanion } from '../../runner/certificate/certified-run.ts';
import { RUN_FORMAT, RUN_VERSION } from '../../runner/certificate/certified-run.ts';
import { digestSuite } from '../../runner/certificate/suite-digests.ts';
import { EvidenceWriter } from '../../runner/evidence/evidence-writer.ts';
import { Recorder } from '../../runner/evidence/recorder.ts';
import type { RecordedTarget } from '../../runner/evidence/replay.ts';
import { withGuideline } from '../../runner/guideline/judge-by-guideline.ts';
import type { Report } from '../../runner/report/report.ts';
import { TOOL } from '../../runner/report/tool.ts';
import type { RunOptions } from '../../runner/run/run-options.ts';
import type { Target } from '../../runner/target/target.ts';
import type { Io } from '../io.ts';
import { judgeTarget } from '../settings/run/judge-target.ts';
import type { RunSettings } from '../settings/run/run-settings.ts';
import { watchRun } from './watch-run.ts';

export interface RecordedRun {
  report: Report;
  /** Undefined where the target could not be reached at all. */
  run: CertifiedRun | undefined;
  /** The recorded exchanges, compressed. */
  exchanges: Buffer;
}

export async function recordRun(settings: RunSettings, io: Io): Promise<RecordedRun> {
  const writer = new EvidenceWriter();
  const recorder = new Recorder((task, calls) => writer.add(task, calls));
  const runId = randomUUID();
  let made: RunOptions | undefined;
  const prepare = ({ onStart, ...options }: RunOptions): RunOptions => {
    made = options;
    return { ...watchRun(options, recorder), runId };
  };
  const judged = await judgeTarget(settings, io, { prepare });
  const report = settings.guideline ? withGuideline(judged, settings.guideline) : judged;
  recorder.finish();
  const exchanges = await writer.end();
  return { report, run: made && describeRun(settings, made, report, runId), exchanges };
}

function describeRun(
  { service, suite, folder, depth }: RunSettings,
  { target, token, memberToken, proxy, companions = {} }: RunOptions,
  { seed }: Report,
  runId: string,
): CertifiedRun {
  return {
    format: RUN_FORMAT,
    formatVersion: RUN_VERSION,
    tool: TOOL,
    service: service.name,
    suite: digestSuite(service, suite, folder, depth),
    depth,
    seed,
    runId,
    token,
    hasMember: memberToken !== undefined,
    hasProxy: proxy !== undefined,
    target: describeTarget(target),
    companions: Object.entries(companions).map(
      ([name, one]): RecordedCompanion => ({
        service: name,
        token: one.token,
        target: describeTarget(one.target),
      }),
    ),
  };
}

function describeTarget({ name, root, drop }: Target): RecordedTarget {
  return { name, root, canDrop: drop !== undefined };
}
