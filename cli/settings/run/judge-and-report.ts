/** Judges by the settings of `interop run`, and writes the reports that they ask for. */
import { withGuideline } from '../../../runner/guideline/judge-by-guideline.ts';
import type { Progress } from '../../../runner/report/progress.ts';
import { type ExitCode, exitCodeOf } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import { deliverReport } from '../reports/deliver-report.ts';
import { isWrittenInLines, startReportLines } from '../reports/report-lines.ts';
import { judgeTarget } from './judge-target.ts';
import type { RunSettings } from './run-settings.ts';

export async function judgeAndReport(settings: RunSettings, io: Io): Promise<ExitCode> {
  const { reporters, service, folder } = settings;
  const lines = startReportLines(reporters, service.name, io);
  const onProgress = ({ last }: Progress) => {
    if (last !== null) lines.add(last);
  };
  const judged = await judgeTarget(settings, io, { onProgress });
  const report = settings.guideline ? withGuideline(judged, settings.guideline) : judged;
  lines.end(report);
  const others = reporters.filter((reporter) => !isWrittenInLines(reporter));
  deliverReport(report, others, folder, io);
  return exitCodeOf(report.verdict);
}
