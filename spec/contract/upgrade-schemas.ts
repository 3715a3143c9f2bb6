/** Brings schemas of OpenAPI 3.0 into the form of 3.1, which is JSON Schema 2020-12. */
import type { Json } from '../openapi/document.ts';

/** Returns the value itself for a document of 3.1 and later. @param openapi the document's version of OpenAPI */
export function upgradeSchemas<T>(value: T, openapi: string): T {
  return openapi.startsWith('3.0') ? (upgrade(value as Json) as T) : value;
}

function upgrade(node: Json): Json {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map(upgrade);
  const { nullable, exclusiveMinimum, exclusiveMaximum, ...rest } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, upgrade(value)]),
  );
  const upgraded: { [key: string]: Json } = {
    ...rest,
    // A property of that name.
    ...(nullable !== undefined && typeof nullable !== 'boolean' && { nullable }),
    ...upgradeBound(exclusiveMinimum, rest.minimum, 'exclusiveMinimum'),
    ...upgradeBound(exclusiveMaximum, rest.maximum, 'exclusiveMaximum'),
  };
  // `nullable` has an effect beside `type` only (OpenAPI 3.0.3, 4.7.24).
  if (nullable !== true || typeof rest.type !== 'string') return upgraded;
  const type: Json = [rest.type, 'null'];
  return Array.isArray(rest.enum) ? { ...upgraded, enum: [...rest.enum, null], type } : { ...upgraded, type };
}

/** `true` beside a bound made that bound exclusive. A property of that name is left as it is. */
function upgradeBound(
  exclusive: Json | undefined,
  bound: Json | undefined,
  keyword: string,
): { [key: string]: Json } {
  if (exclusive === undefined) return {};
  if (typeof exclusive !== 'boolean') return { [keyword]: exclusive };
  return exclusive && typeof bound === 'number' ? { [keyword]: bound } : {};
}
