/** A page as one HTML file that loads nothing else, so that it can be sent, stored and opened offline. */
import { type Asset, readEarlyScript } from './assets.ts';
import { escapeHtml, escapeJson } from './escape.ts';

export interface PageParts {
  title: string;
  /** HTML, in which all text is escaped. */
  body: string;
  /** What the script reads from the element with the id `data`. */
  data: unknown;
  style: Asset;
  script: Asset;
}

export function renderPage({ title, body, data, style, script }: PageParts): string {
  const early = readEarlyScript();
  const policy = [
    "default-src 'none'",
    `style-src ${style.source}`,
    `script-src ${early.source} ${script.source}`,
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
<title>${escapeHtml(title)}</title>
<style>${style.text}</style>
<script>${early.text}</script>
</head>
<body>
${body}
<script type="application/json" id="data">${escapeJson(data)}</script>
<script type="module">${script.text}</script>
</body>
</html>
`;
}

/** The switch of colours, which the script of the page shows. */
export const THEME_SWITCH = `<fieldset class="choice theme" id="theme" hidden>
    <legend>Colours</legend>
    ${[
      ['auto', 'Auto'],
      ['light', 'Light'],
      ['dark', 'Dark'],
    ]
      .map(([value, word]) => `<label><input type="radio" name="theme" value="${value}"> ${word}</label>`)
      .join('\n    ')}
  </fieldset>`;

/** The field for searching, to which the key "/" leads. @param hint what can be searched for */
export function renderSearchField(hint: string): string {
  return `<div class="field">
        <label class="field-name" for="search">Search</label>
        <div class="search">
          <input type="search" id="search" placeholder="${hint}" autocomplete="off" spellcheck="false"
            aria-keyshortcuts="/">
          <kbd aria-hidden="true">/</kbd>
        </div>
      </div>`;
}
