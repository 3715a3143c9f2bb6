/** Draws values that a schema allows, with json-schema-faker. The same seed draws the same values. */

import { generateSync, type JsonSchema } from 'json-schema-faker';
import type { Json } from '../../../spec/openapi/document.ts';
import { isObject, type JsonObject } from '../../../spec/openapi/json-object.ts';
import type { JsonSchemas } from './json-schemas.ts';
import { resolve } from './schema-units.ts';

/** Values of the schema, and of each of its alternatives: the library gives those of a `oneOf` no optional properties. */
export function drawAll(schema: Json, schemas: JsonSchemas, count: number, seed: number): Json[] {
  const node = resolve(schema, schemas);
  const alternatives = ['oneOf', 'anyOf'].flatMap((keyword) => {
    const members = isObject(node) ? node[keyword] : undefined;
    if (!isObject(node) || !Array.isArray(members)) return [];
    const { [keyword]: _, ...others } = node;
    return members
      .slice(0, MAX_ALTERNATIVES)
      .map((member): Json => ({ ...others, allOf: [...listOf(others.allOf), member] }));
  });
  const few = Math.ceil(count / 4);
  return [schema, ...alternatives].flatMap((each, index) =>
    drawValues(each, schemas, index === 0 ? count : few, seed),
  );
}

const MAX_ALTERNATIVES = 30;

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

/** Some may not match the schema: the library does not know every keyword. Empty where it gives up. */
function drawValues(schema: Json, schemas: JsonSchemas, count: number, seed: number): Json[] {
  return Array.from({ length: count }, (_, index) => {
    try {
      return generateSync(withShortTexts(schema) as JsonSchema, {
        seed: seed + index,
        optionalsProbability: SHARES[index % SHARES.length] as number,
        maxDefaultItems: 2,
        maxDepth: index % 2 === 0 ? 4 : 8,
        refDepthMax: 3,
        refResolver: (key) => withShortTexts(schemas.target(key)) as JsonSchema,
      }) as Json;
    } catch {
      return undefined;
    }
  }).filter((value) => value !== undefined && JSON.stringify(value).length <= MAX_SIZE) as Json[];
}

/** Of the optional properties that a value has: none, some, all. */
const SHARES = [0, 0.5, 1, 0.2];

/** Larger values say little more and take long. */
const MAX_SIZE = 20_000;

/** The library needs seconds for long texts; boundary values have them. The same copy for the same schema. */
function withShortTexts(schema: Json): Json {
  if (typeof schema !== 'object' || schema === null) return schema;
  const known = SHORTENED.get(schema);
  if (known !== undefined) return known;
  const copy = Array.isArray(schema)
    ? schema.map(withShortTexts)
    : Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, shorten(key, value, schema)]));
  SHORTENED.set(schema, copy);
  return copy;
}

const SHORTENED = new WeakMap<object, Json>();
const MAX_TEXT = 100;

function shorten(key: string, value: Json, { minLength }: JsonObject): Json {
  if (key !== 'maxLength' || typeof value !== 'number') return withShortTexts(value);
  return Math.min(value, Math.max(MAX_TEXT, Number(minLength ?? 0)));
}
