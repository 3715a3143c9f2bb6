/** Published versions whose documents differ from what was published. */
import type { Change } from '../diff/change.ts';
import { diff } from '../diff/diff.ts';
import { digestOf, digestOfCalls } from '../diff/digest.ts';
import { overlayBetween } from '../openapi/overlay/overlay-between.ts';
import { nextSemanticVersion, nextVersion } from '../versions/next-version.ts';
import type { Version } from '../versions/version.ts';
import { createFinding, type GateFinding } from './finding.ts';
import type { Publication } from './publication.ts';
import { NO_LOCK } from './published-lock.ts';
import type { RaisedMinimum } from './raised-minimum.ts';
import { replaceMinimum } from './replace-minimum.ts';
import type { ApiSnapshot } from './snapshot.ts';

/** @throws SpecError for documents that cannot be compared */
export function findChangedVersions(
  after: ApiSnapshot,
  before: ApiSnapshot | undefined,
  publication: Publication,
): GateFinding[] {
  const { digests: locked } = after.lock ?? NO_LOCK;
  const earlier = new Map(before?.versions.map((each) => [each.version, each]));
  const findings = after.versions
    .filter(({ version }) => publication.published.includes(version))
    .flatMap((version) => {
      const previous = earlier.get(version.version);
      const expected = locked.get(version.version) ?? (previous && digestOf(previous.document));
      if (expected === undefined || expected === publication.digests.get(version.version)) return [];
      if (differsOnlyInMinimum(version, expected, publication.raised)) return [];
      if (isSameInCalls(version, previous, locked)) return [];
      const finding = describeChange(version, previous);
      const remedy = after.history
        ? proposeVersion(version, finding.changes, publication)
        : proposeOverlay(previous, version, finding.changes, publication);
      return [{ ...finding, ...(remedy && { remedy }) }];
    });
  return mergeConsecutive(findings);
}

/** A document names the oldest version, so raising the minimum changes every document, and that is allowed. */
function differsOnlyInMinimum(
  { document }: Version,
  expected: string,
  raised: RaisedMinimum | undefined,
): boolean {
  if (!raised) return false;
  return raised.removed.some(
    (minimum) => digestOf(replaceMinimum(document, raised.oldest, minimum)) === expected,
  );
}

/**
 * The digest has the names of exploded objects in the query, which no call shows. A digest in the lock holds: it has nothing
 * to compare with once the base has the new name.
 */
function isSameInCalls(
  { version, document }: Version,
  previous: Version | undefined,
  locked: ReadonlyMap<string, string>,
): boolean {
  if (!previous || locked.has(version)) return false;
  return digestOfCalls(previous.document) === digestOfCalls(document);
}

function describeChange(after: Version, before: Version | undefined): GateFinding {
  const changes = before ? diff(before.document, after.document) : [];
  return { ...createFinding('published.changed', after.version, after.path), changes };
}

/** A document that evolves in place needs another `info.version`. */
function proposeVersion(
  { version }: Version,
  changes: readonly Change[],
  { published }: Publication,
): GateFinding['remedy'] {
  const breaksOld = changes.some(({ breaks }) => breaks.includes('old clients on a new cloud'));
  const next = nextSemanticVersion(published.at(-1) ?? version, breaksOld);
  return next === undefined ? undefined : { version: next };
}

/** The same change as an overlay for the newest unpublished version, or for the version after the newest one. */
function proposeOverlay(
  before: Version | undefined,
  after: Version,
  changes: readonly Change[],
  { published, unpublished }: Publication,
): GateFinding['remedy'] {
  if (!before || changes.length === 0) return undefined;
  const newest = published.at(-1);
  const version = unpublished.at(-1) ?? (newest === undefined ? undefined : nextVersion(newest));
  if (version === undefined) return undefined;
  const info = { title: 'One-line summary of the change', version };
  return { version, overlay: overlayBetween(before.document.root, after.document.root, info) };
}

/** A changed overlay changes every later version as well: one finding names them all. */
function mergeConsecutive(findings: readonly GateFinding[]): GateFinding[] {
  const merged: GateFinding[] = [];
  let lastKey = '';
  for (const finding of findings) {
    const key = keyOf(finding);
    const last = merged.at(-1);
    if (last && key === lastKey)
      merged[merged.length - 1] = { ...last, versions: [...last.versions, ...finding.versions] };
    else merged.push(finding);
    lastKey = key;
  }
  return merged;
}

function keyOf({ changes }: GateFinding): string {
  return JSON.stringify(changes.map(({ rule, operation, location }) => [rule, operation, location]));
}
