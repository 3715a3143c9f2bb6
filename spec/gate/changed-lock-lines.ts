/** Lines of `published.lock` that differ from the base or are missing. */
import type { NoticeRecord } from '../deprecation/notice-period.ts';
import { compareVersions } from '../versions/version.ts';
import { createFinding, type GateFinding } from './finding.ts';
import { NO_LOCK, type PublishedLock } from './published-lock.ts';

/** A notice may be replaced by a later one; every other line stays as it is. */
export function findChangedLockLines(after: PublishedLock, before: PublishedLock = NO_LOCK): GateFinding[] {
  const digests = [...before.digests].filter(([version, digest]) => after.digests.get(version) !== digest);
  const minimums = [...before.minimums].filter(([version, day]) => after.minimums.get(version) !== day);
  const notices = [...before.notices].filter(
    ([key, record]) => !isSameOrLater(after.notices.get(key), record),
  );
  return [
    ...[...digests, ...minimums].map(([version]) => version),
    ...notices.map(([, { version }]) => version),
  ].map((version) => createFinding('lock.changed', version, ''));
}

function isSameOrLater(after: NoticeRecord | undefined, before: NoticeRecord): boolean {
  return (
    after !== undefined && compareVersions(after.version, before.version) >= 0 && after.day >= before.day
  );
}
