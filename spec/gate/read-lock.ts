/** The lock of a folder. */
import type { Folder } from '../versions/folder.ts';
import { LOCK_FILE, type PublishedLock, parseLock } from './published-lock.ts';

/** Undefined where the folder has no lock. @throws SpecError with the line that cannot be read */
export function readLock(folder: Folder): PublishedLock | undefined {
  if (!folder.names().includes(LOCK_FILE)) return undefined;
  return parseLock(folder.text(LOCK_FILE), `${folder.path}/${LOCK_FILE}`);
}
