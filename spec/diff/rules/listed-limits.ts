/** What limits say of a schema that lists its values: nothing, if all listed values are within them. */

import { asSet, canonicalise } from '../../openapi/canonical.ts';
import type { Json } from '../../openapi/document.ts';
import { isObject } from '../../openapi/json-object.ts';
import type { SchemaNode } from '../form/schema/schema-node.ts';
import { allowsType } from '../form/schema/types-of-values.ts';

/** Whether both list their values, and the types let the same of them through: `const` needs no type. */
export function listsSameValues(before: SchemaNode, after: SchemaNode): boolean {
  const [listBefore, listAfter] = [allowedValues(before), allowedValues(after)];
  return !!listBefore && !!listAfter && canonicalise(listBefore) === canonicalise(listAfter);
}

/** Whether both list the same values, and each is within the limit that either of them has. */
export function limitsNoListedValue(keyword: string, before: SchemaNode, after: SchemaNode): boolean {
  const isWithin = IS_WITHIN[keyword];
  if (!isWithin || !listsSameValues(before, after)) return false;
  const limits = [before, after].flatMap(({ values }) => values.get(keyword) ?? []);
  return (allowedValues(after) as Json[]).every((value) => limits.every((limit) => isWithin(value, limit)));
}

function allowedValues(node: SchemaNode): Json[] | undefined {
  const list = node.values.get('enum') as Json[] | undefined;
  const all = list && isNullable(node) ? [...list, null] : list;
  const types = node.values.get('type') as Json[] | undefined;
  return all && asSet(all.filter((each) => allowsType(types, each)));
}

/** By the letter of OpenAPI 3.0 an `enum` without null forbids it, and authors who add `nullable` mean to allow it. */
function isNullable({ source }: SchemaNode): boolean {
  return isObject(source) && source.nullable === true;
}

type IsWithin = (value: Json, limit: Json) => boolean;

/** Limits of texts ignore other values, and so do those of numbers. */
const ofText =
  (isWithin: (value: string, limit: Json) => boolean): IsWithin =>
  (value, limit) =>
    typeof value !== 'string' || isWithin(value, limit);
const ofNumber =
  (isWithin: (value: number, limit: Json) => boolean): IsWithin =>
  (value, limit) =>
    typeof value !== 'number' || isWithin(value, limit);

const IS_WITHIN: Readonly<Record<string, IsWithin>> = {
  pattern: ofText(matches),
  minLength: ofText((value, limit) => [...value].length >= Number(limit)),
  maxLength: ofText((value, limit) => [...value].length <= Number(limit)),
  minimum: ofNumber((value, limit) => value >= Number(limit)),
  maximum: ofNumber((value, limit) => value <= Number(limit)),
  exclusiveMinimum: ofNumber((value, limit) => value > Number(limit)),
  exclusiveMaximum: ofNumber((value, limit) => value < Number(limit)),
};

/** False for an expression that cannot be read. */
function matches(value: string, pattern: Json): boolean {
  try {
    return new RegExp(String(pattern), 'u').test(value);
  } catch {
    return false;
  }
}
