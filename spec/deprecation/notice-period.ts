/** How long clients had notice of a removal, and whether that is as long as the policy requires. */

import type { Notice } from '../openapi/notice.ts';
import { compareVersions } from '../versions/version.ts';
import { addMonths } from './calendar.ts';
import type { DeprecationPolicy } from './policy.ts';

/** The first publication of a notice, as a lock records it. */
export interface NoticeRecord {
  /** The newest version on that day, or the `x-deprecated-in` of the notice where that is later. */
  version: string;
  /** `2026-11-21`; empty where it is unknown. */
  day: string;
}

/** The notice that clients had of a removal, compared with what the policy requires. */
export interface NoticePeriod {
  /** The version that removes it; for the oldest versions, the newest version of that time. */
  removedBy: string;
  /** Absent where the removal was never announced. */
  notice?: Notice;
  /** Absent where the notice was never published. */
  record?: NoticeRecord;
  /** Published versions that carry the notice, and how many the policy requires. */
  versions: { given: number; required: number };
  /** Months that the policy requires, and the first day (`2027-11-21`) after them. */
  months: { required: number; until?: string };
}

/** What a notice is measured by. */
export interface NoticeContext {
  policy: DeprecationPolicy;
  /** Published versions, oldest first. */
  published: readonly string[];
  /** `2026-11-21` */
  today: string;
}

/** Counts the published versions and the months since a notice was published. */
export function measureNotice(
  removedBy: string,
  { notice, record }: { notice: Notice | undefined; record: NoticeRecord | undefined },
  { policy, published }: NoticeContext,
): NoticePeriod {
  const given = published.filter((version) => record && compareVersions(version, record.version) >= 0);
  return {
    removedBy,
    ...(notice && { notice }),
    ...(record && { record }),
    versions: { given: given.length, required: policy.versions },
    months: {
      required: policy.months,
      ...(record && record.day !== '' && { until: addMonths(record.day, policy.months) }),
    },
  };
}

/** Whether the removal may happen today. */
export function isSufficient(period: NoticePeriod, { today }: NoticeContext): boolean {
  const { versions, months } = period;
  const isOver = months.required === 0 || (months.until !== undefined && months.until <= today);
  return !isBeforeAnnounced(period) && versions.given >= versions.required && isOver;
}

/** Whether a version removes it that is older than the `x-removed-in` of the notice. */
export function isBeforeAnnounced({ removedBy, notice }: NoticePeriod): boolean {
  return notice?.removedIn !== undefined && compareVersions(removedBy, notice.removedIn) < 0;
}
