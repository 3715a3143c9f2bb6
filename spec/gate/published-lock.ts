/**
 * `published.lock`: a digest of each published version, and the day on which each notice was published. A line never
 * changes; publishing adds lines.
 */
import type { NoticeRecord } from '../deprecation/notice-period.ts';
import { DIGEST_FORM } from '../diff/digest.ts';
import { SpecError } from '../openapi/reading/spec-error.ts';

/** The name of the file, in the folder of the documents. */
export const LOCK_FILE = 'published.lock';

/** The lines of the file, by kind. */
export interface PublishedLock {
  /** The file that has every version in turn, where one document evolves in place. */
  document?: string;
  /** By version, oldest first. */
  digests: ReadonlyMap<string, string>;
  /** By their subject: `GET /traits/{}`, `PUT /hosts/{} body /cell`, `versions before 1.10`. */
  notices: ReadonlyMap<string, NoticeRecord>;
  /** For each version that became the oldest one, the day (`2026-11-21`) on which it did. */
  minimums: ReadonlyMap<string, string>;
}

/** The lock of a folder that has published nothing. */
export const NO_LOCK: PublishedLock = { digests: new Map(), notices: new Map(), minimums: new Map() };

/** @param path of the file, for messages @throws SpecError with the line that cannot be read */
export function parseLock(text: string, path: string): PublishedLock {
  const digests = new Map<string, string>();
  const notices = new Map<string, NoticeRecord>();
  const minimums = new Map<string, string>();
  let document: string | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const place = `${path}:${index + 1}`;
    const [, version, day, subject] = NOTICE_LINE.exec(line.trimEnd()) ?? [];
    const [, file] = DOCUMENT_LINE.exec(line.trimEnd()) ?? [];
    const [, minimum, since] = MINIMUM_LINE.exec(line.trimEnd()) ?? [];
    if (version !== undefined && day !== undefined)
      addLine(notices, subject as string, { version, day }, place);
    else if (file !== undefined) document = file;
    else if (minimum !== undefined) addLine(minimums, minimum, since as string, place);
    else addLine(digests, ...parseDigest(line.trimEnd(), place), place);
  }
  return { ...(document !== undefined && { document }), digests, notices, minimums };
}

/** The text of the file, with the comments that explain it. */
export function formatLock({ document, digests, notices, minimums }: PublishedLock): string {
  const evolving = document === undefined ? [] : [`document ${document}\n`];
  const versions = [...digests].map(([version, digest]) => `${version} ${digest}\n`);
  const deprecated = [...notices].map(
    ([subject, { version, day }]) => `deprecated ${version} ${day} ${subject}\n`,
  );
  const raised = [...minimums].map(([version, day]) => `minimum ${version} ${day}\n`);
  const sections = [
    ...section(DOCUMENT_HEAD, evolving),
    ...section(HEAD, versions),
    ...section(NOTICES_HEAD, deprecated),
    ...section(MINIMUMS_HEAD, raised),
  ];
  return sections.join('');
}

function section(head: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 && head !== HEAD ? [] : [head, ...lines];
}

const DIGEST_LINE = /^(\S+) (v\d+:sha256:[0-9a-f]{64})$/;
const MINIMUM_LINE = /^minimum (\S+) (\d{4}-\d{2}-\d{2})$/;
const DOCUMENT_LINE = /^document (\S.*)$/;
const NOTICE_LINE = /^deprecated (\S+) (\d{4}-\d{2}-\d{2}) (\S.*)$/;

function parseDigest(line: string, place: string): [version: string, digest: string] {
  const [, version, digest] = DIGEST_LINE.exec(line) ?? [];
  if (version === undefined || digest === undefined)
    throw new SpecError(
      place,
      `"${line}" is not a line of a lock ("VERSION DIGEST", "document …", "deprecated …" or "minimum …")`,
      'Restore the line from an earlier commit; "interop gate --publish" adds new ones.',
    );
  if (!digest.startsWith(`${DIGEST_FORM}:`))
    throw new SpecError(
      place,
      `the digest has another form than ${DIGEST_FORM}, the form of this release`,
      'Run the gate with --base once more with the release that wrote the lock, delete the lock, and create it again with --publish.',
    );
  return [version, digest];
}

function addLine<T>(lines: Map<string, T>, key: string, value: T, place: string): void {
  if (lines.has(key))
    throw new SpecError(place, `${key} is listed twice`, 'Keep the first of the two lines.');
  lines.set(key, value);
}

const HEAD = `# One digest for each published version, of everything that a client can see. A line never changes: a change is a new version.
# "interop gate" compares the documents with these lines, and "interop gate --publish" adds new versions.
`;
const DOCUMENT_HEAD = `# The document that has every version in turn: it evolves in place.
`;
const NOTICES_HEAD = `# Notices: the newest version and the day when the notice was published, and what will be removed.
`;
const MINIMUMS_HEAD = `# Versions that became the oldest one, and the day: the versions before them were removed.
`;
