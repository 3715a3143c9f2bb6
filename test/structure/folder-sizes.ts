/** Finds folders that hold too much to be read at a glance, or so little that they stand in the way. */
import { posix } from 'node:path';

/** As many source files as fit into one look at a listing. */
export const MOST_FILES = 15;

/**
 * Lists the folders with more source files than `MOST_FILES`, and those that hold nothing but one file.
 * @param paths files from the root
 * @returns `FOLDER: COUNT` for each, sorted
 */
export function listOddFolders(paths: readonly string[]): string[] {
  const folders = new Map<string, { sources: number; entries: Set<string> }>();
  for (const path of paths) {
    for (
      let entry = path, folder = posix.dirname(path);
      folder !== '.';
      entry = folder, folder = posix.dirname(folder)
    ) {
      const found = folders.get(folder) ?? { sources: 0, entries: new Set() };
      folders.set(folder, found);
      found.entries.add(entry);
      if (entry === path && /\.(ts|js)$/.test(path)) found.sources += 1;
    }
  }
  return [...folders]
    .filter(([, { sources, entries }]) => sources > MOST_FILES || entries.size === 1)
    .map(([folder, { sources, entries }]) => `${folder}: ${sources > MOST_FILES ? sources : entries.size}`)
    .toSorted();
}
