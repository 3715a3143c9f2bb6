/** Serialises small values through `fast-json-stringify`. */

import build from 'fast-json-stringify';
import type { Json, JsonSchema } from '../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import { escapeNonAscii } from './ascii.ts';

/** @throws Error from the serialiser, when the value lacks what the schema requires */
export function buildPlainSerialiser(schema: JsonSchema): (value: unknown) => string {
  const shape = shapeOf(schema as Json) as unknown as Parameters<typeof build>[0];
  const write = build(shape) as (value: unknown) => string;
  return (value) => escapeNonAscii(write(value));
}

/** Keywords that constrain values and not the shape. The library does not need them, and does not support all of them. */
const VALUE_KEYWORDS = new Set([
  'format',
  'pattern',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'propertyNames',
  'enum',
  'const',
  'description',
  'title',
  'examples',
  'default',
]);

/** Keywords whose value maps names to schemas. */
const NAMING_KEYWORDS = new Set(['properties', 'patternProperties', '$defs']);

function shapeOf(schema: Json): Json {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map(shapeOf);
  const shape: JsonObject = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (VALUE_KEYWORDS.has(keyword) || value === false) continue;
    shape[keyword] = NAMING_KEYWORDS.has(keyword)
      ? eachShape(value as { [name: string]: Json })
      : shapeOf(value);
  }
  if (shape.type === undefined && schema.const !== undefined) shape.type = typeOf(schema.const);
  if (shape.type === undefined && Array.isArray(schema.enum)) shape.type = typeOf(schema.enum[0]);
  return shape;
}

function eachShape(schemas: { [name: string]: Json }): Json {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, shapeOf(schema)]));
}

function typeOf(value: Json | undefined): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}
