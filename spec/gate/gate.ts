/** Whether published versions are as they were: not even an addition is allowed. */
import type { Change } from '../diff/change.ts';
import { diff } from '../diff/diff.ts';
import { digestOf } from '../diff/digest.ts';
import { compareVersions, type Version } from '../diff/versions.ts';
import type { Overlay } from '../overlay.ts';
import { nextVersion } from './next-version.ts';
import { overlayBetween } from './overlay-between.ts';
import type { PublishedLock } from './published-lock.ts';

/** What a folder holds, or held. */
export interface Published {
  versions: readonly Version[];
  /** Absent where there is none: then every version counts as published. */
  lock?: PublishedLock;
}

export type GateRule =
  /** A published version is not what it was. */
  | 'published.changed'
  /** A published version is gone. */
  | 'published.removed'
  /** A new version is older than a published one. */
  | 'published.inserted'
  /** A line of the lock is another one, or gone. */
  | 'lock.changed';

export interface GateFinding {
  rule: GateRule;
  /** Consecutive ones in which the same is wrong, oldest first. */
  versions: readonly string[];
  /** Where a person would look. */
  path: string;
  /** What a client can see of it, where the older documents are at hand. */
  changes: readonly Change[];
  /** How the change could be made instead. */
  remedy?: { version: string; overlay: Overlay };
}

export interface Gated {
  findings: GateFinding[];
  published: readonly string[];
  /** Versions that are new, and may still change. */
  unpublished: readonly string[];
  /** The lock with the new versions in it, for when they are published. */
  lock: PublishedLock;
}

/** @param base what was there before, where it is at hand @throws SpecError for documents that cannot be compared */
export function gate(now: Published, base?: Published): Gated {
  const lock = now.lock ?? new Map<string, string>();
  const digests = new Map(now.versions.map(({ version, document }) => [version, digestOf(document)]));
  const before = new Map((base?.versions ?? []).map((each) => [each.version, each]));
  const published = publishedVersions(lock, base);
  const newest = published.at(-1);
  const isNew = (version: string) => !published.includes(version);
  const unpublished = now.versions.map(({ version }) => version).filter(isNew);
  const findings = [
    ...changedLines(lock, base?.lock),
    ...published.filter((version) => !digests.has(version)).map(removed),
    ...grouped(now.versions.filter(({ version }) => !isNew(version)).flatMap(changed)),
    ...unpublished
      .filter((version) => newest !== undefined && compareVersions(version, newest) < 0)
      .map((version) => finding('published.inserted', version, pathOf(version))),
  ];
  return { findings, published, unpublished, lock: withNew() };

  function changed(version: Version): GateFinding[] {
    const old = before.get(version.version);
    const wanted = lock.get(version.version) ?? (old && digestOf(old.document));
    if (wanted === undefined || wanted === digests.get(version.version)) return [];
    const changes = old ? diff(old.document, version.document) : [];
    const remedy = old && remedyFor(old, version);
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

  function pathOf(version: string): string {
    return now.versions.find((each) => each.version === version)?.path ?? '';
  }

  function withNew(): PublishedLock {
    const added = unpublished.map((version) => [version, digests.get(version) as string] as const);
    return new Map([...lock, ...added].sort(([one], [other]) => compareVersions(one, other)));
  }
}

/** Oldest first. What the lock has, and where it was not there before, every version of then. */
function publishedVersions(lock: PublishedLock, base: Published | undefined): string[] {
  const old = base?.lock ? [...base.lock.keys()] : (base?.versions ?? []).map(({ version }) => version);
  return [...new Set([...lock.keys(), ...old])].sort(compareVersions);
}

function changedLines(lock: PublishedLock, old: PublishedLock | undefined): GateFinding[] {
  return [...(old ?? [])]
    .filter(([version, digest]) => lock.get(version) !== digest)
    .map(([version]) => finding('lock.changed', version, ''));
}

function removed(version: string): GateFinding {
  return finding('published.removed', version, '');
}

function finding(rule: GateRule, version: string, path: string): GateFinding {
  return { rule, versions: [version], path, changes: [] };
}

/** A change of an overlay is one of every later version, and is said once. */
function grouped(findings: readonly GateFinding[]): GateFinding[] {
  const groups: GateFinding[] = [];
  let last = '';
  for (const each of findings) {
    const key = JSON.stringify(
      each.changes.map(({ rule, operation, where, pointer }) => [rule, operation, where, pointer]),
    );
    const group = groups.at(-1);
    if (group && key === last)
      groups[groups.length - 1] = { ...group, versions: [...group.versions, ...each.versions] };
    else groups.push(each);
    last = key;
  }
  return groups;
}
