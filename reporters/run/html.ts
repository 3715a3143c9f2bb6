/** A run as one HTML file that loads nothing else: verdict, matrix, and each finding with its call. */
import { renderPage } from '../page/render-page.ts';
import type { Reporter } from '../reporter.ts';
import { readRunScript, readRunStyle } from './page/assets.ts';
import { createRunPageData, listVersions } from './page/create-run-page-data.ts';
import { renderRunPageBody } from './page/page-body.ts';

export const htmlReporter: Reporter = (report) => {
  const data = createRunPageData(report);
  return renderPage({
    title: `${report.verdict.toUpperCase()} ${report.service} at ${report.target?.name ?? 'no target'}`,
    body: renderRunPageBody(report, data, listVersions(report)),
    data,
    style: readRunStyle(),
    script: readRunScript(),
  });
};
