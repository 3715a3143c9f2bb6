/** Builds a service from the documents in its folder: `1.0.yaml` and one overlay a microversion. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Json, OpenApiDocument } from '../openapi/document.ts';
import type { JsonObject } from '../openapi/json-object.ts';
import { applyOverlay, type Overlay } from '../openapi/overlay.ts';
import { readYaml, type YamlFile } from '../openapi/reading/read-yaml.ts';
import { SpecError } from '../openapi/reading/spec-error.ts';
import { pointerOf } from '../openapi/references.ts';
import { compareMicroversions, isMicroversion, type Microversion } from './microversion.ts';
import { type MicroversionChange, Service } from './service.ts';

/** The services that this package has documents for. */
export const SERVICES = ['placement', 'scheduler'] as const;

const HERE = fileURLToPath(new URL('../', import.meta.url));

/**
 * Reads a service that ships with this package, or one from a folder of documents.
 * The documents are trusted to be valid: `interop spec check` and the tests see to that.
 * @throws SpecError with file and line when a document cannot be read or an overlay cannot be applied
 */
export function loadService(name: string, folder: string = join(HERE, name)): Service {
  const files = documentFiles(folder);
  const documents = new Map<Microversion, OpenApiDocument>();
  const changes: MicroversionChange[] = [];
  let document: Json | undefined;
  for (const { version, path } of files) {
    const file = readYaml(path);
    document = document === undefined ? baseDocument(file) : overlaid(document, file, version);
    documents.set(version, document as unknown as OpenApiDocument);
    changes.push(changeOf(version, file));
  }
  try {
    return new Service(documents, changes);
  } catch (error) {
    if (error instanceof SpecError) throw error;
    throw new SpecError(folder, (error as Error).message, 'Run "interop spec check" to see every problem.');
  }
}

interface DocumentFile {
  version: Microversion;
  path: string;
}

const FILE_NAME = /^(\d+\.\d+)(\.overlay)?\.yaml$/;

function documentFiles(folder: string): DocumentFile[] {
  const files = namesIn(folder)
    .map((name) => ({ name, match: FILE_NAME.exec(name) }))
    .filter(({ match }) => match !== null)
    .map(({ name, match }) => ({
      version: (match as RegExpExecArray)[1] as Microversion,
      path: join(folder, name),
      overlay: (match as RegExpExecArray)[2] !== undefined,
    }))
    .filter(({ version }) => isMicroversion(version))
    .sort((a, b) => compareMicroversions(a.version, b.version));
  const [first, ...others] = files;
  if (!first || first.overlay || others.some(({ overlay }) => !overlay)) {
    throw new SpecError(
      folder,
      'does not hold one complete document and overlays after it',
      'Expected "1.0.yaml", then one "1.N.overlay.yaml" for each later microversion.',
    );
  }
  return files;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw new SpecError(
      folder,
      'is not a folder that can be read',
      `Known services: ${SERVICES.join(', ')}.`,
    );
  }
}

function baseDocument(file: YamlFile): Json {
  const document = file.value as JsonObject | null;
  for (const key of ['openapi', 'info', 'x-service', 'x-surface', 'paths', 'components']) {
    if (document?.[key] === undefined) {
      throw new SpecError(
        file.path,
        `the document has no "${key}"`,
        'It must be a complete OpenAPI 3.1 document.',
      );
    }
  }
  return document;
}

function overlaid(document: Json, file: YamlFile, version: Microversion): Json {
  const overlay = file.value as unknown as Overlay | null;
  if (!overlay || typeof overlay.overlay !== 'string' || !Array.isArray(overlay.actions)) {
    throw new SpecError(
      file.path,
      'is not an overlay',
      'Expected "overlay", "info" and a list of "actions".',
    );
  }
  const result = applyOverlay(document, overlay);
  const [problem] = result.problems;
  if (problem) {
    const place = file.place(['actions', problem.action]);
    throw new SpecError(place, `${problem.target}: ${problem.problem}`, 'Mend the action.');
  }
  const [idle] = result.idle;
  if (idle !== undefined) {
    throw new SpecError(
      file.place(['actions', idle, 'target']),
      `the target ${overlay.actions[idle]?.target} selects nothing in the document of the microversion before`,
      'Check the path; a part that is new must be added by updating its parent.',
    );
  }
  const stated = (result.document as { info?: { version?: string } }).info?.version;
  if (stated !== version) {
    throw new SpecError(
      file.place(['actions', 0]),
      `${pointerOf(['info', 'version'])} is "${stated}" after this overlay`,
      `Update $.info with version: '${version}'.`,
    );
  }
  return result.document;
}

function changeOf(version: Microversion, file: YamlFile): MicroversionChange {
  const info = (file.value as { info?: { title?: string; description?: string } }).info;
  return {
    version,
    title: info?.title ?? '',
    description: (info?.description ?? '').trim(),
    file: file.path,
  };
}
