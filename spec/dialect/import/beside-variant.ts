/** A variant together with what stands beside the list that it was chosen from. */

import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { ANNOTATIONS, isExtension } from '../../openapi/keywords.ts';

/** Words beside it are taken for the variant's where it has none; what asks for something holds as well. */
export function besideVariant(beside: JsonObject, variant: Json): Json {
  const keys = Object.keys(beside);
  if (keys.length === 0) return variant;
  if (isObject(variant) && keys.every((key) => ANNOTATIONS.has(key) || isExtension(key)))
    return { ...beside, ...variant, ...extension(beside, variant) };
  return { ...beside, allOf: [...((beside.allOf ?? []) as Json[]), variant] };
}

function extension(beside: JsonObject, variant: JsonObject): JsonObject {
  const [one, other] = [beside['x-openstack'], variant['x-openstack']];
  return isObject(one) && isObject(other) ? { 'x-openstack': { ...one, ...other } } : {};
}
