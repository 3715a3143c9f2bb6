/** A comparison as one page that needs nothing else: it can be sent, kept and opened without a network. */
import type { VersionComparison } from '../../spec/diff/comparison.ts';
import { readEarlyScript, readScript, readStyle } from './page/assets.ts';
import { createPageData } from './page/create-page-data.ts';
import { escapeHtml, escapeJson } from './page/escape.ts';
import { renderPageBody } from './page/page-body.ts';

export function renderDiffPage(comparison: VersionComparison): string {
  const data = createPageData(comparison);
  const [look, early, work] = [readStyle(), readEarlyScript(), readScript()];
  const policy = [
    "default-src 'none'",
    `style-src ${look.source}`,
    `script-src ${early.source} ${work.source}`,
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
<style>${look.text}</style>
<script>${early.text}</script>
</head>
<body>
${renderPageBody(comparison, data)}
<script type="application/json" id="data">${escapeJson(data)}</script>
<script type="module">${work.text}</script>
</body>
</html>
`;
}
