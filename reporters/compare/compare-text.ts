/** A comparison for a terminal: each cause with its first call and the answers of all targets, and last the verdict. */
import type { Comparison, DifferenceCause } from '../../runner/compare/result/comparison.ts';
import { formatStatus } from '../../runner/compare/result/invalid-answer.ts';
import type { Response } from '../../runner/exchange.ts';
import { partOf } from '../../spec/openapi/location.ts';
import { renderCurl } from '../curl.ts';
import type { ReporterOptions } from '../reporter.ts';
import { GREEN, joinSections, makePaint, type Paint, RED, YELLOW } from '../terminal-text.ts';
import { makeTextsVisible } from '../visible-text.ts';
import { formatCount, formatSpan } from '../words.ts';
import { renderSequence } from './sequence-text.ts';
import { renderTallies } from './tally-text.ts';

export interface CompareTextOptions extends ReporterOptions {
  /** Adds a table of the answers to each operation. */
  verbose: boolean;
}

export function renderComparison(compared: Comparison, { color, verbose }: CompareTextOptions): string {
  const comparison = makeTextsVisible(compared);
  const paint = makePaint(color);
  const sections = [
    ...comparison.causes.map((cause) => renderCause(cause, comparison, paint('DIFFERENCE', RED))),
    ...(verbose ? [renderTallies(comparison.tallies)] : []),
    renderUncompared(comparison),
    renderLeftBehind(comparison),
    comparison.problem === null ? [] : [comparison.problem],
    [renderVerdict(comparison, paint)],
  ];
  return joinSections(sections);
}

function renderCause(cause: DifferenceCause, { targets }: Comparison, word: string): string[] {
  const { operation, kind, summary, count, microversions, first, targetIndexes, values, shortest } = cause;
  const names = targets.map(({ name }) => name);
  const width = Math.max(...names.map(({ length }) => length));
  const label = (index: number) => `  ${(names[index] ?? '').padEnd(width)}  `;
  const origin = first.caseId ?? `call ${first.number.toLocaleString('en')}`;
  return [
    `${word} ${operation}: ${subjectOf(cause, names)}: ${summary}`,
    `  ${formatCount(count)}, ${formatSpan(microversions)}; first in ${origin} at ${first.microversion}`,
    ...(kind === 'body'
      ? targetIndexes.map((index, at) => `${label(index)}${values[at] || '(nothing)'}`)
      : []),
    ...targets.map(({ root }, index) => `${label(index)}${renderCurl(root, first.request)}`),
    ...first.responses.map((response, index) => `${label(index)}${formatResponse(response)}`),
    ...(shortest === undefined ? [] : renderSequence(shortest, targets)),
  ];
}

/** What differs: `status`, `header etag`, `body /traits/*`. */
function subjectOf({ kind, location, targetIndexes }: DifferenceCause, names: readonly string[]): string {
  if (kind === 'choice') return `the choice of ${names[targetIndexes[0] as number]}`;
  if (location.in === 'response') return kind;
  return [partOf(location), location.pointer].filter(Boolean).join(' ');
}

const MAX_BODY = 600;

export function formatResponse({ status, headers, body }: Response): string {
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const text = body.length > MAX_BODY ? `${body.slice(0, MAX_BODY)}… (${body.length} characters)` : body;
  return [formatStatus(status), type, text.replaceAll(/\s+/g, ' ').trim()].filter(Boolean).join(' ');
}

function renderUncompared({ uncomparedCalls: count }: Comparison): string[] {
  if (count === 0) return [];
  return [
    `${formatCount(count, 'call')} at microversions that only some targets have: the answers were not compared.`,
  ];
}

const MAX_LEFT_BEHIND = 10;

function renderLeftBehind({ leftBehind }: Comparison): string[] {
  if (leftBehind.length === 0) return [];
  const more = leftBehind.length - MAX_LEFT_BEHIND;
  return [
    'These could not be removed, and may be left behind:',
    ...leftBehind.slice(0, MAX_LEFT_BEHIND).map((line) => `  ${line}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function renderVerdict(comparison: Comparison, paint: Paint): string {
  const { service, targets, microversions, seed, startedAt, finishedAt } = comparison;
  const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
  const range = microversions ? ` at ${formatSpan([microversions.since, microversions.until])}` : '';
  const names = targets.map(({ name }) => name).join(' and ');
  return `${describeVerdict(comparison, paint)} between ${names}: ${service}, ${describeCalls(comparison)}${range}, in ${seconds.toFixed(1)} s (seed ${seed})`;
}

function describeVerdict({ verdict, causes }: Comparison, paint: Paint): string {
  if (verdict === 'same') return `${paint('SAME', GREEN)}  no difference`;
  if (verdict === 'different')
    return `${paint('DIFFERENT', RED)}  ${formatCount(causes.length, 'cause')} of difference`;
  return `${paint('ERROR', YELLOW)}  incomplete comparison`;
}

function describeCalls({ suite, calls, requestedCalls }: Comparison): string {
  return [
    ...(suite ? [`${formatCount(suite.cases, 'case')} with ${formatCount(suite.calls, 'call')}`] : []),
    ...(requestedCalls === 0 ? [] : [describeRandomCalls(calls, requestedCalls)]),
  ].join(' and ');
}

function describeRandomCalls(calls: number, requested: number): string {
  return calls < requested
    ? `${calls.toLocaleString('en')} of ${formatCount(requested, 'random call')}`
    : formatCount(calls, 'random call');
}
