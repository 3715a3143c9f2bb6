import type { JsonObject } from '../../../spec/openapi/json-object.ts';

/** The first of the named properties that can be an id; undefined where the resource has none of them. */
export function readResourceId(resource: JsonObject, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = resource[name];
    if (typeof value === 'string' || typeof value === 'number') return String(value);
  }
  return undefined;
}
