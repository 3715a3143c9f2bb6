/** Compares `patternProperties`. */

import type { ChangedValue } from '../../change.ts';
import type { Effect, SchemaDifference } from '../../difference.ts';
import { namesBelow, type SchemaNode, slot } from '../../form/schema/schema-node.ts';
import type { KeywordComparison } from '../rule.ts';
import { schemaDifference } from '../schema-difference.ts';

const KEYWORD = 'patternProperties';

/** Where as many patterns are gone as are new, each new one is taken for a new spelling of a gone one. */
export const namedProperties: KeywordComparison = {
  keywords: [KEYWORD],
  differences(before, after) {
    const removed = onlyIn(before, after);
    const added = onlyIn(after, before);
    if (removed.length === added.length)
      return removed.map((pattern, index) =>
        difference('changed', 'other', { before: pattern, after: added[index] as string }, after),
      );
    return [
      ...added.map((pattern) => difference('added', 'wider', { after: pattern }, after)),
      ...removed.map((pattern) => difference('removed', 'narrower', { before: pattern }, before)),
    ];
  },
};

function onlyIn(node: SchemaNode, other: SchemaNode): string[] {
  return namesBelow(node, KEYWORD).filter((pattern) => !other.children.has(slot(KEYWORD, pattern)));
}

function difference(
  kind: ChangedValue['kind'],
  effect: Effect,
  patterns: { before?: string; after?: string },
  node: SchemaNode,
): SchemaDifference {
  const name = (patterns.after ?? patterns.before) as string;
  return schemaDifference(kind, effect, patterns, { node, keyword: KEYWORD, name });
}
