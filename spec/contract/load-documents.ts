/** Reads the documents of a service from its folder: one complete document and one overlay for each later microversion. */
import { join } from 'node:path';
import type { Json, OpenApiDocument } from '../openapi/document.ts';
import type { JsonObject } from '../openapi/json-object.ts';
import { applyOverlay, type Overlay } from '../openapi/overlay/overlay.ts';
import { parseSource } from '../openapi/reading/read-document.ts';
import type { SourceFile } from '../openapi/reading/source-file.ts';
import { SpecError } from '../openapi/reading/spec-error.ts';
import type { Folder } from '../versions/folder.ts';
import { compareMicroversions, isMicroversion, type Microversion } from './microversion.ts';
import type { MicroversionChange } from './service.ts';

export interface ServiceDocuments {
  /** Complete documents, oldest first. */
  documents: ReadonlyMap<Microversion, OpenApiDocument>;
  /** One for each document, in the same order. */
  changes: readonly MicroversionChange[];
}

/**
 * Reads `1.0.yaml` and the overlays `1.N.overlay.yaml`, or the same in JSON, which loads faster. Only the structure that the overlays need is checked here;
 * `spec/check` has the checks of the documents themselves.
 * @param values of files that were parsed before, by name
 * @throws SpecError with file and line when a file cannot be read or an overlay cannot be applied
 */
export function loadDocuments(folder: Folder, values: ParsedFiles = {}): ServiceDocuments {
  const documents = new Map<Microversion, OpenApiDocument>();
  const changes: MicroversionChange[] = [];
  let document: Json | undefined;
  for (const { version, name } of listFiles(folder)) {
    const path = join(folder.path, name);
    const value = values[name];
    const file = value === undefined ? parseSource(path, folder.text(name)) : withoutLines(path, value);
    document = document === undefined ? readBase(file) : readNext(document, file, version);
    documents.set(version, document as unknown as OpenApiDocument);
    changes.push(readChange(version, file));
  }
  return { documents, changes };
}

/** The values of files, by name. */
export type ParsedFiles = Readonly<Record<string, Json>>;

function withoutLines(path: string, value: Json): SourceFile {
  return { path, value, locate: () => path, locatePath: () => path, numberText: () => undefined };
}

interface DocumentFile {
  version: Microversion;
  name: string;
}

const FILE_NAME = /^(\d+\.\d+)(\.overlay)?\.(?:yaml|json)$/;

function listFiles(folder: Folder): DocumentFile[] {
  const files = folder
    .names()
    .map((name) => ({ name, match: FILE_NAME.exec(name) }))
    .filter(({ match }) => match !== null)
    .map(({ name, match }) => ({
      version: (match as RegExpExecArray)[1] as Microversion,
      name,
      isOverlay: (match as RegExpExecArray)[2] !== undefined,
    }))
    .filter(({ version }) => isMicroversion(version))
    .sort((a, b) => compareMicroversions(a.version, b.version));
  const [first, ...others] = files;
  if (!first || first.isOverlay || others.some(({ isOverlay }) => !isOverlay)) {
    throw new SpecError(
      folder.path,
      'does not hold one complete document followed by overlays',
      'Expected "1.0.yaml", then one "1.N.overlay.yaml" for each later microversion, or the same in JSON.',
    );
  }
  return files;
}

function readBase(file: SourceFile): Json {
  const document = file.value as JsonObject | null;
  for (const key of ['openapi', 'info', 'paths']) {
    if (document?.[key] === undefined) {
      throw new SpecError(file.path, `the document has no "${key}"`, 'Expected a complete OpenAPI document.');
    }
  }
  return document;
}

function readNext(before: Json, file: SourceFile, version: Microversion): Json {
  const overlay = file.value as unknown as Overlay | null;
  if (!overlay || typeof overlay.overlay !== 'string' || !Array.isArray(overlay.actions)) {
    throw new SpecError(
      file.path,
      'is not an overlay',
      'Expected "overlay", "info" and a list of "actions".',
    );
  }
  const { document, problems, unmatched } = applyOverlay(before, overlay);
  const [problem] = problems;
  if (problem) {
    const place = file.locatePath(['actions', problem.action]);
    throw new SpecError(place, `${problem.target}: ${problem.problem}`, 'Correct the action.');
  }
  const [first] = unmatched;
  if (first !== undefined) {
    throw new SpecError(
      file.locatePath(['actions', first, 'target']),
      `the target ${overlay.actions[first]?.target} selects nothing in the previous microversion's document`,
      'Check the path. To add a new part, update its parent.',
    );
  }
  requireVersion(document, version, file);
  return document;
}

/** The overlay must set `info.version` to the version in its file name. */
function requireVersion(document: Json, version: Microversion, file: SourceFile): void {
  const stated = (document as { info?: { version?: string } }).info?.version;
  if (stated === version) return;
  throw new SpecError(
    file.locatePath(['actions', 0]),
    `/info/version is "${stated}" after this overlay`,
    `Update $.info with version: '${version}'.`,
  );
}

function readChange(version: Microversion, file: SourceFile): MicroversionChange {
  const info = (file.value as { info?: { title?: string; description?: string } }).info;
  return {
    version,
    title: info?.title ?? '',
    description: (info?.description ?? '').trim(),
    file: file.path,
  };
}
