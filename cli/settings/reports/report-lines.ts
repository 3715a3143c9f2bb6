/** Writes reports in JSON Lines while their run goes on, so that a run that is killed leaves what it found. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { caseLine, endLine, startLine } from '../../../reporters/run/jsonl.ts';
import type { CaseResult, Report } from '../../../runner/report/report.ts';
import type { Io } from '../../io.ts';
import type { ReporterSetting } from './reporter-setting.ts';

export interface ReportLines {
  add(result: CaseResult): void;
  end(report: Report): void;
}

/** True for a report that is written so. */
export function isWrittenInLines({ name }: ReporterSetting): boolean {
  return name === 'jsonl';
}

/** Writes the first line. @param service its name */
export function startReportLines(
  reporters: readonly ReporterSetting[],
  service: string,
  io: Pick<Io, 'out'>,
): ReportLines {
  const files = reporters.filter(isWrittenInLines).map(({ file }) => file);
  const write = (line: string) => {
    for (const file of files) {
      if (file === undefined) io.out(line);
      else appendFileSync(file, line);
    }
  };
  for (const file of files) if (file !== undefined) writeFileSync(file, '');
  write(startLine(service));
  return {
    add: (result) => write(caseLine(result)),
    end: (report) => write(endLine(report)),
  };
}
