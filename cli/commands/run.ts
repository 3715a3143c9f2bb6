/** `interop run SERVICE`: judges a target, or the reference server in this process, and reports. */
import { withGuideline } from '../../runner/guideline/judge-by-guideline.ts';
import { depthPlanOf } from '../../runner/plan/derive-depths.ts';
import { selectCasesOfDepth } from '../../runner/plan/most-telling-tasks.ts';
import { selectCases } from '../../runner/plan/select-cases.ts';
import type { Progress } from '../../runner/report/progress.ts';
import { EXIT, type ExitCode, exitCodeOf } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { deliverReport } from '../settings/reports/deliver-report.ts';
import { isWrittenInLines, startReportLines } from '../settings/reports/report-lines.ts';
import { judgeTarget } from '../settings/run/judge-target.ts';
import { type RunSettings, readRunSettings } from '../settings/run/run-settings.ts';

export async function runCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const settings = readRunSettings(argv, io);
  if (settings.list) return listCases(settings, io);
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

function listCases({ suite, service, depth, ...chosen }: RunSettings, io: Io): ExitCode {
  const cases = selectCasesOfDepth(
    selectCases(suite, service, chosen),
    depthPlanOf(suite, service, depth),
    depth,
  );
  const lines = cases.map(
    ({ id, title, since, until }) => `${id}  ${since}${until ? `..${until}` : '+'}  ${title}\n`,
  );
  io.out(lines.join(''));
  return EXIT.conforms;
}
