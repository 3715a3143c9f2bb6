/** A run for a pull request or the summary of a CI job. */

import type { Cause } from '../../runner/report/cause.ts';
import type { Report } from '../../runner/report/report.ts';
import { VERDICTS, type Verdict } from '../../runner/verdict.ts';
import { renderCurl } from '../curl.ts';
import { escapeMarkdown, renderCode } from '../markdown-text.ts';
import type { Reporter } from '../reporter.ts';
import { makeOneLine, makeVisible } from '../visible-text.ts';
import { formatCount, formatSpan } from '../words.ts';
import {
  CAPABILITY_VERDICTS,
  describeCaseCounts,
  describeOtherServices,
  explainCapability,
  summarizeGuideline,
} from './guideline-text.ts';
import { describeAllowed } from './text/allowed-text.ts';
import { joinOperations } from './text/join-operations.ts';
import { countCauses, describeSubject, levelOf, secondsOf, sortCauses } from './verdict-text.ts';

const MAX_CAUSES = 50;

/** Of all causes together: a comment on GitHub has at most 65,536 characters, and the other sections need some. */
const MAX_CHARACTERS = 50_000;

export const markdownReporter: Reporter = (report) => {
  const shown = renderCauses(report);
  const left = report.findings.length - shown.length;
  return [
    renderHeading(report),
    renderCases(report),
    ...(report.problem === null ? [] : [escapeMarkdown(makeOneLine(report.problem))]),
    ...renderGuideline(report.guideline),
    ...shown,
    ...(left > 0 ? [`… and ${formatCount(left, 'cause')} more, which \`interop report\` shows.`] : []),
    ...renderList('Known failures that must go', [
      ...report.staleKnownFailures.map((line) => `${line}: matches nothing any more`),
      ...report.endedKnownFailures.map((line) => `${line}: its last day has passed`),
    ]),
    ...renderFixed(report),
    ...renderList('Left behind on the target, remove by hand', report.leftBehind),
    ...renderNotRun(report),
  ]
    .map((part) => `${part}\n`)
    .join('\n');
};

/** As many as a comment has room for. */
function renderCauses(report: Report): string[] {
  const causes = sortCauses(report.findings).slice(0, MAX_CAUSES);
  const texts = causes.map((cause) => renderCause(cause, report));
  let characters = 0;
  const end = texts.findIndex((text) => {
    characters += text.length;
    return characters > MAX_CHARACTERS;
  });
  return end < 0 ? texts : texts.slice(0, end);
}

const SIGNS = { pass: '✅ PASS', fail: '❌ FAIL', error: '⚠️ ERROR' } as const;

function renderHeading(report: Report): string {
  const { verdict, partial, depth, seed, summary } = report;
  const seconds = secondsOf(report).toFixed(1);
  const facts = [
    countCauses(report),
    formatCount(summary.exchanges, 'call'),
    `${seconds} s`,
    `depth ${depth}`,
    `seed ${renderCode(seed)}`,
  ];
  return `## ${SIGNS[verdict]} ${escapeMarkdown(makeOneLine(describeSubject(report)))}${partial ? ' — partial' : ''}\n\n${facts.join(', ')}`;
}

function renderCases({ summary }: Report): string {
  const used = VERDICTS.filter((verdict) => summary.cases[verdict] > 0);
  if (used.length === 0) return 'No case ran.';
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const count = (verdict: Verdict) => summary.cases[verdict].toLocaleString('en');
  return [
    row(['cases', ...used]),
    row(['---', ...used.map(() => '---:')]),
    row(['', ...used.map(count)]),
  ].join('\n');
}

function renderGuideline(judgement: Report['guideline']): string[] {
  if (judgement === null) return [];
  const cell = (text: string) => escapeMarkdown(makeOneLine(text));
  const rows = judgement.capabilities.map((capability) => {
    const { id, status, verdict, microversions } = capability;
    const [word, counts] = [CAPABILITY_VERDICTS[verdict], describeCaseCounts(capability)];
    const code = renderCode(makeOneLine(id)).replaceAll('|', '\\|');
    return [code, status, word, cell(microversions), counts, cell(explainCapability(capability))];
  });
  const others = describeOtherServices(judgement);
  return [
    [
      `### ${cell(summarizeGuideline(judgement))}`,
      '',
      '| capability | status | verdict | microversions | cases | why |',
      '| --- | --- | --- | --- | --- | --- |',
      ...rows.map((cells) => `| ${cells.join(' | ')} |`),
    ].join('\n'),
    ...(others === null ? [] : [cell(others)]),
  ];
}

function renderCause(cause: Cause, { target }: Report): string {
  const { rule, clause, pointer, expected, actual, hint, knownBecause, statuses, microversions } = cause;
  const subject = pointer === '' ? '' : ` ${renderCode(cut(pointer))}`;
  const allowed = describeAllowed(cause);
  const operations = joinOperations(cause.operations).split(', ').map(renderCode).join(', ');
  return [
    `### ${levelOf(cause).toUpperCase()} ${renderCode(rule)}${subject}`,
    '',
    `- Expected ${renderCode(cut(expected))}, received ${renderCode(cut(actual))} (clause ${renderCode(clause)})${allowed === '' ? '' : `; **${escapeMarkdown(allowed)}**`}`,
    `- ${operations}, status ${statuses.join(', ')}, ${formatSpan(microversions)}, ${formatCount(cause.count)}`,
    `- ${escapeMarkdown(cut(knownBecause ?? hint))}`,
    '',
    '<details><summary>The call</summary>',
    '',
    renderBlock(cutCommand(renderCurl(target?.name ?? '', cause.exchange.request))),
    '',
    '</details>',
  ].join('\n');
}

function renderFixed({ baseline }: Report): string[] {
  const fixed = baseline?.fixed ?? [];
  return renderList(
    'Fixed since the baseline',
    fixed.map(({ rule, pointer, expected }) => `${rule} ${pointer}: expected ${expected}`.trim()),
  );
}

function renderNotRun({ notRun }: Report): string[] {
  const lines = notRun.map(({ operation, reason }) => `${operation}: ${reason}`);
  if (lines.length === 0) return [];
  const summary = `<details><summary>${formatCount(lines.length, 'operation')} not run</summary>`;
  return [`${summary}\n\n${renderItems(lines)}\n\n</details>`];
}

function renderList(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`### ${heading}\n\n${renderItems(lines)}`];
}

const MAX_ITEMS = 20;

function renderItems(lines: readonly string[]): string {
  const left = lines.length - MAX_ITEMS;
  const items = lines.slice(0, MAX_ITEMS).map((line) => `- ${escapeMarkdown(cut(line))}`);
  return [...items, ...(left > 0 ? [`- and ${left.toLocaleString('en')} more`] : [])].join('\n');
}

function cut(text: string): string {
  const line = makeOneLine(text);
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}

/** A long command cannot be pasted after a cut, so that one is left out with a word. */
function cutCommand(command: string): string {
  return command.length > 4000
    ? `# ${command.length.toLocaleString('en')} characters, in the JSON report`
    : makeVisible(command);
}

function renderBlock(text: string): string {
  const fence = '`'.repeat(Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return `${fence}sh\n${text}\n${fence}`;
}
