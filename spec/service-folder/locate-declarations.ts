/** Finds the line of a service's documents that declares an answer. */
import type { Microversion } from '../contract/microversion.ts';
import type { ApiDocument } from '../openapi/api-document.ts';
import { isObject, type JsonObject } from '../openapi/json-object.ts';
import { folderOnDisk } from '../versions/folder-on-disk.ts';
import { readVersions } from '../versions/read-versions.ts';

/** What is declared: an answer of an operation at a microversion. */
export interface DeclaredAnswer {
  operation: string;
  microversion: Microversion;
  status: number;
}

/**
 * Reads the documents once.
 * @param path of the folder
 * @returns a function that gives `file:line`: of the response, else of the operation, else of the version's document
 * @throws SpecError with file and line for a document that cannot be read
 */
export function locateDeclarations(path: string): (declared: DeclaredAnswer) => string | undefined {
  const versions = readVersions(folderOnDisk(path));
  return ({ operation, microversion, status }) => {
    const version = versions.find((each) => each.version === microversion) ?? versions.at(-1);
    if (version === undefined) return undefined;
    return locate(version.document, operation, status) ?? `${version.path}:1`;
  };
}

function locate(document: ApiDocument, operationId: string, status: number): string | undefined {
  const operation = findOperation(document.root, operationId);
  if (operation === undefined) return undefined;
  const responses = isObject(operation.responses) ? operation.responses : {};
  const declared = [String(status), `${Math.floor(status / 100)}XX`, 'default'].find((key) => responses[key]);
  const place =
    declared === undefined ? document.locate(operation) : document.locate(responses as JsonObject, declared);
  return place || undefined;
}

/** Actions are operations below another one. */
function findOperation({ paths }: JsonObject, operationId: string): JsonObject | undefined {
  const items = isObject(paths) ? Object.values(paths).filter(isObject) : [];
  const operations = items.flatMap((item) => Object.values(item).filter(isObject));
  const actions = operations.flatMap((operation) =>
    isObject(operation['x-actions']) ? Object.values(operation['x-actions']).filter(isObject) : [],
  );
  return [...operations, ...actions].find((operation) => operation.operationId === operationId);
}
