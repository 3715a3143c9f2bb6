/** Compares `minimum`, `maximum` and their exclusive forms. */

import type { Json } from '../../../openapi/document.ts';
import type { Effect, SchemaDifference } from '../../difference.ts';
import type { SchemaNode } from '../../form/schema/schema-node.ts';
import type { KeywordComparison } from '../rule.ts';
import { schemaDifference } from '../schema-difference.ts';
import { effectOnListed } from './listed-limits.ts';
import { boundEffect, valueComparison } from './value-comparison.ts';

const BOUNDS = [
  ['minimum', 'exclusiveMinimum'],
  ['maximum', 'exclusiveMaximum'],
] as const;

/** A bound that becomes exclusive, or no longer is, is one change. */
export const numberRange: KeywordComparison = {
  keywords: BOUNDS.flat(),
  differences: (before, after, context) =>
    BOUNDS.flatMap((keywords) => {
      const [boundBefore, boundAfter] = [onlyBound(before, keywords), onlyBound(after, keywords)];
      if (boundBefore && boundAfter && boundBefore.keyword !== boundAfter.keyword)
        return [otherForm(boundBefore, boundAfter, before, after)];
      return valueComparison(keywords, boundEffect).differences(before, after, context);
    }),
};

interface Bound {
  keyword: string;
  value: number;
}

/** Undefined for a schema with no such bound, or with both. */
function onlyBound({ values }: SchemaNode, keywords: readonly string[]): Bound | undefined {
  const [keyword, ...others] = keywords.filter((each) => values.has(each));
  if (keyword === undefined || others.length > 0) return undefined;
  return { keyword, value: Number(values.get(keyword)) };
}

function otherForm(
  boundBefore: Bound,
  boundAfter: Bound,
  before: SchemaNode,
  after: SchemaNode,
): SchemaDifference {
  const limits = { before: written(boundBefore), after: written(boundAfter) };
  const effect = effectOnListed(effectOf(boundBefore, boundAfter), before, after, [
    boundBefore.keyword,
    boundAfter.keyword,
  ]);
  return schemaDifference('changed', effect, limits, { node: after, keyword: boundAfter.keyword });
}

/** With its keyword, since the number may be the same. */
function written({ keyword, value }: Bound): Json {
  return { [keyword]: value };
}

function effectOf(before: Bound, after: Bound): Effect {
  if (before.value !== after.value) return boundEffect(before.value, after.value, after.keyword);
  return after.keyword.startsWith('exclusive') ? 'narrower' : 'wider';
}
