/** Compares keywords that hold a schema and limit what is allowed, each schema as a whole: `not`, `propertyNames`. */

import type { SchemaDifference } from '../difference.ts';
import type { SchemaNode } from '../form/schema/schema-node.ts';
import type { KeywordComparison, RuleContext } from './rule.ts';
import { limitDifference } from './schema-difference.ts';

export function subschemaComparison(keywords: readonly string[]): KeywordComparison {
  return {
    keywords,
    differences: (before, after, context) =>
      slotsOf(keywords, before, after).flatMap((key) => compare(key, before, after, context)),
  };
}

/** The slots of these keywords that at least one of the nodes has. */
export function slotsOf(keywords: readonly string[], ...nodes: readonly SchemaNode[]): string[] {
  const slots = nodes.flatMap(({ children }) => [...children.keys()]);
  return [...new Set(slots)].filter((key) => keywords.includes(keywordOf(key)));
}

/** The keyword of a slot. */
export function keywordOf(key: string): string {
  return key.split(' ')[0] as string;
}

function compare(
  key: string,
  before: SchemaNode,
  after: SchemaNode,
  { digests }: RuleContext,
): SchemaDifference[] {
  const [childBefore, childAfter] = [before.children.get(key), after.children.get(key)];
  if (childBefore && childAfter && digests.isSame(childBefore, childAfter)) return [];
  return [
    limitDifference(childBefore?.source, childAfter?.source, { before, after }, keywordOf(key), 'other'),
  ];
}
