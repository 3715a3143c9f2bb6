/**
 * `published.lock`: a digest of each published version, and since when clients know that something is to go. A line
 * never changes: publishing adds some.
 */
import type { NoticeRecord } from '../deprecation/notice-given.ts';
import { DIGEST_FORM } from '../diff/digest.ts';
import { SpecError } from '../openapi/reading/spec-error.ts';

export const LOCK_FILE = 'published.lock';

export interface PublishedLock {
  /** By version, oldest first. */
  digests: ReadonlyMap<string, string>;
  /** By what it is about: `GET /traits/{}`, `PUT /hosts/{} body /cell`, `versions before 1.10`. */
  told: ReadonlyMap<string, NoticeRecord>;
  /** The day on which each version became the oldest one, where others went before it. */
  minimums: ReadonlyMap<string, string>;
}

export const NO_LOCK: PublishedLock = { digests: new Map(), told: new Map(), minimums: new Map() };

/** @throws SpecError naming the line that is none */
export function parseLock(text: string, path: string): PublishedLock {
  const digests = new Map<string, string>();
  const told = new Map<string, NoticeRecord>();
  const minimums = new Map<string, string>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const place = `${path}:${index + 1}`;
    const [, version, day, about] = TOLD.exec(line.trimEnd()) ?? [];
    const [, minimum, since] = MINIMUM.exec(line.trimEnd()) ?? [];
    if (version !== undefined && day !== undefined) add(told, about as string, { version, day }, place);
    else if (minimum !== undefined) add(minimums, minimum, since as string, place);
    else add(digests, ...publishedIn(line.trimEnd(), place), place);
  }
  return { digests, told, minimums };
}

export function lockText({ digests, told, minimums }: PublishedLock): string {
  const versions = [...digests].map(([version, digest]) => `${version} ${digest}\n`);
  const notices = [...told].map(([about, { version, day }]) => `deprecated ${version} ${day} ${about}\n`);
  const raised = [...minimums].map(([version, day]) => `minimum ${version} ${day}\n`);
  const parts = [...versions, ...under(NOTICES_HEAD, notices), ...under(MINIMUMS_HEAD, raised)];
  return `${HEAD}${parts.join('')}`;
}

function under(head: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [head, ...lines];
}

const PUBLISHED = /^(\S+) (v\d+:sha256:[0-9a-f]{64})$/;
const MINIMUM = /^minimum (\S+) (\d{4}-\d{2}-\d{2})$/;
const TOLD = /^deprecated (\S+) (\d{4}-\d{2}-\d{2}) (\S.*)$/;

function publishedIn(line: string, place: string): [version: string, digest: string] {
  const [, version, digest] = PUBLISHED.exec(line) ?? [];
  if (version === undefined || digest === undefined)
    throw new SpecError(
      place,
      `"${line}" is no version and digest, and no notice`,
      'Take the line from an earlier commit; "interop gate --publish" adds new ones.',
    );
  if (!digest.startsWith(`${DIGEST_FORM}:`))
    throw new SpecError(
      place,
      `the digest is of another form than ${DIGEST_FORM}, which this program makes`,
      'Compare with --base once more by the program that wrote it, remove the file, and write it anew with --publish.',
    );
  return [version, digest];
}

function add<T>(lines: Map<string, T>, key: string, value: T, place: string): void {
  if (lines.has(key))
    throw new SpecError(place, `${key} is there twice`, 'Keep the line that was there first.');
  lines.set(key, value);
}

const HEAD = `# What clients can see of each published version, as a digest. A line never changes: a change is a new version.
# "interop gate" compares the documents with it, and "interop gate --publish" adds the versions that are new.
`;
const NOTICES_HEAD = `# What is announced to go: the newest version of the day on which that was published, the day, and what.
`;
const MINIMUMS_HEAD = `# Versions that became the oldest one, and the day: those before them went.
`;
