/**
 * What two releases of Nova declare differently for the same microversion: no difference is allowed, whatever the release.
 * Differences that come from what one release declares and the other leaves open are not counted.
 */
import { describeSubject, describeValues, SIGNS } from '../../reporters/diff/describe.ts';
import type { Change } from '../../spec/diff/change.ts';
import { diff } from '../../spec/diff/diff.ts';
import type { ApiDocument } from '../../spec/openapi/api-document.ts';
import type { Json } from '../../spec/openapi/document.ts';
import type { JsonObject } from '../../spec/openapi/json-object.ts';
import { buildDocuments, type CompleteDocument } from './build-documents.ts';
import type { Correction } from './corrections.ts';
import type { Facts } from './facts.ts';
import type { Names } from './names.ts';
import { splitActions } from './split-actions.ts';

/** A line for each difference, with the microversions that have it. */
export function compareReleases(
  before: Facts,
  after: Facts,
  names: Names,
  corrections: readonly Correction[],
): string[] {
  const old = new Map(
    buildDocuments(before, names, corrections).map(({ version, document }) => [version, document]),
  );
  const lines = new Map<string, string[]>();
  for (const { version, document } of buildDocuments(after, names, corrections)) {
    const other = old.get(version);
    if (!other) continue;
    for (const line of compareDocuments(other, { version, document }))
      lines.set(line, [...(lines.get(line) ?? []), version]);
  }
  return [...lines].map(([line, versions]) => `${rangesOf(versions)}: ${line}`);
}

function compareDocuments(before: JsonObject, { version, document }: CompleteDocument): Set<string> {
  const [one, other] = keepWhatBothDeclare(splitActions(before), splitActions(document));
  const changes = diff(toApiDocument(version, one), toApiDocument(version, other));
  return new Set(changes.map(describe));
}

function describe(change: Change): string {
  const { kind, operation, rule } = change;
  return `${SIGNS[kind]} ${operation} ${describeSubject(change)} ${describeValues(change)} [${rule}]`;
}

/** A body of a response that one of the two does not describe is left out of both. */
function keepWhatBothDeclare(before: JsonObject, after: JsonObject): [JsonObject, JsonObject] {
  const open = new Set([...openResponses(before), ...openResponses(after)]);
  return [withoutBodies(before, open), withoutBodies(after, open)];
}

function openResponses(document: JsonObject): string[] {
  return operationsOf(document).flatMap(([, , operation]) => {
    const contents = Object.values(operation.responses as JsonObject).map(
      (each) => (each as JsonObject).content,
    );
    const schemas = contents.map((content) => (content as Content | undefined)?.['application/json'].schema);
    const isOpen = schemas.some((schema) => schema && Object.keys(schema as object).length === 0);
    return isOpen ? [operation.operationId as string] : [];
  });
}

type Content = { 'application/json': { schema: Json } };

function withoutBodies(document: JsonObject, operations: ReadonlySet<string>): JsonObject {
  const paths: { [path: string]: JsonObject } = {};
  for (const [path, method, operation] of operationsOf(document)) {
    const responses = Object.entries(operation.responses as { [status: string]: JsonObject });
    const isOpen = operations.has(operation.operationId as string);
    const bare = responses.map(([status, { content, ...rest }]) => [
      status,
      isOpen || !content ? rest : { ...rest, content },
    ]);
    paths[path] = { ...paths[path], [method]: { ...operation, responses: Object.fromEntries(bare) } };
  }
  return { ...document, paths };
}

function operationsOf(document: JsonObject): [path: string, method: string, operation: JsonObject][] {
  return Object.entries(document.paths as JsonObject).flatMap(([path, item]) =>
    Object.entries(item as JsonObject).map(
      ([method, operation]) => [path, method, operation] as [string, string, JsonObject],
    ),
  );
}

function toApiDocument(version: string, root: JsonObject): ApiDocument {
  return { name: version, version, root, isOpenApi30: false, locate: () => '' };
}

/** `2.1–2.35, 2.40`; versions come in order. */
function rangesOf(versions: readonly string[]): string {
  const ranges: [number, number][] = [];
  for (const minor of versions.map((version) => Number(version.split('.')[1]))) {
    const last = ranges.at(-1);
    if (last?.[1] === minor - 1) last[1] = minor;
    else ranges.push([minor, minor]);
  }
  return ranges.map(([from, to]) => (from === to ? `2.${from}` : `2.${from}–2.${to}`)).join(', ');
}
