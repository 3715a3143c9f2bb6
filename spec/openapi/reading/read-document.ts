/** Reads a file that is to be compared, anybody's. */

import type { ApiDocument } from '../api-document.ts';
import type { Json } from '../document.ts';
import type { JsonObject } from '../json-object.ts';
import { readJson } from './read-json.ts';
import { readText } from './read-text.ts';
import { parseYaml } from './read-yaml.ts';
import type { SourceFile } from './source-file.ts';
import { SpecError } from './spec-error.ts';

/** @throws SpecError when the file cannot be read, or is no OpenAPI 3.0 or 3.1 */
export function readDocument(path: string): ApiDocument {
  return documentIn(path, readText(path));
}

/** @param path for messages, and for the dialect of the text */
export function documentIn(path: string, text: string): ApiDocument {
  return documentOfFile(sourceIn(path, text));
}

/** @throws SpecError when the text is not of the dialect that the path says */
export function sourceIn(path: string, text: string): SourceFile {
  return path.endsWith('.json') ? readJson(path, text) : parseYaml(path, text);
}

/** @throws SpecError when the file is no OpenAPI 3.0 or 3.1 */
export function documentOfFile(file: SourceFile): ApiDocument {
  const { path } = file;
  const root = file.value as JsonObject | null;
  const dialect = root?.openapi;
  if (typeof dialect !== 'string' || !/^3\.[01]\.\d+/.test(dialect)) {
    const found = dialect === undefined ? 'nothing' : JSON.stringify(dialect);
    throw new SpecError(path, `"openapi" says ${found}`, 'Expected a document of OpenAPI 3.0 or 3.1.');
  }
  const info = (root?.info ?? {}) as { version?: Json };
  // 1.10 without quotes is the number 1.1, and another version.
  const version = file.numberAsWritten(info as Json, 'version') ?? info.version;
  return {
    name: path,
    version: String(version ?? ''),
    root: root as JsonObject,
    isOld: dialect.startsWith('3.0'),
    place: (node, key) => file.placeOf(node, key),
  };
}
