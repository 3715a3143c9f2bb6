/** Removal of the oldest versions: the only way in which an API removes something for every client. */
import { minimumKey, type NextMinimum, readNextMinimum } from '../deprecation/next-minimum.ts';
import {
  isSufficient,
  measureNotice,
  type NoticeContext,
  type NoticeRecord,
} from '../deprecation/notice-period.ts';
import { compareVersions, type Version } from '../versions/version.ts';
import type { GateFinding } from './finding.ts';

export interface RaisedMinimum {
  /** The versions that were removed, oldest first. */
  removed: readonly string[];
  /** The oldest version that remains. */
  oldest: string;
}

/** Undefined when no published version is missing, or when a later one is. */
export function findRaisedMinimum(
  published: readonly string[],
  present: readonly string[],
): RaisedMinimum | undefined {
  const removed = published.filter((version) => !present.includes(version));
  const areOldest = removed.every((version, index) => version === published[index]);
  const oldest = published[removed.length];
  return removed.length > 0 && areOldest && oldest !== undefined ? { removed, oldest } : undefined;
}

export interface MinimumContext extends NoticeContext {
  /** Published notices, by subject. */
  notices: ReadonlyMap<string, NoticeRecord>;
  /** Minimums whose notice was sufficient when they were published. */
  settled: readonly string[];
}

/** Finds a minimum that was raised without the notice that the policy requires. */
export function checkRaisedMinimum(
  { removed, oldest }: RaisedMinimum,
  versions: readonly Version[],
  context: MinimumContext,
): GateFinding[] {
  const { policy, settled } = context;
  if (policy.versions === 0 && policy.months === 0) return [];
  if (settled.some((version) => compareVersions(version, oldest) >= 0)) return [];
  const announced = findAnnouncement(versions, oldest);
  const record = findFirstRecord(oldest, context.notices);
  const newest = versions.at(-1)?.version ?? '';
  const notice = measureNotice(newest, { notice: announced?.notice, record }, context);
  if (record && isSufficient(notice, context)) return [];
  const rule = record ? 'minimum.too-soon' : 'minimum.unannounced';
  return [{ rule, versions: removed, path: announced?.place ?? '', changes: [], notice }];
}

/** The newest notice that covers the removal; it may announce the removal of more versions. */
function findAnnouncement(versions: readonly Version[], oldest: string): NextMinimum | undefined {
  return versions
    .toReversed()
    .map(({ document }) => readNextMinimum(document))
    .find((each) => each !== undefined && compareVersions(each.version, oldest) >= 0);
}

/** The first published notice for the removal of at least these versions. */
function findFirstRecord(
  oldest: string,
  notices: ReadonlyMap<string, NoticeRecord>,
): NoticeRecord | undefined {
  const prefix = minimumKey('');
  return [...notices]
    .filter(([key]) => key.startsWith(prefix) && compareVersions(key.slice(prefix.length), oldest) >= 0)
    .map(([, record]) => record)
    .sort((a, b) => (a.day < b.day ? -1 : 1))[0];
}
