/** Compares `if` with its `then` and `else`. */

import type { Json } from '../../openapi/document.ts';
import type { SchemaNode } from '../form/schema/schema-node.ts';
import type { KeywordComparison } from './rule.ts';
import { limitDifference } from './schema-difference.ts';
import { subschemaComparison } from './subschema-comparison.ts';

const KEYWORDS = ['if', 'then', 'else'] as const;
const parts = subschemaComparison(KEYWORDS);

/** A condition that is new or gone is one difference. */
export const condition: KeywordComparison = {
  keywords: KEYWORDS,
  differences(before, after, context) {
    const [conditionBefore, conditionAfter] = [conditionIn(before), conditionIn(after)];
    if ((conditionBefore === undefined) === (conditionAfter === undefined))
      return parts.differences(before, after, context);
    return [limitDifference(conditionBefore, conditionAfter, { before, after }, 'if', 'other')];
  },
};

function conditionIn({ children }: SchemaNode): Json | undefined {
  if (!children.has('if')) return undefined;
  const present = KEYWORDS.filter((keyword) => children.has(keyword));
  return Object.fromEntries(present.map((keyword) => [keyword, children.get(keyword)?.source as Json]));
}
