/** What clients are told is to go, and since when. */
import { announcedIn } from '../deprecation/announced.ts';
import { nextMinimumIn, versionsBefore } from '../deprecation/next-minimum.ts';
import type { NoticeRecord } from '../deprecation/notice-given.ts';
import { subjectText } from '../deprecation/subject.ts';
import type { Notice } from '../openapi/notice.ts';
import { compareVersions, type Version } from '../versions/versions.ts';

/**
 * By what it is about. What was told before stays as it was, unless its notice says that it begins later.
 * @param day on which the versions are published; empty where nobody knows
 * @param known what a lock has of earlier days, and where there is none what the documents say is believed
 */
export function recordedNotices(
  versions: readonly Version[],
  day: string,
  known?: ReadonlyMap<string, NoticeRecord>,
): Map<string, NoticeRecord> {
  const newest = versions.at(-1);
  if (!newest) return new Map();
  return new Map(noticesOf(newest).map(([about, notice]) => [about, since(notice, known?.get(about))]));

  function since({ deprecatedIn }: Notice, before: NoticeRecord | undefined): NoticeRecord {
    const last = newest?.version as string;
    const begins = deprecatedIn ?? before?.version ?? last;
    if (before && compareVersions(begins, before.version) <= 0) return before;
    return { version: known === undefined || compareVersions(begins, last) > 0 ? begins : last, day };
  }
}

function noticesOf({ document }: Version): [about: string, notice: Notice][] {
  const minimum = nextMinimumIn(document);
  const parts = announcedIn(document).filter(({ declared }) => declared.deprecated === true);
  return [
    ...parts.map(({ subject, notice }) => [subjectText(subject), notice] as [string, Notice]),
    ...(minimum ? [[versionsBefore(minimum.version), minimum.notice] as [string, Notice]] : []),
  ];
}
