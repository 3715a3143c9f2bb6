/** The oldest versions went: the one way in which an API takes something away for good. */
import { type NextMinimum, nextMinimumIn, versionsBefore } from '../deprecation/next-minimum.ts';
import { isEnough, type NoticeContext, type NoticeRecord, noticeGiven } from '../deprecation/notice-given.ts';
import { compareVersions, type Version } from '../versions/versions.ts';
import type { GateFinding } from './finding.ts';

export interface RaisedMinimum {
  /** The versions that went, oldest first. */
  gone: readonly string[];
  /** The oldest version now. */
  oldest: string;
}

/** Undefined when no published version is gone, or others than the oldest ones are. */
export function raisedMinimum(
  published: readonly string[],
  present: readonly string[],
): RaisedMinimum | undefined {
  const gone = published.filter((version) => !present.includes(version));
  const areOldest = gone.every((version, index) => version === published[index]);
  const oldest = published[gone.length];
  return gone.length > 0 && areOldest && oldest !== undefined ? { gone, oldest } : undefined;
}

/** @param told what was published of it, by what it is about @param settled minimums that were published before */
export function judgeMinimum(
  { gone, oldest }: RaisedMinimum,
  versions: readonly Version[],
  context: NoticeContext & { told: ReadonlyMap<string, NoticeRecord>; settled: readonly string[] },
): GateFinding[] {
  const { policy, settled } = context;
  if (policy.versions === 0 && policy.months === 0) return [];
  if (settled.some((version) => compareVersions(version, oldest) >= 0)) return [];
  const announced = announcements(versions, oldest);
  const told = toldOf(oldest, context.told);
  const newest = versions.at(-1)?.version ?? '';
  const given = noticeGiven(newest, { notice: announced?.notice, told }, context);
  const of = (rule: GateFinding['rule']): GateFinding[] => [
    { rule, versions: gone, path: announced?.place ?? '', changes: [], notice: given },
  ];
  if (!told) return of('minimum.unannounced');
  return isEnough(given, context) ? [] : of('minimum.too-soon');
}

/** The newest notice that covers what went: it may have announced more. */
function announcements(versions: readonly Version[], oldest: string): NextMinimum | undefined {
  return versions
    .toReversed()
    .map(({ document }) => nextMinimumIn(document))
    .find((each) => each !== undefined && compareVersions(each.version, oldest) >= 0);
}

/** The first time that clients were told that at least these versions are to go. */
function toldOf(oldest: string, told: ReadonlyMap<string, NoticeRecord>): NoticeRecord | undefined {
  const start = versionsBefore('');
  return [...told]
    .filter(([about]) => about.startsWith(start) && compareVersions(about.slice(start.length), oldest) >= 0)
    .map(([, each]) => each)
    .sort((one, other) => (one.day < other.day ? -1 : 1))[0];
}
