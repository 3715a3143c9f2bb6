/** The documents of an API and their lock, as they are or as they were in a commit. */
import { digestOf } from '../diff/digest.ts';
import { compareVersions, type Version } from '../versions/version.ts';
import type { PublishedLock } from './published-lock.ts';

/** An API at one time: two snapshots are the two sides of a change. */
export interface ApiSnapshot {
  /** Oldest first. */
  versions: readonly Version[];
  /** Absent where the folder has no lock: then every version counts as published. */
  lock?: PublishedLock;
  /**
   * Set for one document that evolves in place: the earlier versions of it that are available, oldest first. Published
   * versions are not missing then, because the history of the file keeps them.
   */
  history?: readonly Version[];
}

/** All available versions, oldest first. */
export function listVersions({ versions, history = [] }: ApiSnapshot): Version[] {
  return [...history, ...versions].sort((a, b) => compareVersions(a.version, b.version));
}

/** The digest of each version's document, by version. */
export function computeDigests(versions: readonly Version[]): Map<string, string> {
  return new Map(
    versions.map(({ version, document }, index) => [
      version,
      digestOf(document, versions[index - 1]?.document),
    ]),
  );
}
