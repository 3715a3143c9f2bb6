/** A comparison as one HTML file that loads nothing else, so that it can be sent, stored and opened offline. */
import type { VersionComparison } from '../../spec/diff/comparison.ts';
import { readEarlyScript, readScript, readStyle } from './page/assets.ts';
import { createPageData } from './page/create-page-data.ts';
import { escapeHtml, escapeJson } from './page/escape.ts';
import { renderPageBody } from './page/page-body.ts';

export function renderDiffPage(comparison: VersionComparison): string {
  const data = createPageData(comparison);
  const [css, early, main] = [readStyle(), readEarlyScript(), readScript()];
  const policy = [
    "default-src 'none'",
    `style-src ${css.source}`,
    `script-src ${early.source} ${main.source}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(`${comparison.before} → ${comparison.after}: what changed`)}</title>
<style>${css.text}</style>
<script>${early.text}</script>
</head>
<body>
${renderPageBody(comparison, data)}
<script type="application/json" id="data">${escapeJson(data)}</script>
<script type="module">${main.text}</script>
</body>
</html>
`;
}
