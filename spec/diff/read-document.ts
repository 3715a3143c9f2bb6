/** Reads what is to be compared: a microversion of a service, or a file of anybody's. */
import { readFileSync } from 'node:fs';
import type { Json } from '../document.ts';
import type { Microversion } from '../microversion.ts';
import type { Origins } from '../origins.ts';
import { readJson } from '../read-json.ts';
import { parseYaml } from '../read-yaml.ts';
import type { Service } from '../service.ts';
import { SpecError } from '../spec-error.ts';
import type { ApiDocument } from './api-document.ts';

/** @param origins of the service, where it was loaded with some */
export function documentOf(service: Service, version: Microversion, origins: Origins): ApiDocument {
  return {
    name: `${service.name} ${version}`,
    version,
    root: service.document(version) as unknown as { [key: string]: Json },
    isOld: false,
    place: (node, key) => origins.place(node, key),
  };
}

/** @throws SpecError when the file cannot be read, or is no OpenAPI 3.0 or 3.1 */
export function readDocument(path: string): ApiDocument {
  const text = textOf(path);
  return documentIn(path, text);
}

/** @param path for messages, and for the dialect of the text */
export function documentIn(path: string, text: string): ApiDocument {
  const file = path.endsWith('.json') ? readJson(path, text) : parseYaml(path, text);
  const root = file.value as { [key: string]: Json } | null;
  const dialect = root?.openapi;
  if (typeof dialect !== 'string' || !/^3\.[01]\.\d+/.test(dialect)) {
    const found = dialect === undefined ? 'nothing' : JSON.stringify(dialect);
    throw new SpecError(path, `"openapi" says ${found}`, 'Expected a document of OpenAPI 3.0 or 3.1.');
  }
  const { version } = (root?.info ?? {}) as { version?: Json };
  return {
    name: path,
    version: String(version ?? ''),
    root: root as { [key: string]: Json },
    isOld: dialect.startsWith('3.0'),
    place: (node, key) => file.placeOf(node, key),
  };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new SpecError(path, `cannot be read (${(error as NodeJS.ErrnoException).code})`, 'Check the path.');
  }
}
