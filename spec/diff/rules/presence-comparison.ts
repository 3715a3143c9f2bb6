/** Compares which parts have a schema: `prefixItems`, `contentSchema`. Two schemas of one part are compared below. */

import type { SchemaDifference } from '../difference.ts';
import type { SchemaNode } from '../form/schema/schema-node.ts';
import type { KeywordComparison } from './rule.ts';
import { schemaDifference } from './schema-difference.ts';
import { slotsOf } from './subschema-comparison.ts';

export function presenceComparison(keywords: readonly string[]): KeywordComparison {
  return {
    keywords,
    differences: (before, after) =>
      slotsOf(keywords, before, after).flatMap((key) => compare(key, before, after)),
  };
}

function compare(key: string, before: SchemaNode, after: SchemaNode): SchemaDifference[] {
  const [childBefore, childAfter] = [before.children.get(key), after.children.get(key)];
  const [keyword, ...words] = key.split(' ') as [string, ...string[]];
  const named = words.length > 0 ? { name: words.join(' '), path: [words.join(' ')] } : {};
  if (childBefore && childAfter) return [];
  if (childAfter)
    return [
      schemaDifference('added', 'other', { after: childAfter.source }, { node: after, keyword, ...named }),
    ];
  const values = { before: (childBefore as SchemaNode).source };
  return [schemaDifference('removed', 'other', values, { node: before, keyword, ...named })];
}
