/** The formats of two compared reports, by the name that `--reporter` takes. */
import type { ReportComparison } from '../../runner/report/saved/compare-reports.ts';
import { renderComparisonJson } from './json.ts';
import { renderComparisonMarkdown } from './markdown.ts';
import { renderComparisonText } from './text.ts';

export const COMPARISON_REPORTERS: Readonly<Record<string, (compared: ReportComparison) => string>> = {
  console: renderComparisonText,
  json: renderComparisonJson,
  markdown: renderComparisonMarkdown,
};
