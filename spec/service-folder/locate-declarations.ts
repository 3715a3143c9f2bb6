/** Finds the line of a service's documents that declares an answer. */
import type { Microversion } from '../contract/microversion.ts';
import type { ApiDocument } from '../openapi/api-document.ts';
import { isObject, type JsonObject } from '../openapi/json-object.ts';
import { actionsOf, operationsOfItem } from '../openapi/objects/operations-of-item.ts';
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
  const operationsOf = new Map(versions.map((version) => [version, indexWhenAsked(version.document)]));
  return ({ operation, microversion, status }) => {
    const version = versions.find((each) => each.version === microversion) ?? versions.at(-1);
    if (version === undefined) return undefined;
    const found = operationsOf.get(version)?.().get(operation);
    return (found && locate(version.document, found, status)) ?? `${version.path}:1`;
  };
}

/** Most versions are never asked for. */
function indexWhenAsked(document: ApiDocument): () => ReadonlyMap<string, JsonObject> {
  let index: ReadonlyMap<string, JsonObject> | undefined;
  return () => {
    index ??= indexOperations(document);
    return index;
  };
}

/** By `operationId`; actions are operations below another one. */
function indexOperations({ root: { paths } }: ApiDocument): ReadonlyMap<string, JsonObject> {
  const items = isObject(paths) ? Object.values(paths).filter(isObject) : [];
  const operations = items.flatMap((item) => [...operationsOfItem(item)].map(([, operation]) => operation));
  const actions = operations.flatMap((operation) => actionsOf(operation).map(([, action]) => action));
  const named = [...operations, ...actions].filter(isObject);
  return new Map(named.map((operation) => [String(operation.operationId), operation]));
}

function locate(document: ApiDocument, operation: JsonObject, status: number): string | undefined {
  const responses = isObject(operation.responses) ? operation.responses : {};
  const declared = [String(status), `${Math.floor(status / 100)}XX`, 'default'].find((key) => responses[key]);
  const place =
    declared === undefined ? document.locate(operation) : document.locate(responses as JsonObject, declared);
  return place || undefined;
}
