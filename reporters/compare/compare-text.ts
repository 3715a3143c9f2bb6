/** A comparison for a person at a terminal: each cause with its first call and all answers to it, the verdict as the last line. */
import type { Comparison, DifferenceCause, OperationTally } from '../../runner/compare/comparison.ts';
import type { Response } from '../../runner/exchange.ts';
import { curlLine } from '../curl.ts';
import type { ReporterOptions } from '../reporter.ts';
import { span, times } from '../words.ts';
import { sequenceLines } from './sequence-text.ts';

export interface CompareTextOptions extends ReporterOptions {
  /** Adds how the calls of each operation ended. */
  verbose: boolean;
}

export function compareText(comparison: Comparison, { color, verbose }: CompareTextOptions): string {
  const paint = (text: string, code: number) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const sections = [
    ...comparison.causes.map((cause) => causeLines(cause, comparison, paint('DIFFERENCE', RED))),
    ...(verbose ? [tallyLines(comparison.tallies)] : []),
    notSharedLines(comparison),
    leftBehindLines(comparison),
    comparison.problem === null ? [] : [comparison.problem],
    [lastLine(comparison, paint)],
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
  const { operation, kind, place, how, count, microversions, first, between, values } = cause;
  const names = targets.map(({ name }) => name);
  const width = Math.max(...names.map(({ length }) => length));
  const aligned = (index: number) => `  ${(names[index] ?? '').padEnd(width)}  `;
  const what =
    kind === 'choice' ? `the choice of ${names[between[0] as number]}` : [kind, place].join(' ').trim();
  return [
    `${word} ${operation}: ${what}: ${how}`,
    `  ${times(count)}, ${span(microversions)}; first in ${first.ofCase ?? `call ${first.number.toLocaleString('en')}`} at ${first.microversion}`,
    ...(kind === 'body' ? between.map((index, at) => `${aligned(index)}${values[at] || '(nothing)'}`) : []),
    ...targets.map(({ root }, index) => `${aligned(index)}${curlLine(root, first.request)}`),
    ...first.responses.map((response, index) => `${aligned(index)}${responseText(response)}`),
    ...(cause.shortest === undefined ? [] : sequenceLines(cause.shortest, targets)),
  ];
}

const LONGEST_BODY = 600;

function responseText({ status, headers, body }: Response): string {
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const text =
    body.length > LONGEST_BODY ? `${body.slice(0, LONGEST_BODY)}… (${body.length} characters)` : body;
  return [String(status), type, text.replaceAll(/\s+/g, ' ').trim()].filter(Boolean).join(' ');
}

/** The share of success says whether calls reach what they are meant to reach. */
function tallyLines(tallies: readonly OperationTally[]): string[] {
  const rows = [...tallies]
    .sort((a, b) => (a.operation < b.operation ? -1 : 1))
    .map((tally) => [tally.operation, String(tally.calls), `${successOf(tally)} %`, statusesText(tally)]);
  const all = [['operation', 'calls', '2xx', 'answers'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => (row[column] as string).length)));
  return all.map(([name = '', calls = '', share = '', statuses = '']) =>
    [
      name.padEnd(widths[0] as number),
      calls.padStart(widths[1] as number),
      share.padStart(widths[2] as number),
      statuses,
    ].join('  '),
  );
}

function successOf({ statuses, calls }: OperationTally): number {
  const succeeded = Object.entries(statuses).filter(([status]) => Number(status) < 300);
  return Math.round((100 * succeeded.reduce((sum, [, count]) => sum + count, 0)) / calls);
}

function statusesText({ statuses }: OperationTally): string {
  return Object.entries(statuses)
    .map(([status, count]) => `${status} ×${count}`)
    .join(', ');
}

function notSharedLines({ notShared }: Comparison): string[] {
  if (notShared === 0) return [];
  return [`${times(notShared, 'call')} at a microversion that only some of them have: not compared.`];
}

const MOST_LEFT = 10;

function leftBehindLines({ leftBehind }: Comparison): string[] {
  if (leftBehind.length === 0) return [];
  const more = leftBehind.length - MOST_LEFT;
  return [
    'Not removed, and perhaps left behind:',
    ...leftBehind.slice(0, MOST_LEFT).map((line) => `  ${line}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function lastLine(
  {
    verdict,
    service,
    targets,
    microversions,
    suite,
    calls,
    callsWanted,
    causes,
    seed,
    startedAt,
    finishedAt,
  }: Comparison,
  paint: (text: string, code: number) => string,
): string {
  const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
  const what = {
    same: () => `${paint('SAME', GREEN)}  no difference`,
    different: () => `${paint('DIFFERENT', RED)}  ${times(causes.length, 'cause')} of difference`,
    error: () => `${paint('ERROR', YELLOW)}  not compared to the end`,
  }[verdict]();
  const made = [
    ...(suite ? [`${times(suite.cases, 'case')} with ${times(suite.calls, 'call')}`] : []),
    ...(callsWanted === 0 ? [] : [`${randomCalls(calls, callsWanted)}`]),
  ].join(' and ');
  const range = microversions ? ` at ${span([microversions.since, microversions.until])}` : '';
  const between = targets.map(({ name }) => name).join(' and ');
  return `${what} between ${between}: ${service}, ${made}${range}, in ${seconds.toFixed(1)} s (seed ${seed})`;
}

function randomCalls(calls: number, wanted: number): string {
  return calls < wanted
    ? `${calls.toLocaleString('en')} of ${times(wanted, 'random call')}`
    : times(calls, 'random call');
}
