/** The page before its script runs: the heading, the controls, the legend, and a plain list for readers without scripts. */
import type { VersionComparison } from '../../../spec/diff/comparison.ts';
import { escapeHtml } from '../../page/escape.ts';
import { renderSearchField, THEME_SWITCH } from '../../page/render-page.ts';
import { countChanges } from './client/timeline/step-summary.js';
import { BREAKS, formatCount, SIGNS } from './client/words.js';
import { renderLegend } from './legend.ts';
import { renderNoticeSections } from './notice-sections.ts';
import type { PageData } from './page-data.ts';
import { renderPlainList } from './plain-list.ts';

export function renderPageBody(comparison: VersionComparison, data: PageData): string {
  const { before, after } = comparison;
  const count = data.steps.reduce((sum, step) => sum + countChanges(step), 0);
  const steps = data.steps.length > 1 ? `, in ${formatCount(data.steps.length, 'step')}` : '';
  const sum = `${formatCount(count, 'change')} that a client can see${steps}`;
  return `<a class="skip" href="#changes" id="skip">Skip to the changes</a>
<header class="top">
  <div>
    <h1>${escapeHtml(before)} <span class="arrow" role="img" aria-label="to">→</span> ${escapeHtml(after)}</h1>
    <p class="sum">${sum}</p>
  </div>
  ${THEME_SWITCH}
</header>
<noscript>
<p class="message">Without JavaScript the page has no filters. These are all changes, step by step.</p>
${renderPlainList(data)}
</noscript>
<main id="app" hidden>
  ${data.steps.length > 1 ? TIMELINE : ''}
  <div class="columns">
    ${renderFilters(data.steps.length > 1)}
    <section class="result" id="changes" tabindex="-1" aria-labelledby="result-title">
      <div class="result-head">
        <h2 id="result-title">Changes</h2>
        <p id="count" role="status"></p>
      </div>
      <div id="groups"></div>
    </section>
  </div>
</main>
${renderNoticeSections(comparison)}<footer class="foot">${renderLegend()}</footer>`;
}

const TIMELINE = `<section class="timeline-panel" aria-labelledby="timeline-title">
    <div class="range">
      <h2 id="timeline-title">Versions</h2>
      <p><label for="from">From</label> <select id="from"></select></p>
      <p><label for="to">To</label> <select id="to"></select></p>
      <button type="button" id="all-versions">All versions</button>
    </div>
    <div class="scroll">
      <span class="start" id="start" aria-hidden="true"></span>
      <div id="timeline" class="timeline" role="listbox" aria-multiselectable="true" aria-orientation="horizontal"
        aria-label="Steps from one version to the next" aria-describedby="timeline-help"></div>
    </div>
    <p class="caption" id="caption"></p>
    <p class="help" id="timeline-help">Select a step, or several by dragging or with Shift. The arrow keys move the selection; Shift extends
      it.</p>
  </section>`;

const KIND_BOXES = Object.entries(SIGNS).map(
  ([kind, sign]) => `<label class="${kind}"><input type="checkbox" name="kind" value="${kind}" checked>
        <span class="sign" aria-hidden="true">${sign}</span> ${kind} <span class="count" data-count="${kind}"></span></label>`,
);

const BREAK_BOXES = BREAKS.map(
  ({ key, words }) => `<label><input type="checkbox" name="breaks" value="${key}" checked>
        ${words} <span class="count" data-count="${key}"></span></label>`,
);

/** @param hasVersions whether there are more than two versions */
function renderFilters(hasVersions: boolean): string {
  return `<search class="filters">
    <form id="filters" aria-label="Filters">
      ${renderSearchField('operation, rule, value…')}
      <details id="more">
        <summary>Filters</summary>
        <div class="field">
          <label class="field-name" for="operation">Operation</label>
          <select id="operation"></select>
        </div>
        <fieldset>
          <legend>Kind of change</legend>
          ${KIND_BOXES.join('\n          ')}
        </fieldset>
        <fieldset>
          <legend>Clients that it can break</legend>
          ${BREAK_BOXES.join('\n          ')}
        </fieldset>
        ${hasVersions ? GROUPING : ''}
        <button type="reset">Clear all filters</button>
      </details>
    </form>
  </search>`;
}

const GROUPING = `<fieldset class="choice">
          <legend>Grouped by</legend>
          <label><input type="radio" name="by" value="operation" checked> operation</label>
          <label><input type="radio" name="by" value="version"> version</label>
        </fieldset>`;
