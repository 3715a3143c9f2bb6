/** A comparison for a terminal: each cause with its first call and the answers of all targets, and last the verdict. */
import type { Comparison, DifferenceCause } from '../../runner/compare/result/comparison.ts';
import type { Response } from '../../runner/exchange.ts';
import { partOf } from '../../spec/openapi/location.ts';
import { curlLine } from '../curl.ts';
import type { ReporterOptions } from '../reporter.ts';
import { span, times } from '../words.ts';
import { sequenceLines } from './sequence-text.ts';
import { tallyLines } from './tally-text.ts';

export interface CompareTextOptions extends ReporterOptions {
  /** Adds a table of the answers to each operation. */
  verbose: boolean;
}

type Paint = (text: string, code: number) => string;

export function compareText(comparison: Comparison, { color, verbose }: CompareTextOptions): string {
  const paint: Paint = (text, code) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const sections = [
    ...comparison.causes.map((cause) => causeLines(cause, comparison, paint('DIFFERENCE', RED))),
    ...(verbose ? [tallyLines(comparison.tallies)] : []),
    uncomparedLines(comparison),
    leftBehindLines(comparison),
    comparison.problem === null ? [] : [comparison.problem],
    [verdictLine(comparison, paint)],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const RED = 31;
const GREEN = 32;
const YELLOW = 33;

function causeLines(cause: DifferenceCause, { targets }: Comparison, word: string): string[] {
  const { operation, kind, summary, count, microversions, first, targetIndexes, values, shortest } = cause;
  const names = targets.map(({ name }) => name);
  const width = Math.max(...names.map(({ length }) => length));
  const label = (index: number) => `  ${(names[index] ?? '').padEnd(width)}  `;
  const origin = first.caseId ?? `call ${first.number.toLocaleString('en')}`;
  return [
    `${word} ${operation}: ${subjectOf(cause, names)}: ${summary}`,
    `  ${times(count)}, ${span(microversions)}; first in ${origin} at ${first.microversion}`,
    ...(kind === 'body'
      ? targetIndexes.map((index, at) => `${label(index)}${values[at] || '(nothing)'}`)
      : []),
    ...targets.map(({ root }, index) => `${label(index)}${curlLine(root, first.request)}`),
    ...first.responses.map((response, index) => `${label(index)}${responseText(response)}`),
    ...(shortest === undefined ? [] : sequenceLines(shortest, targets)),
  ];
}

/** What differs: `status`, `header etag`, `body /traits/*`. */
function subjectOf({ kind, location, targetIndexes }: DifferenceCause, names: readonly string[]): string {
  if (kind === 'choice') return `the choice of ${names[targetIndexes[0] as number]}`;
  if (location.in === 'response') return kind;
  return [partOf(location), location.pointer].filter(Boolean).join(' ');
}

const MAX_BODY = 600;

function responseText({ status, headers, body }: Response): string {
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const text = body.length > MAX_BODY ? `${body.slice(0, MAX_BODY)}… (${body.length} characters)` : body;
  return [String(status), type, text.replaceAll(/\s+/g, ' ').trim()].filter(Boolean).join(' ');
}

function uncomparedLines({ uncomparedCalls: count }: Comparison): string[] {
  if (count === 0) return [];
  return [
    `${times(count, 'call')} at microversions that only some targets have: the answers were not compared.`,
  ];
}

const MAX_LEFT_BEHIND = 10;

function leftBehindLines({ leftBehind }: Comparison): string[] {
  if (leftBehind.length === 0) return [];
  const more = leftBehind.length - MAX_LEFT_BEHIND;
  return [
    'These could not be removed, and may be left behind:',
    ...leftBehind.slice(0, MAX_LEFT_BEHIND).map((line) => `  ${line}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function verdictLine(comparison: Comparison, paint: Paint): string {
  const { service, targets, microversions, seed, startedAt, finishedAt } = comparison;
  const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
  const range = microversions ? ` at ${span([microversions.since, microversions.until])}` : '';
  const names = targets.map(({ name }) => name).join(' and ');
  return `${verdictText(comparison, paint)} between ${names}: ${service}, ${callsText(comparison)}${range}, in ${seconds.toFixed(1)} s (seed ${seed})`;
}

function verdictText({ verdict, causes }: Comparison, paint: Paint): string {
  if (verdict === 'same') return `${paint('SAME', GREEN)}  no difference`;
  if (verdict === 'different')
    return `${paint('DIFFERENT', RED)}  ${times(causes.length, 'cause')} of difference`;
  return `${paint('ERROR', YELLOW)}  incomplete comparison`;
}

function callsText({ suite, calls, requestedCalls }: Comparison): string {
  return [
    ...(suite ? [`${times(suite.cases, 'case')} with ${times(suite.calls, 'call')}`] : []),
    ...(requestedCalls === 0 ? [] : [randomCallsText(calls, requestedCalls)]),
  ].join(' and ');
}

function randomCallsText(calls: number, requested: number): string {
  return calls < requested
    ? `${calls.toLocaleString('en')} of ${times(requested, 'random call')}`
    : times(calls, 'random call');
}
