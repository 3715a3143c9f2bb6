/**
 * `Deprecation` (RFC 9745) and `Sunset` (RFC 8594), by which answers announce what documents do. They are headers like any
 * other: sent from the version on that declares them, and with the value that it declares.
 */

import { formOf } from '../diff/form/form-of.ts';
import type { HeaderForm, OperationForm } from '../diff/form/operation-form.ts';
import type { ApiDocument } from '../openapi/api-document.ts';
import type { Json } from '../openapi/document.ts';
import { announcedIn } from './announced.ts';

export interface AnnouncementProblem {
  /** `file:line`. */
  place: string;
  problem: string;
  remedy: string;
}

/** Each declared header is looked at once, however many answers have it. */
export function findAnnouncementProblems(document: ApiDocument): AnnouncementProblem[] {
  const announced = new Set(announcedIn(document).map(({ subject }) => subject.operation));
  const found = new Map<Json, AnnouncementProblem>();
  for (const operation of formOf(document).operations.values()) {
    if (operation.url === undefined) continue;
    for (const headers of headersOf(operation)) {
      for (const [header, problem, remedy] of problemsOf(headers, announced.has(operation.name)))
        found.set(header.source, { place: document.place(header.source), problem, remedy });
    }
  }
  return [...found.values()];
}

interface Announcing {
  deprecation: HeaderForm | undefined;
  sunset: HeaderForm | undefined;
}

function headersOf({ responses }: OperationForm): Announcing[] {
  return [...responses.values()].map(({ headers }) => ({
    deprecation: headers.get('deprecation'),
    sunset: headers.get('sunset'),
  }));
}

type Problem = [header: HeaderForm, problem: string, remedy: string];

function problemsOf({ deprecation, sunset }: Announcing, isAnnounced: boolean): Problem[] {
  const header = deprecation ?? sunset;
  if (!header) return [];
  const [since, end] = [timeOf(deprecation, readDeprecation), timeOf(sunset, readSunset)];
  return [
    ...(isAnnounced
      ? []
      : [
          problem(
            header,
            'the answer announces that something goes, and nothing here is deprecated',
            'Give the operation, or what goes, a notice.',
          ),
        ]),
    ...(deprecation && since === null
      ? [
          problem(
            deprecation,
            'the value is no date of RFC 9745',
            'Expected "@" and seconds since 1970, such as "@1798761600".',
          ),
        ]
      : []),
    ...(sunset && end === null
      ? [
          problem(
            sunset,
            'the value is no date of HTTP',
            'Expected one such as "Fri, 01 Jan 2027 00:00:00 GMT".',
          ),
        ]
      : []),
    ...(sunset && typeof since === 'number' && typeof end === 'number' && end < since
      ? [problem(sunset, 'it goes before it is deprecated', 'Expected a time after that of Deprecation.')]
      : []),
  ];
}

function problem(header: HeaderForm, text: string, remedy: string): Problem {
  return [header, text, remedy];
}

/** Milliseconds; null for a value that is none, undefined where no value is declared. */
function timeOf(
  header: HeaderForm | undefined,
  read: (value: string) => number | null,
): number | null | undefined {
  const [value, ...others] = (header?.schema.values.get('enum') ?? []) as Json[];
  if (value === undefined || others.length > 0) return undefined;
  return read(String(value));
}

function readDeprecation(value: string): number | null {
  const [, seconds] = /^@(-?\d+)$/.exec(value) ?? [];
  return seconds === undefined ? null : Number(seconds) * 1000;
}

function readSunset(value: string): number | null {
  const time = new Date(value);
  return !Number.isNaN(time.getTime()) && time.toUTCString() === value ? time.getTime() : null;
}
