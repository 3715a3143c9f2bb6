/**
 * Checks the declarations of `Deprecation` (RFC 9745) and `Sunset` (RFC 8594), the headers that announce a removal in
 * responses: their values must be dates, and the document must contain a notice.
 */

import { normaliseDocument } from '../diff/form/normalise-document.ts';
import type { HeaderForm, OperationForm } from '../diff/form/operation-form.ts';
import type { ApiDocument } from '../openapi/api-document.ts';
import type { Json } from '../openapi/document.ts';
import type { NoticeProblem } from './notice-problem.ts';
import { collectNotices } from './written-notices.ts';

/** One problem for each declared header, however many responses share the declaration. */
export function findDeprecationHeaderProblems(document: ApiDocument): NoticeProblem[] {
  const deprecated = new Set(collectNotices(document).map(({ subject }) => subject.operation));
  const found = new Map<Json, NoticeProblem>();
  for (const operation of normaliseDocument(document).operations.values()) {
    if (operation.url === undefined) continue;
    for (const headers of listHeaders(operation)) {
      for (const [{ source }, problem, remedy] of checkHeaders(headers, deprecated.has(operation.name)))
        found.set(source, { place: document.locate(source), problem, remedy });
    }
  }
  return [...found.values()];
}

interface DeprecationHeaders {
  deprecation: HeaderForm | undefined;
  sunset: HeaderForm | undefined;
}

function listHeaders({ responses }: OperationForm): DeprecationHeaders[] {
  return [...responses.values()].map(({ headers }) => ({
    deprecation: headers.get('deprecation'),
    sunset: headers.get('sunset'),
  }));
}

type HeaderProblem = [header: HeaderForm, problem: string, remedy: string];

function checkHeaders(headers: DeprecationHeaders, hasNotice: boolean): HeaderProblem[] {
  const first = headers.deprecation ?? headers.sunset;
  if (!first) return [];
  const problems = checkDates(headers);
  return hasNotice ? problems : [[first, ...NO_NOTICE], ...problems];
}

const NO_NOTICE = [
  'the header announces a removal, and the operation has no notice',
  'Add a notice to the operation, or to the part of it that will be removed.',
] as const;

function checkDates({ deprecation, sunset }: DeprecationHeaders): HeaderProblem[] {
  const [start, end] = [readTime(deprecation, parseDeprecation), readTime(sunset, parseSunset)];
  const problems: HeaderProblem[] = [];
  if (deprecation && start === null)
    problems.push([
      deprecation,
      'the value is not a date of RFC 9745',
      'Expected "@" and seconds since 1970, such as "@1798761600".',
    ]);
  if (sunset && end === null)
    problems.push([
      sunset,
      'the value is not an HTTP date',
      'Expected one such as "Fri, 01 Jan 2027 00:00:00 GMT".',
    ]);
  if (sunset && typeof start === 'number' && typeof end === 'number' && end < start)
    problems.push([
      sunset,
      'Sunset is before Deprecation',
      'Declare a time for Sunset that is after that of Deprecation.',
    ]);
  return problems;
}

/** Milliseconds since 1970; null for a declared value that is not a time, undefined where no single value is declared. */
function readTime(
  header: HeaderForm | undefined,
  parse: (value: string) => number | null,
): number | null | undefined {
  const [value, ...others] = (header?.schema.values.get('enum') ?? []) as Json[];
  if (value === undefined || others.length > 0) return undefined;
  return parse(String(value));
}

function parseDeprecation(value: string): number | null {
  const [, seconds] = /^@(-?\d+)$/.exec(value) ?? [];
  return seconds === undefined ? null : Number(seconds) * 1000;
}

function parseSunset(value: string): number | null {
  const time = new Date(value);
  return !Number.isNaN(time.getTime()) && time.toUTCString() === value ? time.getTime() : null;
}
