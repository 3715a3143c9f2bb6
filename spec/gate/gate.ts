/**
 * Checks that published versions are as they were published (an addition is a change too), and that clients had the
 * required notice of everything that is removed.
 */
import type { DeprecationPolicy } from '../deprecation/policy.ts';
import { compareVersions, type Version } from '../versions/version.ts';
import { findChangedLockLines } from './changed-lock-lines.ts';
import { findChangedVersions } from './changed-versions.ts';
import { createFinding, type GateFinding } from './finding.ts';
import { findMalformedNotices } from './malformed-notices.ts';
import { type Publication, readPublication } from './publication.ts';
import { NO_LOCK, type PublishedLock } from './published-lock.ts';
import { checkRaisedMinimum, type MinimumContext } from './raised-minimum.ts';
import { recordedNotices } from './recorded-notices.ts';
import { findRetirements, type RetirementContext } from './retirements.ts';
import { type ApiSnapshot, listVersions } from './snapshot.ts';

/** What the gate decides by, besides the documents. */
export interface GateContext {
  policy: DeprecationPolicy;
  /** By capability, the guideline that requires it. */
  required: ReadonlyMap<string, string>;
  /** The day for which the gate decides: `2026-11-21`. */
  today: string;
}

/** The findings, and what publishing writes when there are none. */
export interface GateResult {
  findings: GateFinding[];
  /** Published versions, oldest first. */
  published: readonly string[];
  /** New versions, which may still change. */
  unpublished: readonly string[];
  /** The oldest published versions, where they were removed. */
  retired: readonly string[];
  /** True where the minimum was raised and the lock does not say so yet. */
  hasNewMinimum: boolean;
  /** Subjects of the notices that are not in the lock yet. */
  announced: readonly string[];
  /** True where the documents before a new version are not available, so what it removes is not checked. */
  isRemovalUnchecked: boolean;
  /** The lock with the new versions, notices and minimum: what publishing writes. */
  lock: PublishedLock;
}

/**
 * Checks an API against its lock, and against its earlier documents where they are available.
 *
 * @param before the API before the change; without it, findings have no changes and no remedy
 * @throws SpecError for documents that cannot be compared
 */
export function gate(after: ApiSnapshot, context: GateContext, before?: ApiSnapshot): GateResult {
  const { lock = NO_LOCK } = after;
  const publication = readPublication(after, before);
  const { published, unpublished, raised } = publication;
  const rules = { ...context, published, ...trustedRecords(after, before) };
  const notices = recordedNotices(after.versions, context.today, after.lock?.notices);
  return {
    findings: [
      ...findChangedLockLines(lock, before?.lock),
      ...findRemovedVersions(after, publication, rules, before),
      ...findChangedVersions(after, before, publication),
      ...findInsertedVersions(after, publication),
      ...findUnannouncedRemovals(after, publication, rules),
      ...findMalformedNotices(after, published),
    ],
    published,
    unpublished,
    retired: raised?.removed ?? [],
    hasNewMinimum: raised !== undefined && !lock.minimums.has(raised.oldest),
    announced: [...notices.keys()].filter((key) => notices.get(key) !== lock.notices.get(key)),
    isRemovalUnchecked: published.length * unpublished.length > 0 && after.history?.length === 0,
    lock: extendLock(lock, publication, notices, context.today),
  };
}

/** Notices and minimums count as published where the base has them: the change under review could add its own. */
function trustedRecords(
  after: ApiSnapshot,
  before: ApiSnapshot | undefined,
): Pick<MinimumContext, 'notices' | 'settled'> {
  const lock = before?.lock ?? after.lock ?? NO_LOCK;
  const hasNoLock = before && !before.lock && !after.lock;
  return {
    notices: hasNoLock ? recordedNotices(before.versions, '') : lock.notices,
    settled: [...lock.minimums.keys()],
  };
}

function findRemovedVersions(
  { versions, history }: ApiSnapshot,
  { published, raised }: Publication,
  context: MinimumContext,
  before: ApiSnapshot | undefined,
): GateFinding[] {
  if (raised) return checkRaisedMinimum(raised, versions, context);
  if (history) return findRevertedVersion(versions, published);
  const present = new Set(versions.map(({ version }) => version));
  return published
    .filter((version) => !present.has(version))
    .map((version) => ({
      ...createFinding('published.removed', version, ''),
      ...describeMissing(version, versions, before),
    }));
}

/** The file in the base, and whether another version is in it now: then one document evolves in place. */
function describeMissing(
  version: string,
  versions: readonly Version[],
  before: ApiSnapshot | undefined,
): Pick<GateFinding, 'missing'> {
  const path = before?.versions.find((each) => each.version === version)?.path;
  if (path === undefined) return {};
  return { missing: { path, hasSameFile: versions.some((each) => basename(each.path) === basename(path)) } };
}

function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A document that evolves in place has its newest published version, or a newer one. */
function findRevertedVersion(versions: readonly Version[], published: readonly string[]): GateFinding[] {
  const newest = published.at(-1);
  return versions
    .filter(({ version }) => newest !== undefined && published.includes(version) && version !== newest)
    .map(({ path }) => createFinding('published.removed', newest as string, path));
}

function findInsertedVersions(after: ApiSnapshot, publication: Publication): GateFinding[] {
  const newest = publication.published.at(-1);
  if (newest === undefined) return [];
  return listNew(after, publication)
    .filter(({ version }) => compareVersions(version, newest) < 0)
    .map(({ version, path }) => createFinding('published.inserted', version, path));
}

/** Where nothing is published yet, no client depends on anything. */
function findUnannouncedRemovals(
  after: ApiSnapshot,
  publication: Publication,
  context: RetirementContext,
): GateFinding[] {
  if (publication.published.length === 0) return [];
  const versions = listVersions(after);
  return listNew(after, publication).flatMap((version) => {
    const previous = versions[versions.indexOf(version) - 1];
    return previous ? findRetirements(previous, version, context) : [];
  });
}

function listNew({ versions }: ApiSnapshot, { unpublished }: Publication): Version[] {
  return versions.filter(({ version }) => unpublished.includes(version));
}

function extendLock(
  lock: PublishedLock,
  { unpublished, raised, digests: computed }: Publication,
  notices: PublishedLock['notices'],
  today: string,
): PublishedLock {
  const added = unpublished.map((version) => [version, computed.get(version) as string] as const);
  const digests = [...lock.digests, ...added].sort(([a], [b]) => compareVersions(a, b));
  const minimums = new Map(lock.minimums);
  if (raised && !minimums.has(raised.oldest)) minimums.set(raised.oldest, today);
  return { ...lock, digests: new Map(digests), notices: new Map([...lock.notices, ...notices]), minimums };
}
