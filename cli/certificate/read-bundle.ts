/** Reads the archive of a certificate from a file. */
import { type FileHandle, open } from 'node:fs/promises';
import { isUnpacked, MOST_BYTES, unpackBundle } from '../../runner/certificate/archive.ts';
import type { BundleFiles } from '../../runner/certificate/bundle-files.ts';
import { digestBytes } from '../../runner/certificate/suite-digests.ts';
import { UsageError } from '../usage-error.ts';

export interface ReadBundle {
  files: BundleFiles;
  /** The SHA-256 of the archive, in hexadecimal digits. */
  digest: string;
}

export interface ReadBundleOptions {
  /** Of the file, for messages; default its path. */
  name?: string | undefined;
  /** How many it has to have; default 1. */
  signatures?: number;
}

/** Reads at most `MOST_BYTES`, and writes nothing. @throws UsageError for what is no certificate */
export async function readBundle(
  path: string,
  { name = path, signatures = 1 }: ReadBundleOptions = {},
): Promise<ReadBundle> {
  const bytes = await readWithin(path, name);
  const files = unpackBundle(bytes, { signatures });
  if (!isUnpacked(files))
    throw new UsageError(`${name} ${files.problem}. Give the file that "interop certify" wrote.`);
  return { files, digest: digestBytes(bytes) };
}

async function readWithin(path: string, name: string): Promise<Uint8Array> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const stat = await file.stat();
    if (!stat.isFile())
      throw new UsageError(`${name} is no file. Give the file that "interop certify" wrote.`);
    if (stat.size > MOST_BYTES)
      throw new UsageError(
        `${name} has ${stat.size.toLocaleString('en')} bytes, and certificates of more than ${MOST_BYTES.toLocaleString('en')} are not read.`,
      );
    return await file.readFile();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `The certificate ${name} cannot be read (${code ?? message}). Check the path and its permissions.`,
    );
  } finally {
    await file?.close();
  }
}
