/** Compares keywords for what a schema does not name: `additionalProperties`, `items`. Anything is allowed without them. */

import type { SchemaDifference } from '../../difference.ts';
import type { SchemaDigests } from '../../form/schema/schema-digests.ts';
import { NOTHING, type SchemaNode } from '../../form/schema/schema-node.ts';
import type { KeywordComparison } from '../rule.ts';
import { schemaDifference } from '../schema-difference.ts';
import { keywordOf, slotsOf } from '../subschema-comparison.ts';

export function opennessComparison(keywords: readonly string[]): KeywordComparison {
  return {
    keywords,
    differences: (before, after, { digests }) =>
      slotsOf(keywords, before, after).flatMap((key) => compare(key, before, after, digests)),
  };
}

enum Openness {
  Nothing,
  Some,
  Anything,
}

/** Two schemas that allow some values are compared with each other, below. */
function compare(
  key: string,
  before: SchemaNode,
  after: SchemaNode,
  digests: SchemaDigests,
): SchemaDifference[] {
  const [childBefore, childAfter] = [before.children.get(key), after.children.get(key)];
  const [openBefore, openAfter] = [opennessOf(childBefore, digests), opennessOf(childAfter, digests)];
  if (openBefore === openAfter) return [];
  const [kind, effect] =
    openAfter > openBefore ? (['added', 'wider'] as const) : (['removed', 'narrower'] as const);
  const values = {
    ...(childBefore && { before: childBefore.source }),
    ...(childAfter && { after: childAfter.source }),
  };
  const place = { node: childAfter ? after : before, keyword: keywordOf(key) };
  return [schemaDifference(kind, effect, values, place)];
}

function opennessOf(node: SchemaNode | undefined, digests: SchemaDigests): Openness {
  if (!node) return Openness.Anything;
  return digests.isSame(node, NOTHING) ? Openness.Nothing : Openness.Some;
}
