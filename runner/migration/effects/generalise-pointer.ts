/** Pointers and members without the names and positions that differ from call to call. */
import type { JsonSchema } from '../../../spec/openapi/document.ts';
import { isObject, type JsonObject } from '../../../spec/openapi/json-object.ts';
import { parsePointer, pointerOf } from '../../../spec/openapi/json-pointer.ts';
import { schemaParts } from './schema-at.ts';

/** `*` stands for each item and for each name that the schema leaves to clients, such as the UUIDs of `/allocations`. */
export function generalisePointer(schema: JsonSchema | undefined, pointer: string): string {
  let schemas: readonly JsonObject[] = schemaParts(schema);
  return pointerOf(
    parsePointer(pointer).map((key) => {
      const { shown, next } = stepInto(schemas, key);
      schemas = next;
      return shown;
    }),
  );
}

/** The pointers of all values below a value, in that form, sorted. */
export function memberPointers(schema: JsonSchema | undefined, value: unknown): string[] {
  const found = new Set<string>();
  collect(schemaParts(schema), value, '', found);
  return [...found].sort();
}

function collect(schemas: readonly JsonObject[], value: unknown, at: string, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    const { shown, next } = Array.isArray(value) ? stepInto(schemas, key, true) : stepInto(schemas, key);
    const pointer = `${at}${pointerOf([shown])}`;
    found.add(pointer);
    collect(next, each, pointer, found);
  }
}

function stepInto(
  schemas: readonly JsonObject[],
  key: string,
  isItem = false,
): { shown: string; next: readonly JsonObject[] } {
  const named = isItem ? [] : schemas.flatMap((schema) => below(schema.properties, key));
  if (named.length > 0) return { shown: key, next: named.flatMap(schemaParts) };
  const items = schemas.flatMap(({ items: each }) => (isObject(each) ? [each] : []));
  const others = schemas.flatMap(({ additionalProperties, patternProperties }) => [
    ...(isObject(patternProperties) ? matching(patternProperties, key) : []),
    ...(isObject(additionalProperties) ? [additionalProperties] : []),
  ]);
  const isPosition = isItem || (/^\d+$/.test(key) && others.length === 0);
  if (isPosition || key === '*')
    return { shown: '*', next: (isPosition ? items : [...others, ...items]).flatMap(schemaParts) };
  return { shown: others.length > 0 || UUID.test(key) ? '*' : key, next: others.flatMap(schemaParts) };
}

const UUID = /^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;

function below(properties: unknown, key: string): JsonObject[] {
  const schema = isObject(properties) && Object.hasOwn(properties, key) ? properties[key] : undefined;
  return isObject(schema) ? [schema] : [];
}

function matching(patterns: JsonObject, key: string): JsonObject[] {
  return Object.entries(patterns).flatMap(([pattern, schema]) =>
    isObject(schema) && new RegExp(pattern, 'u').test(key) ? [schema] : [],
  );
}
