/** `interop run SERVICE`: judges a target, or the reference server in this process, and reports. */
import { depthPlanOf } from '../../runner/plan/derive-depths.ts';
import { selectCasesOfDepth } from '../../runner/plan/most-telling-tasks.ts';
import { selectCases } from '../../runner/plan/select-cases.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { type RunSettings, readRunSettings } from '../settings/run/run-settings.ts';

export async function runCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const settings = await readRunSettings(argv, io);
  if (settings.list) return listCases(settings, io);
  // What only a run needs takes longer to load than a list takes.
  const { judgeAndReport } = await import('../settings/run/judge-and-report.ts');
  return judgeAndReport(settings, io);
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
