/**
 * `api-interop/reporters`: turns the report of a run into text.
 *
 * @packageDocumentation
 */
import { REPORT_FORMATS, type ReportFormat } from '../../reporters/run/formats.ts';
import { REPORTERS } from '../../reporters/run/registry.ts';
import type { Report } from '../../runner/report/report.ts';
import { isReport, readReport } from '../../runner/report/saved/read-report.ts';

export { REPORT_FORMATS, type Report, type ReportFormat };

/** How a report is written. */
export interface RenderOptions {
  /** ANSI colours on the console. */
  color?: boolean;
}

/** Writes a report in a format, as `interop run --reporter` does. */
export function renderReport(
  report: Report,
  format: ReportFormat,
  { color = false }: RenderOptions = {},
): string {
  const render = REPORTERS[format];
  if (render === undefined)
    throw new RangeError(`There is no format ${format}. Formats: ${REPORT_FORMATS.join(', ')}.`);
  return render(report, { color });
}

/**
 * Reads a report that `interop run --reporter json=FILE` or `jsonl=FILE` wrote, of this version or an earlier one.
 * @throws SyntaxError for a text that is no report
 */
export function parseReport(text: string): Report {
  const read = readReport(text);
  if (!isReport(read)) throw new SyntaxError(`The text ${read.problem}.`);
  return read;
}
