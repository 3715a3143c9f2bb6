/**
 * Whether published versions are as they were, not even an addition being allowed, and whether what goes was announced
 * to go for long enough.
 */
import type { NoticeRecord } from '../deprecation/notice-given.ts';
import { noticeProblems } from '../deprecation/notice-problems.ts';
import type { DeprecationPolicy } from '../deprecation/policy.ts';
import { diff } from '../diff/diff.ts';
import { digestOf } from '../diff/digest.ts';
import { overlayBetween } from '../openapi/overlay-between.ts';
import { nextVersion } from '../versions/next-version.ts';
import { compareVersions, type Version } from '../versions/versions.ts';
import { finding, type GateFinding } from './finding.ts';
import { withMinimum } from './minimum-in-document.ts';
import { NO_LOCK, type PublishedLock } from './published-lock.ts';
import { judgeMinimum, raisedMinimum } from './raised-minimum.ts';
import { retirements } from './retirements.ts';
import { recordedNotices } from './told.ts';

/** What a folder holds, or held. */
export interface Published {
  versions: readonly Version[];
  /** Absent where there is none: then every version counts as published. */
  lock?: PublishedLock;
}

export interface GateContext {
  policy: DeprecationPolicy;
  /** The guideline that requires each capability. */
  required: ReadonlyMap<string, string>;
  /** The day for which is asked: `2026-11-21`. */
  today: string;
}

export interface Gated {
  findings: GateFinding[];
  published: readonly string[];
  /** Versions that are new, and may still change. */
  unpublished: readonly string[];
  /** Published versions that went, the oldest ones. */
  retired: readonly string[];
  /** That is not in the lock yet. */
  isRaised: boolean;
  /** What is announced to go, and is not in the lock yet. */
  announced: readonly string[];
  /** The lock with the new versions and notices in it, for when they are published. */
  lock: PublishedLock;
}

/** @param base what was there before, where it is at hand @throws SpecError for documents that cannot be compared */
export function gate(now: Published, context: GateContext, base?: Published): Gated {
  const lock = now.lock ?? NO_LOCK;
  const present = now.versions.map(({ version }) => version);
  const digests = new Map(
    now.versions.map(({ version, document }, index) => [
      version,
      digestOf(document, now.versions[index - 1]?.document),
    ]),
  );
  const olds = new Map((base?.versions ?? []).map((each) => [each.version, each]));
  const published = publishedVersions(lock, base);
  const newest = published.at(-1);
  const isNew = (version: string) => !published.includes(version);
  const unpublished = present.filter(isNew);
  const raised = raisedMinimum(published, present);
  // What the change itself says of earlier days is not believed.
  const before = base?.lock ?? lock;
  const told = base && !base.lock && !now.lock ? recordedNotices(base.versions, '') : before.told;
  const going = { ...context, published, told, settled: [...before.minimums.keys()] };
  const tellable = recordedNotices(now.versions, context.today, now.lock?.told);
  const findings = [
    ...changedLines(lock, base?.lock),
    ...(raised
      ? judgeMinimum(raised, now.versions, going)
      : published
          .filter((version) => !digests.has(version))
          .map((version) => finding('published.removed', version, ''))),
    ...grouped(now.versions.filter(({ version }) => !isNew(version)).flatMap(changed)),
    ...unpublished
      .filter((version) => newest !== undefined && compareVersions(version, newest) < 0)
      .map((version) => finding('published.inserted', version, pathOf(version))),
    ...(newest === undefined ? [] : now.versions.flatMap(leftOut)),
    ...malformedNotices(now.versions),
  ];
  return {
    findings,
    published,
    unpublished,
    retired: raised?.gone ?? [],
    isRaised: raised !== undefined && !lock.minimums.has(raised.oldest),
    announced: [...tellable.keys()].filter((about) => tellable.get(about) !== lock.told.get(about)),
    lock: withNew(),
  };

  function changed(version: Version): GateFinding[] {
    const old = olds.get(version.version);
    const wanted = lock.digests.get(version.version) ?? (old && digestOf(old.document));
    if (wanted === undefined || wanted === digests.get(version.version)) return [];
    if (raised && isSameBut(version, wanted, raised)) return [];
    const changes = old ? diff(old.document, version.document) : [];
    const remedy = old && changes.length > 0 ? remedyFor(old, version) : undefined;
    return [
      { ...finding('published.changed', version.version, version.path), changes, ...(remedy && { remedy }) },
    ];
  }

  function remedyFor(old: Version, version: Version): GateFinding['remedy'] {
    const next = unpublished.at(-1) ?? (newest === undefined ? undefined : nextVersion(newest));
    if (next === undefined) return undefined;
    const info = { title: 'What it is about, in a few words', version: next };
    return { version: next, overlay: overlayBetween(old.document.root, version.document.root, info) };
  }

  function leftOut(version: Version, index: number): GateFinding[] {
    const previous = now.versions[index - 1];
    return previous && isNew(version.version) ? retirements(previous, version, going) : [];
  }

  function pathOf(version: string): string {
    return now.versions.find((each) => each.version === version)?.path ?? '';
  }

  function withNew(): PublishedLock {
    const added = unpublished.map((version) => [version, digests.get(version) as string] as const);
    const all = [...lock.digests, ...added].sort(([one], [other]) => compareVersions(one, other));
    const minimums = new Map(lock.minimums);
    if (raised && !minimums.has(raised.oldest)) minimums.set(raised.oldest, context.today);
    return { digests: new Map(all), told: new Map([...lock.told, ...tellable]), minimums };
  }
}

/** As it was but for what it says of the oldest version. */
function isSameBut(
  { document }: Version,
  wanted: string,
  { gone, oldest }: { gone: readonly string[]; oldest: string },
): boolean {
  return gone.some((before) => digestOf(withMinimum(document, oldest, before)) === wanted);
}

/** Oldest first. What the lock has, and where it was not there before, every version of then. */
function publishedVersions(lock: PublishedLock, base: Published | undefined): string[] {
  const old = base?.lock
    ? [...base.lock.digests.keys()]
    : (base?.versions ?? []).map(({ version }) => version);
  return [...new Set([...lock.digests.keys(), ...old])].sort(compareVersions);
}

/** A notice may begin anew, later; nothing else of a lock changes. */
function changedLines(lock: PublishedLock, old: PublishedLock = NO_LOCK): GateFinding[] {
  const digests = [...old.digests].filter(([version, digest]) => lock.digests.get(version) !== digest);
  const isLater = (now: NoticeRecord | undefined, { version, day }: NoticeRecord) =>
    now !== undefined && compareVersions(now.version, version) >= 0 && now.day >= day;
  const told = [...old.told].filter(([about, was]) => !isLater(lock.told.get(about), was));
  const minimums = [...old.minimums].filter(([version, day]) => lock.minimums.get(version) !== day);
  return [
    ...[...digests, ...minimums].map(([version]) => finding('lock.changed', version, '')),
    ...told.map(([, { version }]) => finding('lock.changed', version, '')),
  ];
}

/** Of the newest version: what the others say is settled. */
function malformedNotices(versions: readonly Version[]): GateFinding[] {
  const newest = versions.at(-1);
  if (!newest) return [];
  const names = versions.map(({ version }) => version);
  return noticeProblems(newest.document, names).map(({ place, ...malformed }) => ({
    ...finding('notice.malformed', newest.version, place),
    malformed,
  }));
}

/** A change of an overlay is one of every later version, and is said once. */
function grouped(findings: readonly GateFinding[]): GateFinding[] {
  const groups: GateFinding[] = [];
  let last = '';
  for (const each of findings) {
    const key = JSON.stringify(
      each.changes.map(({ rule, operation, location }) => [rule, operation, location]),
    );
    const group = groups.at(-1);
    if (group && key === last)
      groups[groups.length - 1] = { ...group, versions: [...group.versions, ...each.versions] };
    else groups.push(each);
    last = key;
  }
  return groups;
}
