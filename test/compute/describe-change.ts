/** Says in a line, and in a list, what one microversion changed: as far as the documents show it. */
import type { ApiDocument } from '../../spec/openapi/api-document.ts';
import type { Json } from '../../spec/openapi/document.ts';
import { isObject, type JsonObject } from '../../spec/openapi/json-object.ts';
import { CHILD, CHILDREN_BY_NAME, SETS } from '../../spec/openapi/objects/keywords.ts';
import { findTarget } from '../../spec/openapi/references/references.ts';
import { SharedParts } from '../../spec/openapi/references/shared-parts.ts';

export interface ChangeText {
  title: string;
  description?: string;
}

export function describeChange(before: JsonObject, after: JsonObject): ChangeText {
  const isShared = sharedBy(before, after);
  const parts = compare(factsOf(before, isShared), factsOf(after, isShared));
  if (parts.length === 0) return { title: 'No change of the documents' };
  const [first = '', ...others] = parts;
  const title = others.length === 0 ? first : `${first}; ${others.length} more`;
  return { title: shorten(title), ...(parts.length > 1 && { description: `${parts.join('.\n')}.` }) };
}

const LONGEST = 120;

function shorten(title: string): string {
  return title.length <= LONGEST ? title : `${title.slice(0, title.lastIndexOf(' ', LONGEST - 2))} …`;
}

/** What can be told of an operation: each fact is a text without the operation, with the operations that it holds for. */
type FactsByKind = Map<string, Map<string, Set<string>>>;

/** Of the operations that are not the same in both documents. */
function factsOf(document: JsonObject, isShared: (operation: JsonObject) => boolean): FactsByKind {
  const facts: FactsByKind = new Map();
  const add = (kind: string, fact: string, operation: string) => {
    const ofKind = facts.get(kind) ?? new Map<string, Set<string>>();
    facts.set(kind, ofKind.set(fact, (ofKind.get(fact) ?? new Set()).add(operation)));
  };
  for (const operation of operationsOf(document)) {
    if (isShared(operation)) continue;
    const id = operation.operationId as string;
    add('operation', id, id);
    if (operation['x-undeclared-query'] === 'refused') add('strict', 'undeclared query parameters', id);
    for (const parameter of (operation.parameters ?? []) as JsonObject[])
      if (parameter.in === 'query') add('parameter', parameter.name as string, id);
    for (const status of Object.keys(operation.responses as JsonObject)) add('status', status, id);
    for (const property of propertiesOf(document, operation.requestBody)) add('request', property, id);
    for (const [status, response] of Object.entries(operation.responses as JsonObject))
      if (status < '300')
        for (const property of propertiesOf(document, response)) add('response', property, id);
  }
  return facts;
}

/** True for an operation that both have, with all that it refers to. */
function sharedBy(before: JsonObject, after: JsonObject): (operation: JsonObject) => boolean {
  const parts = new SharedParts(toApiDocument(before), toApiDocument(after));
  const operations = new Set(operationsOf(before));
  const shared = new Set(operationsOf(after).filter((each) => operations.has(each) && parts.has(each)));
  return (operation) => shared.has(operation);
}

function toApiDocument(root: JsonObject): ApiDocument {
  return { name: '', version: '', root, isOpenApi30: false, locate: () => '' };
}

function operationsOf(document: JsonObject): JsonObject[] {
  return Object.values(document.paths as JsonObject)
    .flatMap((item) => Object.values(item as JsonObject) as JsonObject[])
    .flatMap((operation) => [operation, ...(Object.values(operation['x-actions'] ?? {}) as JsonObject[])])
    .sort((one, other) => Number(isCopy(one)) - Number(isCopy(other)));
}

/** `/os-volumes_boot` has copies of the operations of `/servers`. */
function isCopy({ operationId }: JsonObject): boolean {
  return String(operationId).includes('VolumesBoot');
}

function propertiesOf(document: JsonObject, body: Json | undefined): Set<string> {
  const found = new Set<string>();
  const visit = (node: Json | undefined): void => {
    if (!isObject(node)) return;
    if (typeof node.$ref === 'string') visit(findTarget(document, node.$ref));
    for (const [key, value] of Object.entries(node)) {
      if (key === 'properties' && isObject(value)) for (const name of Object.keys(value)) found.add(name);
      if (CHILD.has(key)) visit(value);
      else if (CHILDREN_BY_NAME.has(key) || SETS.has(key))
        for (const each of Object.values(value as object)) visit(each);
    }
  };
  const { content } = (body ?? {}) as { content?: { [type: string]: { schema: Json } } };
  for (const { schema } of Object.values(content ?? {})) visit(schema);
  return found;
}

function compare(before: FactsByKind, after: FactsByKind): string[] {
  const added = differences(before, after);
  const removed = differences(after, before);
  const list = (words: readonly string[]) => words.join(', ');
  const ids = new Set(
    [...added, ...removed].filter(({ kind }) => kind === 'operation').map(({ fact }) => fact),
  );
  const each = (
    changes: readonly Difference[],
    kind: string,
    text: (fact: string, operations: string) => string,
  ) =>
    [
      ...groupByOperations(
        changes.filter((change) => change.kind === kind),
        ids,
      ),
    ].map(([operations, found]) => text(list(found), operations));
  const named = (changes: readonly Difference[]) =>
    changes.filter(({ kind }) => kind === 'operation').map(({ fact }) => fact);
  return [
    ...(named(added).length > 0 ? [`Adds ${list(named(added))}`] : []),
    ...(named(removed).length > 0 ? [`Removes ${list(named(removed))}`] : []),
    ...each(added, 'request', (fact, operations) => `Adds ${fact} to the body of ${operations}`),
    ...each(removed, 'request', (fact, operations) => `Removes ${fact} from the body of ${operations}`),
    ...each(added, 'response', (fact, operations) => `Adds ${fact} to the response of ${operations}`),
    ...each(removed, 'response', (fact, operations) => `Removes ${fact} from the response of ${operations}`),
    ...each(added, 'parameter', (fact, operations) => `Adds the query parameter ${fact} to ${operations}`),
    ...each(
      removed,
      'parameter',
      (fact, operations) => `Removes the query parameter ${fact} from ${operations}`,
    ),
    ...each(added, 'strict', (_, operations) => `Refuses undeclared query parameters of ${operations}`),
    ...each(added, 'status', (fact, operations) => `Adds status ${fact} to ${operations}`),
    ...each(removed, 'status', (fact, operations) => `Removes status ${fact} from ${operations}`),
  ];
}

interface Difference {
  kind: string;
  fact: string;
  operations: string[];
}

/** What holds in `after` alone. */
function differences(before: FactsByKind, after: FactsByKind): Difference[] {
  return [...after].flatMap(([kind, facts]) =>
    [...facts].flatMap(([fact, operations]) => {
      const known = before.get(kind)?.get(fact);
      const fresh = [...operations].filter((each) => !known?.has(each));
      return fresh.length > 0 ? [{ kind, fact, operations: fresh }] : [];
    }),
  );
}

/** Facts by the operations that they hold for; operations that are new or gone say enough by themselves. */
function groupByOperations(changes: readonly Difference[], ids: ReadonlySet<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { fact, operations } of changes) {
    const others = operations.filter((each) => !ids.has(each));
    if (others.length === 0) continue;
    const text =
      others.length > MOST
        ? `${others.slice(0, MOST).join(', ')} and ${others.length - MOST} others`
        : others.join(', ');
    groups.set(text, [...(groups.get(text) ?? []), fact]);
  }
  return groups;
}

const MOST = 4;
