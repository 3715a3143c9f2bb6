/** `published.lock`: a digest of each published version. A line never changes; publishing adds one. */
import { DIGEST_FORM } from '../diff/digest.ts';
import { SpecError } from '../spec-error.ts';

export const LOCK_FILE = 'published.lock';

/** Digests by version, oldest first. */
export type PublishedLock = ReadonlyMap<string, string>;

/** @throws SpecError naming the line that is none */
export function parseLock(text: string, path: string): PublishedLock {
  const lock = new Map<string, string>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, version, digest] = /^(\S+) (v\d+:sha256:[0-9a-f]{64})$/.exec(line.trimEnd()) ?? [];
    const place = `${path}:${index + 1}`;
    if (version === undefined || digest === undefined)
      throw new SpecError(
        place,
        `"${line}" is no version and digest`,
        'Take the line from an earlier commit; "interop gate --publish" adds new ones.',
      );
    if (!digest.startsWith(`${DIGEST_FORM}:`))
      throw new SpecError(
        place,
        `the digest is of another form than ${DIGEST_FORM}, which this program makes`,
        'Compare with --base once more by the program that wrote it, remove the file, and write it anew with --publish.',
      );
    if (lock.has(version))
      throw new SpecError(place, `${version} is there twice`, 'Keep the line that was there first.');
    lock.set(version, digest);
  }
  return lock;
}

export function lockText(lock: PublishedLock): string {
  const lines = [...lock].map(([version, digest]) => `${version} ${digest}\n`);
  return `${HEAD}${lines.join('')}`;
}

const HEAD = `# What clients can see of each published version, as a digest. A line never changes: a change is a new version.
# "interop gate" compares the documents with it, and "interop gate --publish" adds the versions that are new.
`;
