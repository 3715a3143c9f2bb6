/** The report as JSON, as runner/report/report.schema.json describes it. */
import { reportToJson } from '../../runner/report/report-json.ts';
import type { Reporter } from '../reporter.ts';

export const jsonReporter: Reporter = (report) => `${JSON.stringify(reportToJson(report), null, 2)}\n`;
