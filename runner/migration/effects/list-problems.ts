/** The problems of a value, without those of alternatives that it is not meant for. */
import { type SchemaProblem, schemaProblems } from '../../../spec/contract/validate.ts';
import type { Json, JsonSchema } from '../../../spec/openapi/document.ts';
import { isObject, type JsonObject } from '../../../spec/openapi/json-object.ts';

/**
 * A value that fits no alternative of `anyOf` or `oneOf` has the problems of the nearest one: those of the others, taken together, would
 * say that every member is gone.
 */
export function listProblems(schema: JsonSchema, value: unknown): SchemaProblem[] {
  const problems = schemaProblems(schema, value);
  if (!problems.some(({ keyword }) => ALTERNATIVES.has(keyword))) return problems;
  return schemaProblems(selectAlternatives(schema as Json, value) as JsonSchema, value);
}

const ALTERNATIVES: ReadonlySet<string> = new Set(['anyOf', 'oneOf']);

/** The schema with the nearest alternative in place of all, here and below. */
function selectAlternatives(schema: Json, value: unknown): Json {
  if (!isObject(schema)) return schema;
  const { anyOf, oneOf, allOf, ...rest } = schema;
  const chosen = [anyOf, oneOf].flatMap((list) => (Array.isArray(list) ? [nearest(list, value)] : []));
  const all = [...(Array.isArray(allOf) ? allOf : []), ...chosen];
  return {
    ...selectBelow(rest, value),
    ...(all.length > 0 && { allOf: all.map((each) => selectAlternatives(each, value)) }),
  };
}

function selectBelow(schema: JsonObject, value: unknown): JsonObject {
  const { properties, items } = schema;
  if (Array.isArray(value))
    return items === undefined ? schema : { ...schema, ...selectForItems(items, value) };
  if (!isObject(value) || !isObject(properties)) return schema;
  const selected = Object.entries(properties).map(([name, each]) => [
    name,
    Object.hasOwn(value, name) ? selectAlternatives(each, value[name]) : each,
  ]);
  return { ...schema, properties: Object.fromEntries(selected) };
}

/** Most lists have items of one kind. */
function selectForItems(items: Json, values: readonly unknown[]): JsonObject {
  const selected = values.map((each) => selectAlternatives(items, each));
  const [first] = selected;
  if (first === undefined) return {};
  const isSame = new Set(selected.map((each) => JSON.stringify(each))).size === 1;
  return isSame ? { items: first } : { prefixItems: selected };
}

function nearest(alternatives: readonly Json[], value: unknown): Json {
  const ranked = alternatives.map((schema) => ({ schema, distance: distanceOf(schema, value) }));
  return (ranked.toSorted((one, other) => one.distance - other.distance)[0]?.schema ?? true) as Json;
}

/** A value of another type is further than one with other members, and a missing member the least. */
function distanceOf(schema: Json, value: unknown): number {
  const problems = listProblems(schema as JsonSchema, value);
  return problems.reduce((sum, { keyword, pointer }) => sum + weightOf(keyword, pointer), 0);
}

function weightOf(keyword: string, pointer: string): number {
  if (keyword === 'type' && pointer === '') return 1000;
  return keyword === 'required' ? 1 : 10;
}
