/** Keywords that limit values of one type alone, such as `items`, where one side allows no such value. */
import type { SchemaNode } from '../form/schema/schema-node.ts';
import { isForeignKeyword } from '../form/schema/type-of-keyword.ts';

/** Whether no value of the keyword's type is allowed both before and after, so that its change breaks no client. */
export function isIdle(keyword: string | undefined, before: SchemaNode, after: SchemaNode): boolean {
  if (keyword === undefined || LIMITS_NO_VALUE.has(keyword)) return false;
  return [before, after].some(({ values }) =>
    isForeignKeyword(keyword, values.get('type') as string[] | undefined),
  );
}

/** Names and annotations: a client may depend on them, whichever values are allowed. */
const LIMITS_NO_VALUE = new Set(['properties', 'contentEncoding', 'contentMediaType', 'contentSchema']);
