/** Finds published documents of OpenStack services in a folder, or in a commit of a git repository. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  compareMicroversions,
  isMicroversion,
  type Microversion,
} from '../../../spec/contract/microversion.ts';
import { CannotRun } from '../../programs/cannot-run.ts';

export interface PublishedDocument {
  service: string;
  version: Microversion;
  text: string;
}

/** Files such as `compute/v2.104.yaml`, by service, oldest first. @throws CannotRun where there are none */
export function readDocuments(source: DocumentSource): PublishedDocument[] {
  const found = listFiles(source).flatMap((name) => {
    const [, service = '', version = ''] = NAME.exec(name) ?? [];
    const release = version.includes('.') ? version : `${version}.0`;
    return isMicroversion(release) ? [{ name, service, version: release }] : [];
  });
  if (found.length === 0) throw new CannotRun(`${source.path} has no document such as compute/v2.104.yaml.`);
  const texts = found.map(({ name, ...document }) => ({ ...document, text: readFile(source, name) }));
  return removeCopies(texts).sort(
    (one, other) =>
      one.service.localeCompare(other.service) || compareMicroversions(one.version, other.version),
  );
}

export interface DocumentSource {
  /** The folder, within the repository if there is one. */
  path: string;
  /** A git repository, whose newest commit is read. */
  repository?: string;
}

/** `v2.yaml` is a copy of the newest version, and counts only where no version has its text. */
function removeCopies(documents: readonly PublishedDocument[]): PublishedDocument[] {
  const newestFirst = documents.toSorted((one, other) => compareMicroversions(other.version, one.version));
  const byText = new Map<string, PublishedDocument>();
  for (const document of newestFirst) if (!byText.has(document.text)) byText.set(document.text, document);
  return [...byText.values()];
}

const NAME = /([^/]+)\/v(\d+(?:\.\d+)?)\.ya?ml$/;

function listFiles({ path, repository }: DocumentSource): string[] {
  if (repository !== undefined)
    return git(repository, ['ls-tree', '-r', '--name-only', 'HEAD', path]).trim().split('\n');
  try {
    return readdirSync(path, { recursive: true, encoding: 'utf8' });
  } catch (error) {
    throw new CannotRun(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

function readFile({ path, repository }: DocumentSource, name: string): string {
  return repository === undefined
    ? readFileSync(join(path, name), 'utf8')
    : git(repository, ['show', `HEAD:${name}`]);
}

function git(repository: string, argv: readonly string[]): string {
  try {
    return execFileSync('git', ['-C', repository, ...argv], { encoding: 'utf8', maxBuffer: 1 << 28 });
  } catch (error) {
    throw new CannotRun(`git cannot read ${repository}: ${(error as Error).message}`);
  }
}
