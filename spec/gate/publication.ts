/** Which versions of an API are published, which are new, and whether the oldest ones were removed. */
import { compareVersions } from '../versions/version.ts';
import { NO_LOCK } from './published-lock.ts';
import { findRaisedMinimum, type RaisedMinimum } from './raised-minimum.ts';
import { type ApiSnapshot, computeDigests } from './snapshot.ts';

export interface Publication {
  /** Oldest first. */
  published: readonly string[];
  /** New versions, which may still change, oldest first. */
  unpublished: readonly string[];
  /** Set where the oldest published versions were removed. */
  raised: RaisedMinimum | undefined;
  /** The digest of each version's document, by version. */
  digests: ReadonlyMap<string, string>;
}

/** @param before the API before the change, where it is available */
export function readPublication(after: ApiSnapshot, before?: ApiSnapshot): Publication {
  const present = after.versions.map(({ version }) => version);
  const published = listPublished(after, before);
  const doesEvolve = after.history !== undefined;
  return {
    published,
    unpublished: present.filter((version) => !published.includes(version)),
    raised: doesEvolve ? undefined : findRaisedMinimum(published, present),
    digests: computeDigests(after.versions),
  };
}

/** The versions in either lock; where there was no lock before, every version of that time. */
function listPublished({ lock = NO_LOCK }: ApiSnapshot, before: ApiSnapshot | undefined): string[] {
  const earlier = before?.lock
    ? [...before.lock.digests.keys()]
    : (before?.versions ?? []).map(({ version }) => version);
  return [...new Set([...lock.digests.keys(), ...earlier])].sort(compareVersions);
}
