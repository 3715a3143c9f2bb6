/** The deprecations of an API: what will be removed, and when. */

import type { Json } from '../openapi/document.ts';
import type { Notice } from '../openapi/notice.ts';
import { compareVersions, type Version } from '../versions/version.ts';
import { addMonths } from './calendar.ts';
import { minimumKey, readNextMinimum } from './next-minimum.ts';
import type { NoticeRecord } from './notice-period.ts';
import type { DeprecationPolicy } from './policy.ts';
import { noticeKey } from './subject.ts';
import { collectNotices } from './written-notices.ts';

/** Something that will be removed, with all places that share its declaration. */
export interface Deprecation {
  /** The subject in each of its places: `GET /traits/{}`, `PUT /hosts/{} body /cell`. */
  about: readonly string[];
  notice: Notice;
  /** Absent until the notice is published. */
  record?: NoticeRecord;
  /** The first day on which the policy allows the removal; absent where it counts no months or the day is unknown. */
  notBefore?: string;
  /** `file:line`. */
  place: string;
}

/**
 * The deprecations in the newest version, by the version of their removal; those without one come last.
 *
 * @param notices the published notices of the lock, by subject
 */
export function listDeprecations(
  versions: readonly Version[],
  notices: ReadonlyMap<string, NoticeRecord>,
  policy: DeprecationPolicy,
): Deprecation[] {
  const byDeclaration = new Map<Json, Deprecation>();
  for (const { declared, key, notice, place } of listDeclarations(versions)) {
    const before = byDeclaration.get(declared);
    const record = before?.record ?? notices.get(key);
    const notBefore = earliestRemoval(record, policy);
    byDeclaration.set(declared, {
      about: [...(before?.about ?? []), key],
      notice,
      ...(record && { record }),
      ...(notBefore !== undefined && { notBefore }),
      place,
    });
  }
  return [...byDeclaration.values()].sort(compareRemovals);
}

interface Declaration {
  declared: Json;
  key: string;
  notice: Notice;
  place: string;
}

function listDeclarations(versions: readonly Version[]): Declaration[] {
  const newest = versions.at(-1);
  if (!newest) return [];
  const parts = collectNotices(newest.document).filter(({ declared }) => declared.deprecated === true);
  const minimum = readNextMinimum(newest.document);
  const isAhead = minimum && versions.some(({ version }) => compareVersions(version, minimum.version) < 0);
  return [
    ...parts.map(({ subject, ...rest }) => ({ ...rest, key: noticeKey(subject) })),
    ...(isAhead ? [{ ...minimum, key: minimumKey(minimum.version) }] : []),
  ];
}

function earliestRemoval(
  record: NoticeRecord | undefined,
  { months }: DeprecationPolicy,
): string | undefined {
  return record === undefined || record.day === '' || months === 0
    ? undefined
    : addMonths(record.day, months);
}

function compareRemovals({ notice: a }: Deprecation, { notice: b }: Deprecation): number {
  if (a.removedIn === undefined || b.removedIn === undefined)
    return Number(a.removedIn === undefined) - Number(b.removedIn === undefined);
  return compareVersions(a.removedIn, b.removedIn);
}
