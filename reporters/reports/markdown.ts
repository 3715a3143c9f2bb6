/** Two runs compared, for a pull request. */
import type { Cause } from '../../runner/report/cause.ts';
import type { ReportComparison } from '../../runner/report/saved/compare-reports.ts';
import { escapeMarkdown, renderCode } from '../markdown-text.ts';
import { makeOneLine } from '../visible-text.ts';
import { formatCount, formatSpan } from '../words.ts';
import { describeRun, groupChangedCases } from './text.ts';

export function renderComparisonMarkdown(compared: ReportComparison): string {
  const { before, after, added, fixed, unchecked, remaining, cases } = compared;
  const heading =
    added.length === 0 ? '✅ Nothing got worse' : `❌ ${formatCount(added.length, 'cause')} worse`;
  return [
    `## ${heading}`,
    [`- Before: ${asText(describeRun(before))}`, `- After: ${asText(describeRun(after))}`].join('\n'),
    `${fixed.length} fixed, ${remaining.length} as before, ${unchecked.length} not checked again.`,
    ...renderList('Worse', added.map(renderCause)),
    ...renderList('Fixed', fixed.map(renderCause)),
    ...renderList('Not checked again', unchecked.map(renderCause)),
    ...renderList(
      'Cases with another verdict',
      groupChangedCases(cases).map(
        ({ title, ids }) =>
          `${title}: ${formatCount(ids.length, 'case')}, such as ${renderCode(ids[0] ?? '')}`,
      ),
    ),
  ]
    .map((part) => `${part}\n`)
    .join('\n');
}

function renderCause({
  rule,
  pointer,
  expected,
  operations,
  microversions,
}: Pick<Cause, 'rule' | 'pointer' | 'expected' | 'operations' | 'microversions'>): string {
  const subject = pointer === '' ? '' : ` ${renderCode(makeOneLine(pointer))}`;
  return `${renderCode(rule)}${subject}: expected ${renderCode(makeOneLine(expected))}, at ${operations.map(renderCode).join(', ')}, ${formatSpan(microversions)}`;
}

function renderList(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`### ${heading}\n\n${lines.map((line) => `- ${line}`).join('\n')}`];
}

function asText(text: string): string {
  return escapeMarkdown(makeOneLine(text));
}
