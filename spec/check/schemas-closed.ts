import type { Json } from '../openapi/document.ts';
import type { JsonObject } from '../openapi/json-object.ts';
import type { Check, Problem } from './problem.ts';
import { visitObjects } from './visit-objects.ts';

/**
 * Every object schema is closed, or gives in `x-open` the reason why a cloud may add properties. A document without a surface
 * was not written for this project, and says with each schema what its service says.
 */
export const schemasClosed: Check = (document) => {
  const problems: Problem[] = [];
  if (!document['x-surface']) return problems;
  visitObjects(document as unknown as Json, (object, pointer) => {
    if (!isObjectSchema(object) || isClosed(object)) return;
    problems.push({
      pointer,
      problem: 'the object schema is open',
      remedy: 'Add "additionalProperties: false", or "x-open" with the reason.',
    });
  });
  return problems;
};

function isObjectSchema(object: JsonObject): boolean {
  return [object.type].flat().includes('object');
}

/** A map from names to values of one schema is closed too: every property in it is declared. */
function isClosed({ additionalProperties, unevaluatedProperties, 'x-open': reason }: JsonObject): boolean {
  const rest = additionalProperties ?? unevaluatedProperties;
  return rest === false || (typeof rest === 'object' && rest !== null) || typeof reason === 'string';
}
