/** The archive of a certificate: a plain tar file that any program can list and unpack, in one exact form. */
import { createTar, type ParsedTarFileItem, parseTar } from 'nanotar';
import { BUNDLE_FILES, type BundleFiles, isSignature, REQUIRED_FILES } from './bundle-files.ts';

/** Bytes of a whole archive. */
export const MOST_BYTES = 256 * 1024 ** 2;

/** What is wrong with an archive: what follows its name in a message. */
export interface NoBundle {
  problem: string;
}

/** @param files all of a certificate. The same files give the same bytes */
export function packBundle(files: BundleFiles): Uint8Array {
  const names = BUNDLE_FILES.filter((name) => files.has(name));
  return createTar(
    names.map((name) => ({ name, data: files.get(name) as Uint8Array })),
    // The time is in the report, and users and groups are those of one machine.
    { attrs: { mode: '644', uid: 0, gid: 0, mtime: 0, user: 'root', group: 'root' } },
  );
}

/**
 * Reads an archive without writing anything. Any byte that `packBundle` would not write is refused.
 * @param signatures how many it has to have: none where one is about to be attached
 */
export function unpackBundle(archive: Uint8Array, { signatures = 1 } = {}): BundleFiles | NoBundle {
  const items = parse(archive);
  if (items === undefined || items.length === 0)
    return { problem: 'is no certificate: it is not a tar archive, or it is cut at its beginning' };
  const problem = firstProblem(items) ?? problemOfSignatures(items, signatures);
  if (problem !== undefined) return { problem };
  const files = new Map(items.map(({ name, data }) => [name, data as Uint8Array]));
  if (!isEqual(packBundle(files), archive))
    return {
      problem:
        'was cut or changed after "interop certify" wrote it: its archive has other bytes around or between the files',
    };
  return files;
}

export function isUnpacked(read: BundleFiles | NoBundle): read is BundleFiles {
  return !('problem' in read);
}

function parse(archive: Uint8Array): ParsedTarFileItem[] | undefined {
  try {
    // The library reads from the start of the buffer below a view, and takes any text for a header.
    if (Buffer.from(archive.subarray(MAGIC_AT, MAGIC_AT + MAGIC.length)).toString('latin1') !== MAGIC)
      return undefined;
    return parseTar(new Uint8Array(archive).buffer);
  } catch {
    return undefined;
  }
}

/** What each header of a tar archive has (POSIX.1-2001, ustar). */
const MAGIC = 'ustar';
const MAGIC_AT = 257;

/** A name that leads out of a folder, such as `../x`, is none of a certificate's. */
function firstProblem(items: readonly ParsedTarFileItem[]): string | undefined {
  const names = items.map(({ name }) => name);
  const known: readonly string[] = BUNDLE_FILES;
  for (const { name, type, data } of items) {
    if (!known.includes(name))
      return `has a file ${JSON.stringify(name)}, and a certificate has only ${BUNDLE_FILES.join(', ')}. Nothing was unpacked`;
    if (type !== 'file') return `has ${name} as a ${type}, and not as a file. Nothing was unpacked`;
    if (data === undefined || data.length === 0) return `has an empty ${name}`;
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return `has ${twice} twice`;
  const missing = REQUIRED_FILES.find((name) => !names.includes(name));
  return missing === undefined ? undefined : `has no ${missing}, without which nothing can be verified`;
}

function problemOfSignatures(items: readonly ParsedTarFileItem[], wanted: number): string | undefined {
  const found = items.filter(({ name }) => isSignature(name)).map(({ name }) => name);
  if (found.length === wanted) return undefined;
  if (wanted === 0) return `is signed already: it has ${found.join(' and ')}`;
  return found.length === 0
    ? 'is not signed. Sign its statement, and attach the signature with "interop attach"'
    : `has ${found.join(' and ')}, and a certificate has one signature`;
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
