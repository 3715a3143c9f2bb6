/** Reads OpenAPI 3.0 and 3.1 documents, of this project and of others. */
import type { ApiDocument } from '../api-document.ts';
import type { Json } from '../document.ts';
import type { JsonObject } from '../json-object.ts';
import { parseJson } from './parse-json.ts';
import { readText } from './read-text.ts';
import { parseYaml } from './read-yaml.ts';
import type { SourceFile } from './source-file.ts';
import { SpecError } from './spec-error.ts';

/** @throws SpecError when the file cannot be read, or is not an OpenAPI 3.0 or 3.1 document */
export function readApiDocument(path: string): ApiDocument {
  return parseApiDocument(path, readText(path));
}

/** @param path for messages; JSON when it ends with `.json`, YAML otherwise @throws SpecError as `readApiDocument` */
export function parseApiDocument(path: string, text: string): ApiDocument {
  return toApiDocument(parseSource(path, text));
}

/** @param path JSON when it ends with `.json`, YAML otherwise @throws SpecError when the text cannot be parsed */
export function parseSource(path: string, text: string): SourceFile {
  return path.endsWith('.json') ? parseJson(path, text) : parseYaml(path, text);
}

/** @throws SpecError when the file is not an OpenAPI 3.0 or 3.1 document */
export function toApiDocument(file: SourceFile): ApiDocument {
  const { path } = file;
  const root = file.value as JsonObject | null;
  const openapi = root?.openapi;
  if (typeof openapi !== 'string' || !/^3\.[01]\.\d+/.test(openapi)) {
    const found = openapi === undefined ? '"openapi" is missing' : `"openapi" is ${JSON.stringify(openapi)}`;
    throw new SpecError(path, found, 'Expected an OpenAPI 3.0 or 3.1 document.');
  }
  const info = (root?.info ?? {}) as { version?: Json };
  // Without quotes, 1.10 is the number 1.1.
  const version = file.numberText(info as Json, 'version') ?? info.version;
  return {
    name: path,
    version: String(version ?? ''),
    root: root as JsonObject,
    isOpenApi30: openapi.startsWith('3.0'),
    locate: (node, key) => file.locate(node, key),
  };
}
