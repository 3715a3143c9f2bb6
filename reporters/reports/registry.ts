/** The formats of two compared reports and of many, by the name that `--reporter` takes. */
import type { ReportComparison } from '../../runner/report/saved/compare-reports.ts';
import type { RunMatrix } from '../../runner/report/saved/run-matrix.ts';
import { renderComparisonPage } from './html.ts';
import { renderComparisonJson } from './json.ts';
import { renderComparisonMarkdown } from './markdown.ts';
import { renderRunMatrixPage } from './matrix/html.ts';
import { renderRunMatrixJson } from './matrix/json.ts';
import { renderRunMatrixMarkdown } from './matrix/markdown.ts';
import { renderRunMatrixText } from './matrix/text.ts';
import { renderComparisonText } from './text.ts';

export const COMPARISON_REPORTERS: Readonly<Record<string, (compared: ReportComparison) => string>> = {
  console: renderComparisonText,
  json: renderComparisonJson,
  markdown: renderComparisonMarkdown,
  html: renderComparisonPage,
};

export const RUN_MATRIX_REPORTERS: Readonly<Record<string, (matrix: RunMatrix) => string>> = {
  console: renderRunMatrixText,
  json: renderRunMatrixJson,
  markdown: renderRunMatrixMarkdown,
  html: renderRunMatrixPage,
};
