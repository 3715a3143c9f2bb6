/** A reporter: a pure function from a report to text. It neither judges nor prints. */
import type { Cause } from '../runner/report/cause.ts';
import type { Report } from '../runner/report/report.ts';

export interface ReporterOptions {
  /** ANSI colours. */
  color: boolean;
  /** `file:line` in the documents of what the cause violates; undefined where it is not known. */
  locate?: (cause: Cause) => string | undefined;
}

export type Reporter = (report: Report, options: ReporterOptions) => string;
