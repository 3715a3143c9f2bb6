/** The page of a run before its script runs: verdict, facts, matrix, and a plain list for readers without scripts. */
import type { Report } from '../../../runner/report/report.ts';
import { VERDICT_MEANINGS, VERDICTS } from '../../../runner/verdict.ts';
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { escapeHtml } from '../../page/escape.ts';
import { renderSearchField, THEME_SWITCH } from '../../page/render-page.ts';
import { makeVisible } from '../../visible-text.ts';
import { formatCount } from '../../words.ts';
import { listUnpassedCases } from '../unpassed-cases.ts';
import { countCauses, describeSubject, secondsOf } from '../verdict-text.ts';
import { createMatrix } from './create-matrix.ts';
import { renderMatrix } from './matrix-html.ts';
import type { PageCause, RunPageData } from './page-data.ts';

export function renderRunPageBody(report: Report, { causes }: RunPageData, versions: Microversion[]): string {
  const { verdict, partial, problem } = report;
  return `<a class="skip" href="#causes" id="skip">Skip to the findings</a>
<header class="top">
  <div>
    <h1><span class="verdict ${verdict}">${verdict.toUpperCase()}</span> ${text(describeSubject(report))}</h1>
    <p class="sum">${text(`${countCauses(report)}${partial ? ' — a partial run' : ''}`)}</p>
  </div>
  ${THEME_SWITCH}
</header>
<main>
${problem === null ? '' : `<p class="message">${text(problem)}</p>`}
${renderFacts(report)}
${renderCases(report)}
<section class="panel" aria-labelledby="matrix-title">
  <h2 id="matrix-title">Operations and microversions</h2>
  ${renderMatrix(createMatrix(report, versions), versions)}
</section>
<noscript>
<h2>Findings</h2>
<p class="message">Without JavaScript the page has no filters.</p>
${renderPlainCauses(causes)}
</noscript>
<div id="app" hidden>
  ${CONTROLS}
  <section class="result" id="causes" tabindex="-1" aria-labelledby="causes-title">
    <div class="result-head"><h2 id="causes-title">Findings</h2><p id="count" role="status"></p></div>
    <ul id="list" class="causes"></ul>
  </section>
</div>
</main>
<footer class="foot">
${renderSection('Cases that did not pass and did not fail', listUnpassedCases(report.cases))}
${renderSection(
  'Operations that no case calls',
  report.notRun.map(({ operation, reason }) => `${operation}: ${reason}`),
)}
${renderSection(
  'Headers that were not judged',
  report.ignoredHeaders.map(
    ({ header, why, exchanges, example }) =>
      `${header} (${why}), ${formatCount(exchanges, 'call')}, such as ${example}`,
  ),
)}
${renderSection('Known failures that must go', [...report.staleKnownFailures.map((line) => `${line}: matches nothing any more`), ...report.endedKnownFailures.map((line) => `${line}: its last day has passed`)])}
${renderSection('Left behind on the target, remove by hand', report.leftBehind)}
</footer>`;
}

const CONTROLS = `<search class="filters">
    <form id="filters" aria-label="Filters">
      ${renderSearchField('rule, header, property, value…')}
      <div class="field"><label class="field-name" for="operation">Operation</label><select id="operation"></select></div>
      <div class="field"><label class="field-name" for="version">Microversion</label><select id="version"></select></div>
      <fieldset>
        <legend>Level</legend>
        ${(['violation', 'warning', 'known'] as const)
          .map(
            (level) =>
              `<label><input type="checkbox" name="level" value="${level}" checked> ${level} <span class="count" data-count="${level}"></span></label>`,
          )
          .join('\n        ')}
      </fieldset>
      <button type="reset">Clear all filters</button>
    </form>
  </search>`;

function renderFacts(report: Report): string {
  const { depth, seed, startedAt, summary, documents, tool, login, readOnly } = report;
  const facts: [string, string][] = [
    ['Documents', `${documents.minimum} to ${documents.maximum}`],
    ['Depth', `${depth}${readOnly ? ', read-only' : ''}`],
    ['Calls', summary.exchanges.toLocaleString('en')],
    ['Began', `${startedAt.slice(0, 16).replace('T', ' ')} UTC, took ${secondsOf(report).toFixed(1)} s`],
    ...(login ? ([['Login', `${login.identity.user}, ${login.identity.scope}`]] as [string, string][]) : []),
    ...report.network.because.map(({ why, times }): [string, string] => [
      'Retried',
      `${formatCount(times, 'call')}: ${why}`,
    ]),
    ['Seed', seed],
    ['Program', `${tool.name} ${tool.version}`],
  ];
  const rows = facts.map(([term, value]) => `<div><dt>${term}</dt><dd>${text(value)}</dd></div>`);
  return `<dl class="run-facts">${rows.join('')}</dl>`;
}

function renderCases({ summary }: Report): string {
  const cells = VERDICTS.filter((verdict) => summary.cases[verdict] > 0).map(
    (verdict) =>
      `<li title="${VERDICT_MEANINGS[verdict]}"><strong>${summary.cases[verdict].toLocaleString('en')}</strong> ${verdict}</li>`,
  );
  return cells.length === 0
    ? ''
    : `<ul class="case-counts" aria-label="Cases by verdict">${cells.join('')}</ul>`;
}

function renderSection(heading: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const items = lines.map((line) => `<li>${text(line)}</li>`).join('\n');
  return `<details class="notices"${lines.length > 10 ? '' : ' open'}><summary><h2>${heading} <span class="soft">${lines.length.toLocaleString('en')}</span></h2></summary>\n<ul>\n${items}\n</ul></details>`;
}

/** Readers without scripts get no more: the JSON report has all. */
const MAX_PLAIN = 500;

function renderPlainCauses(causes: readonly PageCause[]): string {
  const items = causes
    .slice(0, MAX_PLAIN)
    .map(
      ({ level, rule, pointer, expected, actual, places, hint, allowed }) =>
        `<li><strong>${level}</strong> <code>${text(`${rule} ${pointer}`.trim())}</code>: expected ${text(expected)}, received ${text(actual)}; ${text(allowed === '' ? '' : `${allowed}; `)}${text(places.map(({ operation, status, since, until }) => `${operation} ${status}, ${since} to ${until}`).join('; '))}. ${text(hint)}</li>`,
    );
  const left = causes.length - items.length;
  const more = left > 0 ? `<p>${formatCount(left, 'more finding')} in the JSON report.</p>` : '';
  return items.length === 0 ? '<p>None.</p>' : `<ul>\n${items.join('\n')}\n</ul>${more}`;
}

function text(value: string): string {
  return escapeHtml(makeVisible(value));
}
