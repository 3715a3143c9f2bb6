/** Makes the documents of compute, one a microversion, from what Nova declares, our names and our corrections. */
import type { Json } from '../../spec/openapi/document.ts';
import type { JsonObject } from '../../spec/openapi/json-object.ts';
import { type DraftOperation, draftOperation, ERRORS, renderOperation } from './build-operation.ts';
import type { Correction } from './corrections.ts';
import { type Facts, type FactsRoute, minorsOf } from './facts.ts';
import { type Names, nameOf, pathOf } from './names.ts';
import { SchemaNames, SchemaTexts } from './share-schemas.ts';
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
  const texts = new SchemaTexts();
  const drafts = minorsOf(facts).map((minor) => ({
    version: `2.${minor}`,
    operations: draftAll(facts, names, corrections, minor),
  }));
  const shared = listSharedSchemas(groupById(drafts.map(({ operations }) => operations)));
  return drafts.map(({ version, operations }) => ({
    version,
    document: renderDocument(facts, names, operations, new SchemaNames(texts, shared, operations), version),
  }));
}

/** Of the operations, and of the actions, that a version has, by `operationId`. */
function draftAll(
  facts: Facts,
  names: Names,
  corrections: readonly Correction[],
  minor: number,
): Map<string, DraftOperation> {
  const drafts = new Map<string, DraftOperation>();
  for (const call of callsOf(facts, names)) {
    const draft = draftOperation(facts, corrections, call, minor);
    if (draft) drafts.set(call.operationId, draft);
  }
  return drafts;
}

function callsOf(facts: Facts, names: Names): { operationId: string; method: string; handler: string }[] {
  return facts.routes.flatMap(({ path, method, handler }) =>
    handler === 'action'
      ? Object.entries(facts.actions[path] ?? {}).map(([action, found]) => ({
          operationId: nameOf(names, path, method, action),
          method,
          handler: found,
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

function renderDocument(
  facts: Facts,
  names: Names,
  drafts: ReadonlyMap<string, DraftOperation>,
  schemas: SchemaNames,
  version: string,
): JsonObject {
  const paths = renderPaths(facts, names, drafts, schemas);
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
      schemas: schemas.components(),
    },
  };
}

function renderPaths(
  facts: Facts,
  names: Names,
  drafts: ReadonlyMap<string, DraftOperation>,
  schemas: SchemaNames,
): JsonObject {
  const paths: { [path: string]: JsonObject } = {};
  for (const route of facts.routes) {
    const operation = renderRoute(facts, names, route, drafts, schemas);
    if (!operation) continue;
    const path = pathOf(names, route.path);
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation };
  }
  return paths;
}

function renderRoute(
  facts: Facts,
  names: Names,
  { path, method, handler }: FactsRoute,
  drafts: ReadonlyMap<string, DraftOperation>,
  schemas: SchemaNames,
): JsonObject | undefined {
  const ourPath = pathOf(names, path);
  const operationId = nameOf(names, path, method);
  const draft = drafts.get(operationId);
  if (handler !== 'action') return draft && renderOperation(draft, ourPath, schemas.share);
  const actions = Object.keys(facts.actions[path] ?? {}).flatMap((action): [string, Json][] => {
    const found = drafts.get(nameOf(names, path, method, action));
    return found ? [[action, renderOperation(found, ourPath, schemas.share)]] : [];
  });
  return {
    ...renderOperation({ ...UNKNOWN_ACTION, operationId }, ourPath, schemas.share),
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
