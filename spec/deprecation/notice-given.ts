/** Whether clients were told for long enough that something is to go. */

import type { Notice } from '../openapi/notice.ts';
import { compareVersions } from '../versions/versions.ts';
import { monthsAfter } from './months.ts';
import type { DeprecationPolicy } from './policy.ts';

/** When something was first announced to go, as a lock has it. */
export interface NoticeRecord {
  /** The newest version of the day on which that was published, or the one that the notice names for its beginning. */
  version: string;
  /** `2026-11-21`; empty where nobody knows. */
  day: string;
}

export interface NoticeGiven {
  /** The version without it: of what a new version leaves out that one, and of the oldest versions the newest there is. */
  goesIn: string;
  /** Absent where nothing was announced. */
  notice?: Notice;
  /** Absent where what was announced was not published. */
  told?: NoticeRecord;
  /** Published versions that announced it, and how many there have to be. */
  versions: { given: number; wanted: number };
  /** Months from the day on which clients were told, and that after which it may go. */
  months: { wanted: number; until?: string };
}

/** What it is judged by. */
export interface NoticeContext {
  policy: DeprecationPolicy;
  /** Oldest first. */
  published: readonly string[];
  /** `2026-11-21` */
  today: string;
}

export function noticeGiven(
  goesIn: string,
  { notice, told }: { notice: Notice | undefined; told: NoticeRecord | undefined },
  { policy, published }: NoticeContext,
): NoticeGiven {
  const given = published.filter((version) => told && compareVersions(version, told.version) >= 0);
  return {
    goesIn,
    ...(notice && { notice }),
    ...(told && { told }),
    versions: { given: given.length, wanted: policy.versions },
    months: {
      wanted: policy.months,
      ...(told && told.day !== '' && { until: monthsAfter(told.day, policy.months) }),
    },
  };
}

export function isEnough(given: NoticeGiven, { today }: NoticeContext): boolean {
  const { versions, months } = given;
  const isOver = months.wanted === 0 || (months.until !== undefined && months.until <= today);
  return !isEarly(given) && versions.given >= versions.wanted && isOver;
}

/** It goes before the version that was named. */
export function isEarly({ goesIn, notice }: NoticeGiven): boolean {
  return notice?.removedIn !== undefined && compareVersions(goesIn, notice.removedIn) < 0;
}
