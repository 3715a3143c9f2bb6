/** Reads the versions of an API from a folder: one document and overlays, or one document for each version. */
import { parseApiDocument } from '../openapi/reading/read-document.ts';
import { SpecError } from '../openapi/reading/spec-error.ts';
import { documentNames, type Folder } from './folder.ts';
import { readOverlaidVersions } from './overlaid-versions.ts';
import { textsBeside } from './texts-beside.ts';
import { compareVersions, type Version } from './version.ts';
import { requireOrder } from './version-scheme.ts';

/** Oldest first. @throws SpecError with file and line for a document that cannot be read, and for an empty folder */
export function readVersions(folder: Folder): Version[] {
  const versions = readVersionsIfAny(folder);
  if (versions.length === 0)
    throw new SpecError(folder.path, 'has no documents', 'Expected OpenAPI documents in YAML or JSON.');
  return versions;
}

/** As `readVersions`, and empty for a folder without documents. */
export function readVersionsIfAny(folder: Folder): Version[] {
  const names = documentNames(folder);
  const overlays = names.filter((name) => OVERLAY.test(name));
  const documents = names.filter((name) => !OVERLAY.test(name));
  const versions =
    overlays.length > 0
      ? readOverlaidVersions(folder, documents, overlays)
      : readSeparateVersions(folder, documents);
  requireOrder(folder, versions);
  requireDistinct(versions);
  return versions;
}

/** The version that one document describes. @throws SpecError for a document that cannot be read, or has no version */
export function readVersion(folder: Folder, name: string): Version {
  const path = `${folder.path}/${name}`;
  const document = parseApiDocument(path, folder.text(name), textsBeside(folder, name));
  if (document.version === '')
    throw new SpecError(path, '"info.version" is missing', 'Add the version that this document describes.');
  return { version: document.version, title: '', path, document };
}

const OVERLAY = /\.overlay\.(ya?ml|json)$/;

function readSeparateVersions(folder: Folder, names: readonly string[]): Version[] {
  return names
    .map((name) => readVersion(folder, name))
    .sort((one, other) => compareVersions(one.version, other.version));
}

function requireDistinct(versions: readonly Version[]): void {
  for (const [index, { version, path }] of versions.entries()) {
    const other = versions[index - 1];
    if (other?.version === version)
      throw new SpecError(
        path,
        `describes version ${version}, and so does ${other.path}`,
        'Keep one document for each version, and each API in a folder of its own.',
      );
  }
}
