/** What a lock records of the notices in the documents: since which version and day clients know of them. */
import { minimumKey, readNextMinimum } from '../deprecation/next-minimum.ts';
import type { NoticeRecord } from '../deprecation/notice-period.ts';
import { noticeKey } from '../deprecation/subject.ts';
import { collectNotices } from '../deprecation/written-notices.ts';
import type { Notice } from '../openapi/notice.ts';
import { compareVersions, type Version } from '../versions/version.ts';

/**
 * The notices of the newest version, by subject. A notice that is already recorded keeps its record, unless its
 * `x-deprecated-in` is later.
 *
 * @param day on which the versions are published; empty where it is unknown
 * @param recorded the notices in the lock; without a lock, each notice counts from the `x-deprecated-in` that it names
 */
export function recordedNotices(
  versions: readonly Version[],
  day: string,
  recorded?: ReadonlyMap<string, NoticeRecord>,
): Map<string, NoticeRecord> {
  const newest = versions.at(-1);
  if (!newest) return new Map();
  return new Map(
    listNotices(newest).map(([key, { deprecatedIn }]) => {
      const before = recorded?.get(key);
      const start = deprecatedIn ?? before?.version ?? newest.version;
      if (before && compareVersions(start, before.version) <= 0) return [key, before];
      // A notice cannot count from a version that was published before the notice was.
      const isCredible = recorded === undefined || compareVersions(start, newest.version) > 0;
      return [key, { version: isCredible ? start : newest.version, day }];
    }),
  );
}

function listNotices({ document }: Version): [key: string, notice: Notice][] {
  const minimum = readNextMinimum(document);
  const parts = collectNotices(document).filter(({ declared }) => declared.deprecated === true);
  return [
    ...parts.map(({ subject, notice }) => [noticeKey(subject), notice] as [string, Notice]),
    ...(minimum ? [[minimumKey(minimum.version), minimum.notice] as [string, Notice]] : []),
  ];
}
