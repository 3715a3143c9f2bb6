/** A reporter: a pure function from a report to text. It neither judges nor prints. */
import type { Report } from '../runner/report/report.ts';

export interface ReporterOptions {
  /** ANSI colours. */
  color: boolean;
}

export type Reporter = (report: Report, options: ReporterOptions) => string;
