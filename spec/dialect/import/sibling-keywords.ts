/** Merges a variant with the keywords beside the `oneOf` that it was chosen from. */

import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { ANNOTATIONS, isExtension } from '../../openapi/objects/keywords.ts';

/**
 * The variant's own annotations take precedence over those beside it. Where a sibling constrains the value, both are
 * members of an `allOf`.
 */
export function mergeSiblingKeywords(siblings: JsonObject, variant: Json): Json {
  const keys = Object.keys(siblings);
  if (keys.length === 0) return variant;
  if (isObject(variant) && keys.every((key) => ANNOTATIONS.has(key) || isExtension(key)))
    return { ...siblings, ...variant, ...mergeMarks(siblings, variant) };
  return { ...siblings, allOf: [...((siblings.allOf ?? []) as Json[]), variant] };
}

function mergeMarks(siblings: JsonObject, variant: JsonObject): JsonObject {
  const [one, other] = [siblings['x-openstack'], variant['x-openstack']];
  return isObject(one) && isObject(other) ? { 'x-openstack': { ...one, ...other } } : {};
}
