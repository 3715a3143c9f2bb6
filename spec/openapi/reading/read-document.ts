/** Reads OpenAPI 3.0, 3.1 and 3.2 documents, of this project and of others. */
import type { ApiDocument } from '../api-document.ts';
import type { Json } from '../document.ts';
import type { JsonObject } from '../json-object.ts';
import { type JoinedDocument, joinFiles } from './files/join-files.ts';
import { readText } from './read-text.ts';
import { requireShapes } from './require-shapes.ts';
import type { SourceFile } from './source-file.ts';
import { SpecError } from './spec-error.ts';
import { parseJson } from './syntax/parse-json.ts';
import { parseYaml } from './syntax/read-yaml.ts';

/** Reads the files that the document refers to as well. @throws SpecError when it cannot be read, or is not OpenAPI 3 */
export function readApiDocument(path: string): ApiDocument {
  return parseApiDocument(path, readText(path), readText);
}

/**
 * @param path for messages; JSON when it ends with `.json`, YAML otherwise
 * @param read gives the text of another file, or throws SpecError; absent where there is none
 * @throws SpecError as `readApiDocument`
 */
export function parseApiDocument(path: string, text: string, read: ReadText = readNothing): ApiDocument {
  return parseJoined(path, text, read).document;
}

/** The same with the files that it was read from. */
export function parseJoined(path: string, text: string, read: ReadText = readNothing): JoinedDocument {
  const file = parseSource(path, text);
  const document = toApiDocument(file);
  if (!needsJoining(text)) return { document, files: [file] };
  const joining = joinFiles(document, file);
  let step = joining.next();
  while (!step.done) step = joining.next(tryToRead(step.value, read));
  return step.value;
}

/** As `parseApiDocument`, for files that take time to read. */
export async function parseApiDocumentFrom(
  path: string,
  text: string,
  read: (location: string) => Promise<string>,
): Promise<ApiDocument> {
  const file = parseSource(path, text);
  const document = toApiDocument(file);
  if (!needsJoining(text)) return document;
  const joining = joinFiles(document, file);
  let step = joining.next();
  while (!step.done) step = joining.next(await tryToFetch(step.value, read));
  return step.value.document;
}

async function tryToFetch(
  location: string,
  read: (location: string) => Promise<string>,
): Promise<SourceFile | SpecError> {
  try {
    return parseSource(location, await read(location));
  } catch (error) {
    if (error instanceof SpecError) return error;
    throw error;
  }
}

/** True where a reference is not `#/…`, or where there are names for references. Most documents have neither. */
export function needsJoining(text: string): boolean {
  return OTHER_REFERENCE.test(text) || /\$(?:id|anchor|dynamicRef|dynamicAnchor|self)\b/.test(text);
}

const OTHER_REFERENCE = /\$ref["']?\s*:(?!\s*["']?#\/)/;

/** Gives the text of a file. @throws SpecError when it cannot be read */
export type ReadText = (location: string) => string;

function tryToRead(location: string, read: ReadText): SourceFile | SpecError {
  try {
    return parseSource(location, read(location));
  } catch (error) {
    if (error instanceof SpecError) return error;
    throw error;
  }
}

function readNothing(location: string): never {
  throw new SpecError(location, 'is not inside the document', 'Bundle the files of the document into one.');
}

/** @param path JSON when it ends with `.json`, and YAML with `.yaml` @throws SpecError when the text cannot be parsed */
export function parseSource(path: string, text: string): SourceFile {
  return isJson(path, text) ? parseJson(path, text) : parseYaml(path, text);
}

/** Standard input and many URLs have no extension. JSON is YAML as well, and its own parser is faster. */
function isJson(path: string, text: string): boolean {
  const [name = ''] = path.split('?');
  if (/\.ya?ml$/i.test(name)) return false;
  if (/\.json$/i.test(name)) return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** @throws SpecError when the file is not an OpenAPI 3 document */
export function toApiDocument(file: SourceFile): ApiDocument {
  const { path } = file;
  const root = file.value as JsonObject | null;
  const openapi = readDialect(file);
  const info = (root?.info ?? {}) as { version?: Json };
  // Without quotes, 1.10 is the number 1.1.
  const isNumber = typeof info.version === 'number';
  const version = (isNumber ? file.numberText(info as Json, 'version') : undefined) ?? info.version;
  requireShapes(file);
  return {
    name: path,
    version: String(version ?? ''),
    root: root as JsonObject,
    isOpenApi30: openapi.startsWith('3.0'),
    locate: (node, key) => file.locate(node, key),
  };
}

/** The version of OpenAPI. Many documents say `3.1` for `3.1.0`, with and without quotes. */
function readDialect(file: SourceFile): string {
  const root = file.value as JsonObject | null;
  if (root?.swagger !== undefined) throw swaggerProblem(file);
  const written = root?.openapi;
  const openapi = typeof written === 'number' ? file.numberText(root as Json, 'openapi') : written;
  if (typeof openapi === 'string' && /^3\.[0-2](\.\d+|$)/.test(openapi)) return openapi;
  if (root === null) throw new SpecError(file.path, 'is empty', 'Expected an OpenAPI document, 3.0 to 3.2.');
  const found = written === undefined ? '"openapi" is missing' : `"openapi" is ${JSON.stringify(written)}`;
  throw new SpecError(
    file.path,
    found,
    'Expected an OpenAPI document, 3.0 to 3.2, such as "openapi: 3.1.0".',
  );
}

function swaggerProblem(file: SourceFile): SpecError {
  return new SpecError(
    file.locate(file.value, 'swagger'),
    'is a Swagger 2.0 document',
    'Convert it to OpenAPI 3.0 first, for instance with "npx swagger2openapi FILE".',
  );
}
