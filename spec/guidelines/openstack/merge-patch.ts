/** JSON merge patches (RFC 7396): what has to change in one value to get another one, with null for what goes. */
import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';

/** Empty where both are the same. Lists are replaced as a whole. The values have no null. */
export function createMergePatch(before: JsonObject, after: JsonObject): JsonObject {
  const patch: JsonObject = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, wanted] = [before[key], after[key]];
    if (isDeepStrictEqual(old, wanted)) continue;
    if (wanted === undefined) patch[key] = null;
    else patch[key] = isObject(old) && isObject(wanted) ? createMergePatch(old, wanted) : wanted;
  }
  return patch;
}

export function applyMergePatch(value: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const result: JsonObject = isObject(value) ? { ...value } : {};
  for (const [key, change] of Object.entries(patch)) {
    if (change === null) delete result[key];
    else result[key] = applyMergePatch(result[key], change);
  }
  return result;
}
