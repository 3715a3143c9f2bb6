/** json-schema-diff compares schemas, not documents, so it gets each JSON body that an edit changes. */

import type { Json } from '../../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../../spec/openapi/json-object.ts';
import type {} from '../../../spec/diff/mutations/edit.ts';
import { changedAt } from '../../../spec/diff/mutations/edited.ts';
import { resolveReferences } from '../resolve-references.ts';
import type { ToolOfNpm } from './tool-of-npm.ts';

export const jsonSchemaDiff: ToolOfNpm = {
  name: 'json-schema-diff',
  packages: ['json-schema-diff@1.0.0'],
  selectInput: bodiesOfBoth,
  makeObviousEdit: (document) => changedAt(document, OF_ROOT, () => ({ type: 'string' })),
  load(require) {
    const { diffSchemas } = require('json-schema-diff') as JsonSchemaDiff;
    return async (before, after) => {
      const said = new Set<string>();
      for (const [sourceSchema, destinationSchema] of pairsOf(before as JsonObject, after as JsonObject)) {
        const { additionsFound, removalsFound } = await diffSchemas({ sourceSchema, destinationSchema });
        if (additionsFound) said.add('additions');
        if (removalsFound) said.add('removals');
      }
      return [...said];
    };
  },
};

const OF_ROOT = ['paths', '/', 'get', 'responses', '200', 'content', 'application/json', 'schema'];

/** Leaves out bodies that only one of the documents has. */
function bodiesOfBoth(document: JsonObject, other: JsonObject): JsonObject {
  const others = bodiesOf(other);
  return Object.fromEntries(Object.entries(bodiesOf(document)).filter(([body]) => body in others));
}

/** Lists the schemas of bodies by location, with references resolved. */
function bodiesOf(document: JsonObject): JsonObject {
  const { paths } = resolveReferences(document);
  const bodies: [string, Json][] = [];
  for (const [path, item] of Object.entries(paths as JsonObject))
    for (const [method, operation] of Object.entries(item as JsonObject)) {
      const { requestBody, responses } = operation as JsonObject;
      const parts = Object.entries({
        ...(responses as JsonObject | undefined),
        request: requestBody ?? {},
      });
      for (const [part, { content }] of parts as [string, JsonObject][])
        for (const [mediaType, media] of Object.entries((content ?? {}) as JsonObject))
          bodies.push([`${method} ${path} ${part} ${mediaType}`, (media as JsonObject).schema ?? {}]);
    }
  return Object.fromEntries(bodies);
}

/** Lists the pairs whose text differs, each once. */
function pairsOf(before: JsonObject, after: JsonObject): [Json, Json][] {
  const pairs = new Map<string, [Json, Json]>();
  for (const [body, schema] of Object.entries(before)) {
    const other = after[body] as Json;
    const [one, two] = [JSON.stringify(schema), JSON.stringify(other)];
    if (one !== two) pairs.set(`${one}${two}`, [schema, other]);
  }
  return [...pairs.values()];
}

interface JsonSchemaDiff {
  diffSchemas(schemas: {
    sourceSchema: Json;
    destinationSchema: Json;
  }): Promise<{ additionsFound: boolean; removalsFound: boolean }>;
}
