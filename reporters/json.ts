/** The report as JSON; runner/report.schema.json describes it. */
import type { Reporter } from './reporter.ts';

export const jsonReporter: Reporter = (report) => `${JSON.stringify(report, null, 2)}\n`;
