/** Notices and hints below the changes: plain lists, which need no script. */
import type { VersionComparison, VersionStep } from '../../../spec/diff/comparison.ts';
import type { DiffNotice } from '../../../spec/diff/notices/diff-notice.ts';
import { escapeHtml } from '../../page/escape.ts';
import { SIGNS } from '../describe.ts';
import { describeNotice, HINTS_HEADING, NOTICES_HEADING } from '../notices.ts';

/** Empty where there is none. */
export function renderNoticeSections({ steps, hints }: VersionComparison): string {
  const withNotices = steps.filter(({ notices }) => notices.length > 0);
  const isOnly = steps.length === 1;
  const items = hints.map(
    ({ rule, place, problem, remedy }) =>
      `<li>${escapeHtml(`${problem}. ${remedy}`)} ${renderFacts(rule, place)}</li>`,
  );
  return [
    ...(withNotices.length === 0
      ? []
      : [renderSection(NOTICES_HEADING, withNotices.map((step) => renderStep(step, isOnly)).join('\n'))]),
    ...(hints.length === 0 ? [] : [renderSection(HINTS_HEADING, renderList(items))]),
  ].join('');
}

function renderSection(heading: string, body: string): string {
  return `<section class="notices">\n<h2>${escapeHtml(heading)}</h2>\n${body}\n</section>\n`;
}

function renderStep({ from, to, notices }: VersionStep, isOnly: boolean): string {
  const heading = isOnly ? '' : `<h3>${escapeHtml(`${from} → ${to}`)}</h3>\n`;
  return `${heading}${renderList(notices.map(renderItem))}`;
}

function renderItem(notice: DiffNotice): string {
  const { rule, kind, operation, place } = notice;
  const text = `${SIGNS[kind]} ${describeNotice(notice)}, ${kind}`;
  return `<li><strong>${escapeHtml(text)}</strong> in ${escapeHtml(operation)} ${renderFacts(rule, place)}</li>`;
}

function renderFacts(rule: string, place: string): string {
  return `(${escapeHtml(rule)}, ${escapeHtml(place)})`;
}

function renderList(items: readonly string[]): string {
  return `<ul>\n${items.join('\n')}\n</ul>`;
}
