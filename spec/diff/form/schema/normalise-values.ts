/** Brings keywords that hold no schema into normal form. */

import { asSet } from '../../../openapi/canonical.ts';
import type { Json } from '../../../openapi/document.ts';
import type { JsonObject } from '../../../openapi/json-object.ts';

/** Changes the values in place. @param isOpenApi30 where `nullable` has an effect */
export function normaliseValues(schema: JsonObject, values: Map<string, Json>, isOpenApi30: boolean): void {
  const types = typesOf(schema, isOpenApi30);
  if (types) values.set('type', types);
  normaliseContent(values);
  normaliseLists(schema, values);
  normaliseDependencies(values);
  normalisePattern(values);
  for (const [keyword, idle] of Object.entries(IDLE_VALUES))
    if (values.get(keyword) === idle) values.delete(keyword);
  normaliseExclusive(values, 'minimum', 'exclusiveMinimum');
  normaliseExclusive(values, 'maximum', 'exclusiveMaximum');
}

/** The media type of bytes of which nothing is known. */
export const ANY_CONTENT = 'application/octet-stream';

/** A keyword has no effect with this value. */
const IDLE_VALUES: Readonly<Record<string, Json>> = {
  minLength: 0,
  minItems: 0,
  minProperties: 0,
  uniqueItems: false,
  readOnly: false,
  writeOnly: false,
  minContains: 1,
};

/** An integer is a number; OpenAPI 3.0 has `nullable`. In YAML, `null` without quotes is null, and its authors mean the type. */
function typesOf({ type, nullable }: JsonObject, isOpenApi30: boolean): string[] | undefined {
  if (type === undefined) return undefined;
  const types = [type].flat().map((each) => each ?? 'null') as string[];
  const distinct = types.includes('number') ? types.filter((each) => each !== 'integer') : types;
  return asSet(isOpenApi30 && nullable === true ? [...distinct, 'null'] : distinct) as string[];
}

/**
 * The formats of OpenAPI 3.0 for bytes in a string are content keywords in 3.1: `byte` (and `base64`, as the upgrade guide
 * has it) is `contentEncoding`, and `binary` is content of any kind (OpenAPI 3.1, Migrating binary descriptions from 3.0).
 */
function normaliseContent(values: Map<string, Json>): void {
  const format = values.get('format');
  if (format === 'byte' || format === 'base64') {
    if (!values.has('contentEncoding')) values.set('contentEncoding', 'base64');
    values.delete('format');
  } else if (format === 'binary' && !values.has('contentEncoding')) {
    if (!values.has('contentMediaType')) values.set('contentMediaType', ANY_CONTENT);
    values.delete('format');
  }
}

/** `const` is an `enum` of one value. */
function normaliseLists(schema: JsonObject, values: Map<string, Json>): void {
  if (schema.const !== undefined) values.set('enum', [schema.const]);
  for (const keyword of ['enum', 'required']) {
    const list = values.get(keyword);
    if (Array.isArray(list)) values.set(keyword, asSet(list));
  }
  const required = values.get('required');
  if (Array.isArray(required) && required.length === 0) values.delete('required');
}

function normaliseDependencies(values: Map<string, Json>): void {
  const written = values.get('dependentRequired');
  if (!written) return;
  const lists = Object.entries(written as { [name: string]: Json[] }).filter(([, list]) => list.length > 0);
  if (lists.length === 0) values.delete('dependentRequired');
  else values.set('dependentRequired', Object.fromEntries(lists.map(([name, list]) => [name, asSet(list)])));
}

/** A pattern matches anywhere in a text, so `.*` at its ends says nothing. Alternatives (`|`) may each have an end. */
function normalisePattern(values: Map<string, Json>): void {
  const pattern = values.get('pattern');
  if (typeof pattern !== 'string' || pattern.includes('|')) return;
  const core = pattern.replace(/^(?:\.\*(?![?+*{]))+/, '').replace(/(?<!\\)(?:\.\*)+$/, '');
  if (core === '') values.delete('pattern');
  else values.set('pattern', core);
}

/** `exclusiveMinimum` is a boolean in OpenAPI 3.0. */
function normaliseExclusive(values: Map<string, Json>, inclusive: string, exclusive: string): void {
  const flag = values.get(exclusive);
  if (typeof flag !== 'boolean') return;
  values.delete(exclusive);
  const bound = values.get(inclusive);
  if (!flag || bound === undefined) return;
  values.delete(inclusive);
  values.set(exclusive, bound);
}
