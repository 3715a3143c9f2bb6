/** JSON objects, as opposed to the other JSON values. */
import type { Json } from './document.ts';

/** A JSON object with any keys. */
export type JsonObject = { [key: string]: Json };

/** True for an object that was parsed from JSON; false for null, an array, a scalar and undefined. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
