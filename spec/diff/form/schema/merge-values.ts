/** Merges the values that several members of `allOf` have for one keyword into one that means the same. */

import { asSet, canonicalise } from '../../../openapi/canonical.ts';
import type { Json } from '../../../openapi/document.ts';

/** No single value means the same as all of them. */
export const DISAGREEMENT = undefined;

/** @param values at least one */
export function mergeValues(keyword: string, values: readonly Json[]): Json | typeof DISAGREEMENT {
  const merge = MERGES[keyword] ?? ((one, other) => (isSame(one, other) ? one : DISAGREEMENT));
  const [first, ...others] = values as [Json, ...Json[]];
  return others.reduce<Json | undefined>(
    (merged, value) => (merged === DISAGREEMENT ? DISAGREEMENT : merge(merged, value)),
    first,
  );
}

type Merge = (one: Json, other: Json) => Json | typeof DISAGREEMENT;

const greater: Merge = (one, other) => Math.max(one as number, other as number);
const less: Merge = (one, other) => Math.min(one as number, other as number);
const either: Merge = (one, other) => one === true || other === true;

const MERGES: Readonly<Record<string, Merge>> = {
  type: (one, other) => commonTypes(one as string[], other as string[]),
  enum: (one, other) =>
    (one as Json[]).filter((each) => (other as Json[]).some((value) => isSame(each, value))),
  required: (one, other) => asSet([...(one as Json[]), ...(other as Json[])]),
  minimum: greater,
  exclusiveMinimum: greater,
  minLength: greater,
  minItems: greater,
  minProperties: greater,
  maximum: less,
  exclusiveMaximum: less,
  maxLength: less,
  maxItems: less,
  maxProperties: less,
  uniqueItems: either,
  readOnly: either,
  writeOnly: either,
};

function isSame(one: Json, other: Json): boolean {
  return canonicalise(one) === canonicalise(other);
}

/** An integer is a number. */
function commonTypes(one: readonly string[], other: readonly string[]): string[] {
  const isIn = (type: string, types: readonly string[]) =>
    types.includes(type) || (type === 'integer' && types.includes('number'));
  const both = [...one.filter((type) => isIn(type, other)), ...other.filter((type) => isIn(type, one))];
  return asSet(both) as string[];
}
