/** Finds the schema of a part of a value. */
import type { JsonSchema } from '../../../spec/openapi/document.ts';
import { isObject, type JsonObject } from '../../../spec/openapi/json-object.ts';
import { parsePointer } from '../../../spec/openapi/json-pointer.ts';

/** Every schema that holds at a pointer, in which `*` stands for any item or name; empty where the value cannot be there. */
export function schemasAt(schema: JsonSchema | undefined, pointer: string): JsonObject[] {
  return parsePointer(pointer).reduce<JsonObject[]>(
    (schemas, key) => schemas.flatMap((each) => stepsInto(each, key)).flatMap(schemaParts),
    schemaParts(schema),
  );
}

/** The first of them. */
export function schemaAt(schema: JsonSchema, pointer: string): JsonSchema | undefined {
  return schemasAt(schema, pointer)[0];
}

/** A schema with those that hold beside it or in place of it. */
export function schemaParts(schema: unknown): JsonObject[] {
  if (!isObject(schema)) return [];
  const { allOf, anyOf, oneOf, then } = schema;
  const combined = [allOf, anyOf, oneOf].flatMap((list) => (Array.isArray(list) ? list : []));
  return [schema, ...[...combined, then].flatMap(schemaParts)];
}

function stepsInto(
  { properties, patternProperties, additionalProperties, items }: JsonObject,
  key: string,
): unknown[] {
  if (key !== '*' && isObject(properties) && Object.hasOwn(properties, key)) return [properties[key]];
  const patterns = isObject(patternProperties)
    ? Object.entries(patternProperties).flatMap(([pattern, each]) =>
        key === '*' || new RegExp(pattern, 'u').test(key) ? [each] : [],
      )
    : [];
  const isItem = key === '*' || /^\d+$/.test(key);
  return [...patterns, additionalProperties, ...(isItem ? [items] : [])];
}
