/** Makes the documents of compute, one a microversion, from what Nova declares, our names and our corrections. */
import type { Json } from '../../spec/openapi/document.ts';
import type { JsonObject } from '../../spec/openapi/json-object.ts';
import {
  type DeclaredOperation,
  type DraftOperation,
  draftOperation,
  ERRORS,
  listBoundaries,
  renderOperation,
} from './build-operation.ts';
import type { Correction } from './corrections.ts';
import { type Facts, type FactsRoute, minorsOf } from './facts.ts';
import { type Names, nameOf, pathOf } from './names.ts';
import { nameSchemas, SchemaNames, SchemaTexts } from './share-schemas.ts';
import { listSharedSchemas } from './shared-schemas.ts';

export interface CompleteDocument {
  version: string;
  document: JsonObject;
}

/** Oldest first. Parts that two versions share are the same objects. */
export function buildDocuments(
  facts: Facts,
  names: Names,
  corrections: readonly Correction[],
): CompleteDocument[] {
  const drafts = draftVersions(facts, names, corrections);
  const shared = listSharedSchemas(groupById(drafts));
  const texts = new SchemaTexts();
  const documents: CompleteDocument[] = [];
  let schemas = new SchemaNames(texts, new Map());
  let named = '';
  let rendered = new WeakMap<DraftOperation, JsonObject>();
  for (const [index, minor] of minorsOf(facts).entries()) {
    const operations = drafts[index] as ReadonlyMap<string, DraftOperation>;
    const found = nameSchemas(texts, shared, operations);
    const text = [...found].map(([name, schema]) => `${name} ${texts.textOf(schema)}`).join('\n');
    if (text !== named) {
      named = text;
      schemas = new SchemaNames(texts, found);
      rendered = new WeakMap();
    }
    const paths = renderPaths(facts, names, operations, schemas, rendered);
    documents.push({ version: `2.${minor}`, document: renderDocument(facts, paths, schemas, `2.${minor}`) });
  }
  return documents;
}

/** The operations, and the actions, of each version, by `operationId`. What did not change is the same object. */
function draftVersions(
  facts: Facts,
  names: Names,
  corrections: readonly Correction[],
): Map<string, DraftOperation>[] {
  const calls = listOperations(facts, names).map((call) => ({
    call,
    boundaries: listBoundaries(facts, corrections, call),
  }));
  let before = new Map<string, DraftOperation>();
  return minorsOf(facts).map((minor, index) => {
    const drafts = new Map<string, DraftOperation>();
    for (const { call, boundaries } of calls) {
      const isFresh = index === 0 || boundaries.has(minor);
      const draft = isFresh ? draftOperation(facts, corrections, call, minor) : before.get(call.operationId);
      if (draft) drafts.set(call.operationId, draft);
    }
    before = drafts;
    return drafts;
  });
}

function listOperations(facts: Facts, names: Names): DeclaredOperation[] {
  return facts.routes.flatMap(({ path, method, handler }) =>
    handler === 'action'
      ? Object.entries(facts.actions[path] ?? {}).map(([action, found]) => ({
          operationId: nameOf(names, path, method, action),
          method,
          handler: found,
          action,
        }))
      : [{ operationId: nameOf(names, path, method), method, handler }],
  );
}

function groupById(versions: readonly ReadonlyMap<string, DraftOperation>[]): Map<string, DraftOperation[]> {
  const groups = new Map<string, DraftOperation[]>();
  for (const version of versions)
    for (const [id, draft] of version) groups.set(id, [...(groups.get(id) ?? []), draft]);
  return groups;
}

function renderDocument(facts: Facts, paths: JsonObject, schemas: SchemaNames, version: string): JsonObject {
  return {
    openapi: '3.1.0',
    info: {
      title: 'OpenStack Compute',
      version,
      summary: 'Servers, and what they are made of and run on.',
      description: `Generated from what Nova ${facts.release} declares, and from corrections.yaml: see README.md.`,
    },
    'x-service': 'compute',
    paths,
    components: {
      parameters: renderParameters(paths),
      responses: renderErrors(),
      schemas: schemas.componentsOf(listOperationObjects(paths)),
    },
  };
}

/** The operations and their actions; of an operation with actions, those alone, since it has no schemas. */
function listOperationObjects(paths: JsonObject): Json[] {
  return Object.values(paths)
    .flatMap((item) => Object.values(item as JsonObject))
    .flatMap((operation) => Object.values((operation as JsonObject)['x-actions'] ?? { operation }));
}

/** @param rendered operations of earlier versions that had the same named schemas */
function renderPaths(
  facts: Facts,
  names: Names,
  drafts: ReadonlyMap<string, DraftOperation>,
  schemas: SchemaNames,
  rendered: WeakMap<DraftOperation, JsonObject>,
): JsonObject {
  const paths: { [path: string]: JsonObject } = {};
  const render = (draft: DraftOperation, path: string) => {
    const operation = rendered.get(draft) ?? renderOperation(draft, path, schemas.share);
    rendered.set(draft, operation);
    return operation;
  };
  for (const route of facts.routes) {
    const operation = renderRoute(facts, names, route, drafts, render);
    if (!operation) continue;
    const path = pathOf(names, route.path);
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation, ...copies(drafts, operation) };
  }
  return paths;
}

/** The operation by the other methods that get the same answer; those that have a body can have a wrong one. */
function copies(drafts: ReadonlyMap<string, DraftOperation>, operation: JsonObject): JsonObject {
  const also = drafts.get(operation.operationId as string)?.also ?? [];
  return Object.fromEntries(
    also.map((method) => {
      const operationId = `${operation.operationId}By${method.charAt(0).toUpperCase()}${method.slice(1)}`;
      const responses = (method === 'head' ? withoutBodies : (same: Json) => same)(
        operation.responses as Json,
      );
      return [method, { ...operation, operationId, responses }];
    }),
  );
}

function withoutBodies(responses: Json): Json {
  const bare = Object.entries(responses as { [status: string]: JsonObject }).map(
    ([status, { content: _content, ...response }]) => [status, response],
  );
  return Object.fromEntries(bare);
}

function renderRoute(
  facts: Facts,
  names: Names,
  { path, method, handler }: FactsRoute,
  drafts: ReadonlyMap<string, DraftOperation>,
  render: (draft: DraftOperation, path: string) => JsonObject,
): JsonObject | undefined {
  const ourPath = pathOf(names, path);
  const operationId = nameOf(names, path, method);
  const draft = drafts.get(operationId);
  if (handler !== 'action') return draft && render(draft, ourPath);
  const actions = Object.keys(facts.actions[path] ?? {}).flatMap((action): [string, Json][] => {
    const found = drafts.get(nameOf(names, path, method, action));
    return found ? [[action, render(found, ourPath)]] : [];
  });
  return {
    ...render({ ...UNKNOWN_ACTION, operationId }, ourPath),
    'x-actions': Object.fromEntries(actions),
  };
}

/** What a body without a known action gets: 400, and 404 where another microversion has the action. */
const UNKNOWN_ACTION: Omit<DraftOperation, 'operationId'> = {
  parameters: [],
  undeclaredQuery: 'ignored',
  request: undefined,
  response: undefined,
  success: {},
  errors: [400, 401, 404, 415],
  headers: {},
  isOpen: false,
  also: [],
};

function renderParameters(paths: JsonObject): JsonObject {
  const used = Object.keys(paths).flatMap((path) =>
    [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string),
  );
  return Object.fromEntries(
    [...new Set(used)]
      .sort()
      .map((name) => [name, { name, in: 'path', required: true, schema: { type: 'string' } }]),
  );
}

function renderErrors(): JsonObject {
  return Object.fromEntries(Object.values(ERRORS).map(({ name, description }) => [name, { description }]));
}
