/**
 * Writes a value as JSON through its schema: what the schema does not declare is left out, so a handler can
 * return the newest shape to every microversion.
 */
import build from 'fast-json-stringify';
import type { Json, JsonSchema } from '../../spec/document.ts';
import { prunerOf } from './pruner.ts';

export type Serialiser = (value: unknown) => string;

/** @throws Error from the serialiser, when the value lacks what the schema requires */
export function serialiserOf(schema: JsonSchema): Serialiser {
  const write = build(shapeOf(schema as Json) as unknown as Parameters<typeof build>[0]) as Serialiser;
  const prune = prunerOf(schema);
  return prune ? (value) => write(prune(value)) : write;
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
  const shape: { [keyword: string]: Json } = {};
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
