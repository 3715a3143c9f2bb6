/** Visits every Schema Object of an OpenAPI document, wherever OpenAPI allows one. */
import type { Json } from '../document.ts';
import type { JsonObject } from '../json-object.ts';
import { findTarget } from '../references/references.ts';
import { CHILD, CHILDREN_BY_NAME, CHILDREN_IN_ORDER, isExtension, SETS } from './keywords.ts';
import { METHODS } from './object-keys.ts';

/**
 * References are followed, and each schema is visited once.
 * @param visited nodes of documents that share parts with this one, kept by the caller
 */
export function visitSchemas(
  root: JsonObject,
  visit: (schema: JsonObject) => void,
  visited = new Set<Json>(),
): void {
  const stack: [Json, VisitedKind][] = [[root, 'root']];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [node, kind] = next;
    if (typeof node !== 'object' || node === null || visited.has(node)) continue;
    visited.add(node);
    if (Array.isArray(node)) {
      for (const each of node) stack.push([each, kind]);
      continue;
    }
    if (kind === 'schema') visit(node);
    for (const [key, value] of Object.entries(node)) {
      const below = kindBelow(kind, key);
      if (below && typeof value === 'object') stack.push([value, below]);
    }
    const target = typeof node.$ref === 'string' ? findTarget(root, node.$ref) : undefined;
    if (target !== undefined) stack.push([target, kind]);
  }
}

/** A name in a map, such as a property, may look like an extension; a field of an object may not. */
export function kindBelow(kind: VisitedKind, key: string): VisitedKind | undefined {
  const fields: FieldKinds = FIELDS[kind];
  if (kind === 'schemas') return fields['*'];
  return isExtension(key) ? undefined : (fields[key] ?? fields['*']);
}

type FieldKinds = Readonly<Record<string, VisitedKind | undefined>>;

export type VisitedKind =
  | 'root'
  | 'components'
  | 'paths'
  | 'item'
  | 'operation'
  | 'operations'
  | 'parameter'
  | 'parameters'
  | 'body'
  | 'bodies'
  | 'response'
  | 'responses'
  | 'content'
  | 'media'
  | 'encoding'
  | 'encodings'
  | 'callbacks'
  | 'schema'
  | 'schemas';

const allOf = (keys: Iterable<string>, kind: VisitedKind): FieldKinds =>
  Object.fromEntries([...keys].map((key) => [key, kind]));

/** The fields that may have a schema below them, by the kind of object; `*` is every name of a map. */
const FIELDS: Readonly<Record<VisitedKind, FieldKinds>> = {
  root: { paths: 'paths', webhooks: 'paths', components: 'components' },
  components: {
    schemas: 'schemas',
    responses: 'responses',
    parameters: 'parameters',
    headers: 'parameters',
    requestBodies: 'bodies',
    callbacks: 'callbacks',
    pathItems: 'paths',
    mediaTypes: 'content',
  },
  paths: { '*': 'item' },
  item: { ...allOf(METHODS, 'operation'), additionalOperations: 'operations', parameters: 'parameter' },
  operations: { '*': 'operation' },
  operation: { parameters: 'parameter', requestBody: 'body', responses: 'responses', callbacks: 'callbacks' },
  callbacks: { '*': 'paths' },
  parameters: { '*': 'parameter' },
  parameter: { schema: 'schema', content: 'content' },
  bodies: { '*': 'body' },
  body: { content: 'content' },
  responses: { '*': 'response' },
  response: { headers: 'parameters', content: 'content' },
  content: { '*': 'media' },
  media: {
    schema: 'schema',
    itemSchema: 'schema',
    encoding: 'encodings',
    prefixEncoding: 'encoding',
    itemEncoding: 'encoding',
  },
  encodings: { '*': 'encoding' },
  encoding: { headers: 'parameters' },
  schemas: { '*': 'schema' },
  schema: {
    ...allOf([...CHILD, ...SETS, ...CHILDREN_IN_ORDER], 'schema'),
    ...allOf([...CHILDREN_BY_NAME, '$defs', 'definitions'], 'schemas'),
  },
};
