/** How much work a schema is for json-schema-diff, which multiplies alternatives out. */

import type { Json } from '../../openapi/document.ts';
import { isObject } from '../../openapi/json-object.ts';

/** The number of schemas in it, where those of `oneOf` and `not` count twice. @param schema with references followed */
export function weightOf(schema: Json): number {
  if (!isObject(schema)) return 1;
  return Object.entries(schema).reduce((sum, [keyword, value]) => sum + weightBelow(keyword, value), 1);
}

function weightBelow(keyword: string, value: Json): number {
  if (keyword === 'properties') return sumOf(Object.values(value as object));
  if (keyword === 'allOf' || keyword === 'anyOf') return sumOf(value as Json[]);
  if (keyword === 'oneOf') return 2 * sumOf(value as Json[]);
  if (keyword === 'not') return 2 * weightOf(value);
  return keyword === 'items' || keyword === 'additionalProperties' ? weightOf(value) : 0;
}

function sumOf(schemas: readonly Json[]): number {
  return schemas.reduce<number>((sum, each) => sum + weightOf(each), 0);
}
