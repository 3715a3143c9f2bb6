/** A page of findings: verdict and facts first, then matrices, then the findings with search and filters. */
import { makeVisible } from '../../visible-text.ts';
import { formatCount } from '../../words.ts';
import { escapeHtml } from '../escape.ts';
import { renderPage, renderSearchField, THEME_SWITCH } from '../render-page.ts';
import { readFindingsScript, readFindingsStyle } from './assets.ts';
import type { PageMatrix } from './matrix.ts';
import { renderMatrix } from './matrix-html.ts';
import type { FindingsPageData, PageFinding, PageTone } from './page-data.ts';

export interface FindingsPage {
  /** Of the browser's window. */
  title: string;
  verdict: { word: string; tone: PageTone };
  /** What was judged. */
  subject: string;
  /** How much was found. */
  sum: string;
  /** Why the result is incomplete; null where it is complete. */
  problem: string | null;
  facts: readonly (readonly [string, string])[];
  /** Counts with what they are, such as `12` and `pass`, and what that means. */
  counts: readonly { count: number; words: string; meaning: string }[];
  /** HTML between the facts and the matrices; empty for none. */
  lead: string;
  matrices: readonly PageMatrix[];
  /** What the list of findings is called. */
  findingsAre: string;
  /** Lists below the findings; those without lines are left out. */
  sections: readonly (readonly [string, readonly string[]])[];
  data: FindingsPageData;
}

export function renderFindingsPage(page: FindingsPage): string {
  const { title, data } = page;
  const [style, script] = [readFindingsStyle(), readFindingsScript()];
  return renderPage({ title, body: renderBody(page), data, style, script });
}

function renderBody(page: FindingsPage): string {
  const { verdict, subject, sum, problem, lead, matrices, sections, data } = page;
  const name = page.findingsAre;
  return `<a class="skip" href="#findings" id="skip">Skip to the ${text(name.toLowerCase())}</a>
<header class="top">
  <div>
    <h1><span class="verdict ${verdict.tone}">${text(verdict.word)}</span> ${text(subject)}</h1>
    <p class="sum">${text(sum)}</p>
  </div>
  ${THEME_SWITCH}
</header>
<main>
${problem === null ? '' : `<p class="message">${text(problem)}</p>`}
${renderFacts(page)}
${lead}
<div class="panels">
${matrices
  .filter(({ rows }) => rows.length > 0)
  .map(renderMatrix)
  .join('\n')}
</div>
<noscript>
<h2>${text(name)}</h2>
<p class="message">Without JavaScript the page has no filters.</p>
${renderPlainFindings(data)}
</noscript>
<div id="app" hidden>
  ${renderControls(data)}
  <section class="result" id="findings" tabindex="-1" aria-labelledby="findings-title">
    <div class="result-head"><h2 id="findings-title">${text(name)}</h2><p id="count" role="status"></p></div>
    <ul id="list" class="findings"></ul>
  </section>
</div>
</main>
<footer class="foot">
${sections.map(([heading, lines]) => renderSection(heading, lines)).join('\n')}
</footer>`;
}

function renderFacts({ facts, counts }: FindingsPage): string {
  const rows = facts.map(([term, value]) => `<div><dt>${text(term)}</dt><dd>${text(value)}</dd></div>`);
  const cells = counts.map(
    ({ count, words, meaning }) =>
      `<li title="${text(meaning)}"><strong>${count.toLocaleString('en')}</strong> ${text(words)}</li>`,
  );
  const list = cells.length === 0 ? '' : `<ul class="case-counts">${cells.join('')}</ul>`;
  return `<dl class="run-facts">${rows.join('')}</dl>\n${list}`;
}

function renderControls({ levels, runs, capabilities }: FindingsPageData): string {
  const boxes = levels.map(
    ({ name }) =>
      `<label><input type="checkbox" name="level" value="${text(name)}" checked> ${text(name)} <span class="count" data-count="${text(name)}"></span></label>`,
  );
  const select = (id: string, label: string) =>
    `<div class="field"><label class="field-name" for="${id}">${label}</label><select id="${id}"></select></div>`;
  return `<search class="filters">
    <form id="filters" aria-label="Filters">
      ${renderSearchField('rule, header, property, value…')}
      ${runs.length === 0 ? '' : select('run', 'Run')}
      ${capabilities.length === 0 ? '' : select('capability', 'Capability')}
      ${select('operation', 'Operation')}
      ${select('version', 'Microversion')}
      <fieldset>
        <legend>Level</legend>
        ${boxes.join('\n        ')}
      </fieldset>
      <button type="reset">Clear all filters</button>
    </form>
  </search>`;
}

function renderSection(heading: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const items = lines.map((line) => `<li>${text(line)}</li>`).join('\n');
  return `<details class="notices"${lines.length > 10 ? '' : ' open'}><summary><h2>${text(heading)} <span class="soft">${lines.length.toLocaleString('en')}</span></h2></summary>\n<ul>\n${items}\n</ul></details>`;
}

/** Readers without scripts get no more: the JSON report has all. */
const MAX_PLAIN = 500;

function renderPlainFindings({ findings }: FindingsPageData): string {
  const items = findings.slice(0, MAX_PLAIN).map(renderPlainFinding);
  const left = findings.length - items.length;
  const more = left > 0 ? `<p>${formatCount(left, 'more finding')} in the JSON report.</p>` : '';
  return items.length === 0 ? '<p>None.</p>' : `<ul>\n${items.join('\n')}\n</ul>${more}`;
}

function renderPlainFinding({ level, title, pointer, values, allowed, places, hint }: PageFinding): string {
  const parts = [
    ...values.map((value) => `${value.label} ${value.text}`),
    ...(allowed === '' ? [] : [allowed]),
    ...places.map(
      ({ operation, status, since, until }) => `${operation} ${status ?? ''}, ${since} to ${until}`,
    ),
  ];
  return `<li><strong>${text(level)}</strong> <code>${text(`${title} ${pointer}`.trim())}</code>: ${text(parts.join('; '))}. ${text(hint)}</li>`;
}

function text(value: string): string {
  return escapeHtml(makeVisible(value));
}
