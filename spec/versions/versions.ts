/** The versions of an API in a folder: one document and overlays after it, or one document for each version. */
import { POLICY_FILE } from '../deprecation/policy.ts';
import type { ApiDocument } from '../openapi/api-document.ts';
import { documentIn } from '../openapi/reading/read-document.ts';
import { SpecError } from '../openapi/reading/spec-error.ts';
import { overlaid } from './overlaid-versions.ts';

export interface Version {
  /** `1.10`, `2024-05-01`, or whatever the documents call it. */
  version: string;
  /** What it is about, in a few words; empty when nobody says. */
  title: string;
  /** In more words, where its overlay has them. */
  description?: string;
  /** Where it is written, for messages. */
  path: string;
  document: ApiDocument;
}

/** A folder, wherever it is. */
export interface Folder {
  /** For messages. */
  path: string;
  /** Of its files. */
  names(): string[];
  /** @throws SpecError when it cannot be read */
  text(name: string): string;
}

/** Oldest first. @throws SpecError with file and line for what cannot be read */
export function readVersions(folder: Folder): Version[] {
  const names = folder.names().filter((name) => /\.(ya?ml|json)$/.test(name) && name !== POLICY_FILE);
  const overlays = names.filter((name) => OVERLAY.test(name));
  const whole = names.filter((name) => !OVERLAY.test(name));
  const versions = overlays.length > 0 ? overlaid(folder, whole, overlays) : alone(folder, whole);
  requireDistinct(versions, folder);
  return versions;
}

/** By the numbers in them, so that 1.10 comes after 1.9; other schemes by their letters. */
export function compareVersions(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

const OVERLAY = /\.overlay\.(ya?ml|json)$/;

function alone(folder: Folder, names: readonly string[]): Version[] {
  return names
    .map((name) => {
      const path = `${folder.path}/${name}`;
      const document = documentIn(path, folder.text(name));
      if (document.version === '')
        throw new SpecError(path, '"info.version" is not there', 'It says which version this is.');
      return { version: document.version, title: '', path, document };
    })
    .sort((one, other) => compareVersions(one.version, other.version));
}

function requireDistinct(versions: readonly Version[], folder: Folder): void {
  for (const [index, { version, path }] of versions.entries()) {
    const other = versions[index - 1];
    if (other?.version === version)
      throw new SpecError(
        path,
        `is version ${version}, and so is ${other.path}`,
        'One document says what a version is.',
      );
  }
  if (versions.length === 0)
    throw new SpecError(folder.path, 'has no documents', 'Expected OpenAPI in YAML or JSON.');
}
