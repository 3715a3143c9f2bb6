/** Writes values of a few properties, which need no more than a well-kept library does. */

import build from 'fast-json-stringify';
import type { Json, JsonSchema } from '../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import { asciiJson } from './ascii.ts';

/** @throws Error from the serialiser, when the value lacks what the schema requires */
export function plainSerialiserOf(schema: JsonSchema): (value: unknown) => string {
  const shape = shapeOf(schema as Json) as unknown as Parameters<typeof build>[0];
  const write = build(shape) as (value: unknown) => string;
  return (value) => asciiJson(write(value));
}

/** Keywords that limit values and not the shape: the serialiser does not need them, and would not know them all. */
const NOT_SHAPE = new Set([
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

/** Keywords whose keys are names and not keywords. */
const NAMED = new Set(['properties', 'patternProperties', '$defs']);

function shapeOf(schema: Json): Json {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map(shapeOf);
  const shape: JsonObject = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (NOT_SHAPE.has(keyword) || value === false) continue;
    shape[keyword] = NAMED.has(keyword) ? eachShape(value as { [name: string]: Json }) : shapeOf(value);
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
