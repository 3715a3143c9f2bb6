/** Reads one document from where the user says it is: a file, standard input, a commit or a URL. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, posix, resolve } from 'node:path';
import type { ApiDocument } from '../../../spec/openapi/api-document.ts';
import { InputError } from '../../../spec/openapi/reading/input-error.ts';
import { parseApiDocument, readApiDocument } from '../../../spec/openapi/reading/read-document.ts';
import { readText } from '../../../spec/openapi/reading/read-text.ts';
import { textsBeside } from '../../../spec/versions/texts-beside.ts';
import type { Io } from '../../io.ts';
import { didYouMean, UsageError } from '../../usage-error.ts';
import { fetchDocument } from './fetch-document.ts';
import { folderInGit } from './folder-in-git.ts';

/** Whether the word is meant as one document, also where there is no such file. */
export function isDocumentInput(word: string, cwd: string): boolean {
  return word === '-' || GIT.test(word) || URL_START.test(word) || isFileName(word) || isFile(word, cwd);
}

const GIT = /^git:([^:]+):(.+)$/;
const URL_START = /^https?:\/\//i;

function isFileName(word: string): boolean {
  return /\.(ya?ml|json)$/i.test(word);
}

function isFile(word: string, cwd: string): boolean {
  return statSync(resolve(cwd, word), { throwIfNoEntry: false })?.isFile() ?? false;
}

/** @throws UsageError and SpecError for what is missing or no OpenAPI document */
export async function readDocumentInput(word: string, io: Io): Promise<ApiDocument> {
  if (word === '-') return parseApiDocument('standard input', readStandardInput(io), readText);
  if (URL_START.test(word)) return fetchDocument(word);
  const [, commit, path] = GIT.exec(word) ?? [];
  if (commit !== undefined && path !== undefined) return readFromGit(commit, path, io.cwd);
  requireFile(word, io.cwd);
  return readApiDocument(io.cwd === process.cwd() ? word : resolve(io.cwd, word));
}

function readStandardInput(io: Io): string {
  return io.standardInput?.() ?? readFileSync(0, 'utf8');
}

/** @throws UsageError that names a similar file, if there is one */
function requireFile(word: string, cwd: string): void {
  const path = resolve(cwd, word);
  if (statSync(path, { throwIfNoEntry: false })) return;
  const near = didYouMean(basename(word), namesIn(dirname(path)));
  throw new UsageError(`${word}: no such file.${near}`);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** @param path from the root of the repository, or from the working directory when it begins with `../` or `../../` */
function readFromGit(commit: string, path: string, cwd: string): ApiDocument {
  const word = `git:${commit}:${path}`;
  try {
    const isRelative = /^\.\.?\//.test(path);
    const inside = isRelative ? undefined : posix.dirname(path).replace(/^\.$/, '');
    const folder = folderInGit(isRelative ? join(cwd, dirname(path)) : cwd, commit, inside);
    const name = posix.basename(path);
    if (!folder.names().includes(name)) throw new UsageError('no such file in that commit.');
    return parseApiDocument(`${folder.path}/${name}`, folder.text(name), textsBeside(folder, name));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new InputError(`${word}: ${error.message.replace(/^--base git: ?/, '')}`);
  }
}
