/** Parts of a document, with references followed, and without anything that nobody knows. */

import type { ApiDocument } from './api-document.ts';
import type { Json } from './document.ts';
import type { JsonObject } from './json-object.ts';
import { isExtension } from './keywords.ts';
import { SpecError } from './reading/spec-error.ts';
import { lookUp } from './references.ts';

export const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** What each object may have that a call can show, or that says something to people alone. */
export const KNOWN = {
  root: [
    'openapi',
    'info',
    'jsonSchemaDialect',
    'servers',
    'paths',
    'webhooks',
    'components',
    'security',
    'tags',
    'externalDocs',
  ],
  item: [...METHODS, 'summary', 'description', 'parameters', 'servers', '$ref'],
  operation: [
    'tags',
    'summary',
    'description',
    'externalDocs',
    'operationId',
    'deprecated',
    'parameters',
    'requestBody',
    'responses',
    'callbacks',
    'security',
    'servers',
  ],
  parameter: [
    'name',
    'in',
    'description',
    'required',
    'deprecated',
    'allowEmptyValue',
    'style',
    'explode',
    'allowReserved',
    'schema',
    'content',
    'example',
    'examples',
  ],
  body: ['description', 'content', 'required'],
  media: ['schema', 'example', 'examples', 'encoding'],
  response: ['description', 'headers', 'content', 'links'],
} as const;

const LONGEST_CHAIN = 20;

/** @throws SpecError where the object has what is not known */
export function resolve(document: ApiDocument, written: Json, known: readonly string[]): JsonObject {
  const node = withoutReference(document, written);
  for (const key of Object.keys(node)) {
    if (known.includes(key) || isExtension(key)) continue;
    throw new SpecError(
      document.place(node, key),
      `"${key}" is not known here`,
      'What it means cannot be compared, so nothing is said of this document.',
    );
  }
  return node;
}

/** What a reference leads to, or the object itself. @throws SpecError for one that leads nowhere */
export function withoutReference(document: ApiDocument, written: Json): JsonObject {
  let node = written as JsonObject;
  for (let step = 0; typeof node?.$ref === 'string' && step < LONGEST_CHAIN; step += 1)
    node = target(document, node, node.$ref);
  return node;
}

function target(document: ApiDocument, node: JsonObject, reference: string): JsonObject {
  try {
    return lookUp(document.root as never, reference) as JsonObject;
  } catch (error) {
    const { message } = error as Error;
    throw new SpecError(document.place(node), message, 'References are followed within one document.');
  }
}
