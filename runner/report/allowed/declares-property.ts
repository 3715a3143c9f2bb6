/** Whether a schema declares the property at a pointer. */
import { compilePattern } from '../../../spec/contract/regular-expressions.ts';
import type { JsonSchema } from '../../../spec/openapi/document.ts';
import { isObject } from '../../../spec/openapi/json-object.ts';
import { parsePointer } from '../../../spec/openapi/json-pointer.ts';

/**
 * True where one of the alternatives of the schema has it. A property that a schema allows without a schema for it is not
 * declared.
 * @param pointer into a value, in which `*` stands for each item or name
 */
export function declaresProperty(schema: JsonSchema, pointer: string): boolean {
  let found: JsonSchema[] = [schema];
  for (const key of parsePointer(pointer)) found = found.flatMap((each) => listChildren(each, key));
  return found.length > 0;
}

function listChildren(schema: JsonSchema, key: string): JsonSchema[] {
  const own = [
    ...findProperties(schema, key),
    ...(isIndex(key) ? [schema.items, ...listOf(schema.prefixItems)] : []),
  ];
  const parts = [
    ...listOf(schema.allOf),
    ...listOf(schema.anyOf),
    ...listOf(schema.oneOf),
    schema.then,
    schema.else,
  ];
  return [...own.filter(isSchema), ...parts.filter(isSchema).flatMap((part) => listChildren(part, key))];
}

function findProperties(schema: JsonSchema, key: string): unknown[] {
  const named = entriesOf(schema.properties).filter(([name]) => key === name || key === '*');
  const matching = entriesOf(schema.patternProperties).filter(
    ([pattern]) => key === '*' || compilePattern(pattern).test(key),
  );
  return [...named, ...matching].map(([, value]) => value).concat(schema.additionalProperties ?? []);
}

function entriesOf(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isIndex(key: string): boolean {
  return key === '*' || /^\d+$/.test(key);
}

function isSchema(value: unknown): value is JsonSchema {
  return isObject(value);
}
