/**
 * A run in JSON Lines, written while it goes on: a line at the start, one for each case as it ends, and one at the end with
 * the rest of the report. A file without its last line is of a run that was cut.
 */
import type { CaseResult, Report } from '../../runner/report/report.ts';
import { reportToJson } from '../../runner/report/report-json.ts';
import { LINE_FORMAT } from '../../runner/report/saved/report-lines.ts';
import type { Reporter } from '../reporter.ts';

export const jsonlReporter: Reporter = (report) =>
  [startLine(report.service), ...report.cases.map(caseLine), endLine(report)].join('');

export function startLine(service: string): string {
  return line({ type: 'start', format: LINE_FORMAT, service });
}

export function caseLine(result: CaseResult): string {
  return line({ type: 'case', ...result });
}

/** The report without its cases, and their number. */
export function endLine(report: Report): string {
  const { cases: _, ...rest } = reportToJson(report) as Report;
  return line({ type: 'end', cases: report.cases.length, report: rest });
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
