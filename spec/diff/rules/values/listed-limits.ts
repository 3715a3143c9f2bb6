/** What limits say of a schema that lists its values: nothing, if all listed values are within them. */

import { asSet } from '../../../openapi/canonical.ts';
import type { Json } from '../../../openapi/document.ts';
import { isObject } from '../../../openapi/json-object.ts';
import type { Effect } from '../../difference.ts';
import type { SchemaNode } from '../../form/schema/schema-node.ts';
import { allowsType } from '../../form/schema/types-of-values.ts';

/**
 * What a change of limits means where a schema lists its values: values are lost only if a listed one is beyond the new
 * limits, and gained only if a listed one was beyond the old limits. A change of the list is one of its own.
 * @param keywords of the limits, all of one change
 * @param effect for schemas without lists
 */
export function effectOnListed(
  effect: Effect,
  before: SchemaNode,
  after: SchemaNode,
  keywords: readonly string[],
): Effect {
  const isLosing = effect !== 'wider' && !areWithin(allowedValues(before), after, keywords);
  const isGaining = effect !== 'narrower' && !areWithin(allowedValues(after), before, keywords);
  if (effect === 'unused' || (!isLosing && !isGaining)) return 'unused';
  if (isLosing && isGaining) return 'other';
  return isLosing ? 'narrower' : 'wider';
}

/** False where it is not known. @param listed undefined for a schema that does not list its values */
function areWithin(
  listed: readonly Json[] | undefined,
  { values }: SchemaNode,
  keywords: readonly string[],
): boolean {
  return keywords.every((keyword) => {
    const limit = values.get(keyword);
    const isWithin = IS_WITHIN[keyword];
    return listed?.every((value) => limit === undefined || isWithin?.(value, limit) === true);
  });
}

/** Whether the schema certainly refuses a value for a limit of its own. */
export function isBeyondLimits(value: Json, { values }: SchemaNode): boolean {
  return Object.entries(IS_WITHIN).some(([keyword, isWithin]) => {
    const limit = values.get(keyword);
    return limit !== undefined && isWithin(value, limit) === false;
  });
}

/** The listed values that the types allow; undefined for a schema that does not list its values. */
export function allowedValues(node: SchemaNode): Json[] | undefined {
  const list = node.values.get('enum') as Json[] | undefined;
  const all = list && isNullable(node) ? [...list, null] : list;
  const types = node.values.get('type') as Json[] | undefined;
  return all && asSet(all.filter((each) => allowsType(types, each)));
}

/** By the letter of OpenAPI 3.0 an `enum` without null forbids it, and authors who add `nullable` mean to allow it. */
function isNullable({ source }: SchemaNode): boolean {
  return isObject(source) && source.nullable === true;
}

/** Undefined where it is not known. */
type IsWithin = (value: Json, limit: Json) => boolean | undefined;

/** Limits of texts ignore other values, and so do those of numbers. */
const ofText =
  (isWithin: (value: string, limit: Json) => boolean | undefined): IsWithin =>
  (value, limit) =>
    typeof value !== 'string' || isWithin(value, limit);
const ofNumber =
  (isWithin: (value: number, limit: Json) => boolean): IsWithin =>
  (value, limit) =>
    typeof value !== 'number' || isWithin(value, limit);

const IS_WITHIN: Readonly<Record<string, IsWithin>> = {
  type: (value, limit) => allowsType(limit as Json[], value),
  pattern: ofText(matches),
  minLength: ofText((value, limit) => [...value].length >= Number(limit)),
  maxLength: ofText((value, limit) => [...value].length <= Number(limit)),
  minimum: ofNumber((value, limit) => value >= Number(limit)),
  maximum: ofNumber((value, limit) => value <= Number(limit)),
  exclusiveMinimum: ofNumber((value, limit) => value > Number(limit)),
  exclusiveMaximum: ofNumber((value, limit) => value < Number(limit)),
};

/** Undefined for an expression that cannot be read. */
function matches(value: string, pattern: Json): boolean | undefined {
  try {
    return new RegExp(String(pattern), 'u').test(value);
  } catch {
    return undefined;
  }
}
