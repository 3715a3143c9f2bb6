/** Which room of the tree imports which, read from the sources. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { listFiles, ROOT } from './list-files.ts';

const IMPORT = /(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+)['"](\.[^'"]+)['"]/g;

/** The names of rooms that each room imports, itself left out. */
export type ImportGraph = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Reads the imports, types included, of all source files below some folders.
 * @param roomOf the room of a path from the root, or undefined for a file that counts for none
 */
export function readImportGraph(
  folders: readonly string[],
  roomOf: (path: string) => string | undefined,
): ImportGraph {
  const graph = new Map<string, Set<string>>();
  for (const path of listFiles(...folders).filter((each) => /\.(ts|js)$/.test(each))) {
    const room = roomOf(path);
    if (room === undefined) continue;
    const imported = graph.get(room) ?? new Set();
    graph.set(room, imported);
    for (const target of importsOf(path)) {
      const other = roomOf(target);
      if (other !== undefined && other !== room) imported.add(other);
    }
  }
  return graph;
}

function importsOf(path: string): string[] {
  const text = readFileSync(`${ROOT}${path}`, 'utf8');
  return [...text.matchAll(IMPORT)].map(([, target]) => posix.join(posix.dirname(path), target as string));
}
