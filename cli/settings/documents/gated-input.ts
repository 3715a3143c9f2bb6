/** Opens what `interop gate` checks: a folder of documents, or one document that evolves in place. */
import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { LOCK_FILE } from '../../../spec/gate/published-lock.ts';
import { readLock } from '../../../spec/gate/read-lock.ts';
import type { ApiSnapshot } from '../../../spec/gate/snapshot.ts';
import type { Folder } from '../../../spec/versions/folder.ts';
import { folderOnDisk } from '../../../spec/versions/folder-on-disk.ts';
import { readVersion, readVersions } from '../../../spec/versions/read-versions.ts';
import { UsageError } from '../../usage-error.ts';

export interface GatedInput {
  /** As the user named it. */
  name: string;
  /** Of the document, or of the folder. */
  path: string;
  folder: Folder;
  /** The name of the file, where one document evolves in place. */
  document?: string;
}

/** @throws UsageError for a file or folder that does not exist */
export function openGated(name: string, cwd: string): GatedInput {
  const path = resolve(cwd, name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`There is no file or folder ${name}.`);
  if (found.isDirectory()) return openFolder(name, path);
  return { name, path, folder: folderOnDisk(dirname(path)), document: basename(path) };
}

/** The lock of a folder says whether one document in it evolves in place. */
function openFolder(name: string, path: string): GatedInput {
  const folder = folderOnDisk(path);
  const document = readLock(folder)?.document;
  if (document === undefined) return { name, path, folder };
  if (!folder.names().includes(document))
    throw new UsageError(
      `${name}/${LOCK_FILE} is for ${document}, and there is no such file. Correct its line "document ${document}".`,
    );
  return { name, path: resolve(path, document), folder, document };
}

/** @throws SpecError for documents and locks that cannot be read */
export function readGated({ folder, document }: GatedInput): ApiSnapshot {
  const lock = readLock(folder);
  if (document === undefined) return { versions: readVersions(folder), ...(lock && { lock }) };
  const isOwn = lock?.document === undefined || lock.document === document;
  return { versions: [readVersion(folder, document)], ...(lock && isOwn && { lock }) };
}

/** @throws UsageError where the lock of the folder is not for the document that is published */
export function requireOwnLock({ folder, document }: GatedInput): void {
  const lock = document === undefined ? undefined : readLock(folder);
  if (!lock || lock.document === document) return;
  const owner = lock.document ?? 'all documents of the folder';
  const remedy = lock.document
    ? `Move ${document} to a folder of its own, or check it with --base alone.`
    : `If ${document} alone evolves in place, add the line "document ${document}" to it.`;
  throw new UsageError(`${folder.path}/${LOCK_FILE} is for ${owner}, not for ${document}. ${remedy}`);
}
