/** What of an API is to go, and when. */

import type { Json } from '../openapi/document.ts';
import type { Notice } from '../openapi/notice.ts';
import { compareVersions, type Version } from '../versions/versions.ts';
import { announcedIn } from './announced.ts';
import { monthsAfter } from './months.ts';
import { nextMinimumIn, versionsBefore } from './next-minimum.ts';
import type { NoticeRecord } from './notice-given.ts';
import type { DeprecationPolicy } from './policy.ts';
import { subjectText } from './subject.ts';

export interface Deprecation {
  /** What it is about, in every place that it has: `GET /traits/{}`, `PUT /hosts/{} body /cell`. */
  about: readonly string[];
  notice: Notice;
  /** Absent while it is not published. */
  told?: NoticeRecord;
  /** The first day on which it may go by the policy; absent where days do not count, or nobody knows. */
  notBefore?: string;
  /** `file:line`. */
  place: string;
}

/** By the version in which it goes, the first one first; at the end what is to go and nobody says when. */
export function deprecationsOf(
  versions: readonly Version[],
  told: ReadonlyMap<string, NoticeRecord>,
  { months }: DeprecationPolicy,
): Deprecation[] {
  const newest = versions.at(-1);
  if (!newest) return [];
  const found = new Map<Json, Deprecation>();
  for (const { subject, notice, declared, place } of announcedIn(newest.document)) {
    if (declared.deprecated === true) add(declared, subjectText(subject), notice, place);
  }
  const minimum = nextMinimumIn(newest.document);
  const isAhead = minimum && versions.some(({ version }) => compareVersions(version, minimum.version) < 0);
  if (isAhead) add(minimum.declared, versionsBefore(minimum.version), minimum.notice, minimum.place);
  return [...found.values()].sort(byEnd);

  function add(declared: Json, about: string, notice: Notice, place: string): void {
    const known = found.get(declared);
    const since = known?.told ?? told.get(about);
    const isCounted = since !== undefined && since.day !== '' && months > 0;
    found.set(declared, {
      about: [...(known?.about ?? []), about],
      notice,
      ...(since && { told: since }),
      ...(isCounted && { notBefore: monthsAfter(since.day, months) }),
      place,
    });
  }
}

function byEnd({ notice: one }: Deprecation, { notice: other }: Deprecation): number {
  if (one.removedIn === undefined || other.removedIn === undefined)
    return Number(one.removedIn === undefined) - Number(other.removedIn === undefined);
  return compareVersions(one.removedIn, other.removedIn);
}
