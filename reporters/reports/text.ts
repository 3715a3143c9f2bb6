/** Two runs compared, for a person at a terminal: what got worse, what got better, and the sums as the last line. */

import type { Report } from '../../runner/report/report.ts';
import type { ChangedCase, ReportComparison } from '../../runner/report/saved/compare-reports.ts';
import { describeCause, describeExpectation, describeOccurrences } from '../run/text/cause-text.ts';
import { describeSubject } from '../run/verdict-text.ts';
import { joinSections } from '../terminal-text.ts';
import { makeTextsVisible } from '../visible-text.ts';
import { formatCount, formatSpan } from '../words.ts';

export function renderComparisonText(compared: ReportComparison): string {
  const { before, after, added, fixed, unchecked, remaining, cases } = makeTextsVisible(compared);
  const sections = [
    [`before: ${describeRun(before)}`, `after:  ${describeRun(after)}`],
    added.flatMap((cause) => [`WORSE  ${describeCause(cause)}`, `  ${describeOccurrences(cause)}`]),
    fixed.map((cause) => `FIXED  ${describeExpectation(cause)}; ${formatSpan(cause.microversions)}`),
    unchecked.map((cause) => `NOT CHECKED AGAIN  ${describeExpectation(cause)}`),
    renderCases(cases),
    [
      `${added.length} worse, ${fixed.length} fixed, ${remaining.length} as before, ${unchecked.length} not checked again; ${formatCount(cases.length, 'case')} with another verdict`,
    ],
  ];
  return joinSections(sections);
}

/** `FAIL  placement at http://cloud:8778 (1.0 to 1.39), 2026-01-01 00:00, depth full` */
export function describeRun(report: Report): string {
  const day = report.startedAt.slice(0, 16).replace('T', ' ');
  const partial = report.partial ? ', partial' : '';
  return `${report.verdict.toUpperCase()}  ${describeSubject(report)}, ${day}, depth ${report.depth}${partial}`;
}

/** `pass → fail: 3 cases, such as placement.traits.listed`, for each pair of verdicts. */
export function groupChangedCases(cases: readonly ChangedCase[]): { title: string; ids: string[] }[] {
  const groups = new Map<string, string[]>();
  for (const { id, before, after } of cases) {
    const title = `${before?.verdict ?? 'not there'} → ${after?.verdict ?? 'not there'}`;
    groups.set(title, [...(groups.get(title) ?? []), id]);
  }
  return [...groups].map(([title, ids]) => ({ title, ids }));
}

function renderCases(cases: readonly ChangedCase[]): string[] {
  return groupChangedCases(cases).map(
    ({ title, ids }) => `${title}: ${formatCount(ids.length, 'case')}, such as ${ids[0]}`,
  );
}
