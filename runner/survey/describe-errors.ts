/** Describes the content of errors that were seen. */
import type { Json } from '../../spec/openapi/document.ts';
import { isObject, type JsonObject } from '../../spec/openapi/json-object.ts';
import { headerMap, isJsonType, mediaTypeOf, parseJson, type Response } from '../exchange.ts';

/** Content by media type, for the profile; null where no answer has a body. JSON is described by what all bodies have. */
export function describeErrors(answers: readonly Response[]): JsonObject | null {
  const bodies = new Map<string, unknown[]>();
  for (const answer of answers) {
    const type = mediaTypeOf(headerMap(answer));
    if (answer.status < 400 || answer.body === '' || type === undefined) continue;
    bodies.set(type, [...(bodies.get(type) ?? []), isJsonType(type) ? parseJson(answer.body) : undefined]);
  }
  if (bodies.size === 0) return null;
  return Object.fromEntries(
    [...bodies].map(([type, seen]): [string, Json] => [
      type,
      isJsonType(type) ? { schema: describe(seen) } : {},
    ]),
  );
}

function describe(seen: readonly unknown[]): JsonObject {
  const types = [...new Set(seen.map(typeOf))];
  const [type] = types;
  if (type === undefined || types.length > 1) return {};
  if (type === 'array') return { type, items: describe((seen as unknown[][]).flat()) };
  if (type !== 'object') return { type };
  const objects = seen.filter(isObject);
  const names = Object.keys(objects[0] ?? {}).filter((name) => objects.every((each) => name in each));
  const properties = names.map((name) => [name, describe(objects.map((each) => each[name]))]);
  return { type, required: names as Json[], properties: Object.fromEntries(properties) };
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
}
