/** Compares keywords that hold a value and limit what is allowed: `maxLength`, `pattern`. */

import { canonicalise } from '../../../openapi/canonical.ts';
import type { Json } from '../../../openapi/document.ts';
import type { Effect, SchemaDifference } from '../../difference.ts';
import type { SchemaNode } from '../../form/schema/schema-node.ts';
import type { KeywordComparison } from '../rule.ts';
import { limitDifference } from '../schema-difference.ts';
import { effectOnListed } from './listed-limits.ts';

type EffectOfChange = (before: Json, after: Json, keyword: string) => Effect;

/** @param effectOf what another value does to the set of allowed values */
export function valueComparison(
  keywords: readonly string[],
  effectOf: EffectOfChange = () => 'other',
): KeywordComparison {
  return {
    keywords,
    differences: (before, after) => keywords.flatMap((keyword) => compare(keyword, before, after, effectOf)),
  };
}

/** Of lower and upper bounds: a greater minimum allows less, a greater maximum more. */
export function boundEffect(before: Json, after: Json, keyword: string): Effect {
  const isUpper = /max/i.test(keyword);
  return Number(after) > Number(before) === isUpper ? 'wider' : 'narrower';
}

function compare(
  keyword: string,
  before: SchemaNode,
  after: SchemaNode,
  effectOf: EffectOfChange,
): SchemaDifference[] {
  const [valueBefore, valueAfter] = [before.values.get(keyword), after.values.get(keyword)];
  if (valueBefore === undefined && valueAfter === undefined) return [];
  // A default may be null, which is not the same as none.
  const isAbsent = valueBefore === undefined || valueAfter === undefined;
  if (!isAbsent && canonicalise(valueBefore) === canonicalise(valueAfter)) return [];
  const effect = isAbsent ? 'other' : effectOf(valueBefore, valueAfter, keyword);
  const difference = limitDifference(valueBefore, valueAfter, { before, after }, keyword, effect);
  return [{ ...difference, effect: effectOnListed(difference.effect, before, after, [keyword]) }];
}
