/** A comparison as one HTML file that loads nothing else. */
import type { VersionComparison } from '../../spec/diff/comparison.ts';
import { renderPage } from '../page/render-page.ts';
import { readDiffScript, readDiffStyle } from './page/assets.ts';
import { createPageData } from './page/create-page-data.ts';
import { renderPageBody } from './page/page-body.ts';

export function renderDiffPage(comparison: VersionComparison): string {
  const data = createPageData(comparison);
  return renderPage({
    title: `${comparison.before} → ${comparison.after}: what changed`,
    body: renderPageBody(comparison, data),
    data,
    style: readDiffStyle(),
    script: readDiffScript(),
  });
}
