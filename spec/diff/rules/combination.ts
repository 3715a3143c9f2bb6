/** Compares `allOf`, `anyOf` and `oneOf`. Members that match are compared below. */

import type { Effect, SchemaDifference } from '../difference.ts';
import { type MatchedSets, matchSets } from '../form/schema/match-sets.ts';
import type { SchemaNode } from '../form/schema/schema-node.ts';
import type { KeywordComparison, RuleContext } from './rule.ts';
import { limitDifference, schemaDifference } from './schema-difference.ts';

const KEYWORDS = ['allOf', 'anyOf', 'oneOf'] as const;

export const combination: KeywordComparison = {
  keywords: KEYWORDS,
  differences: (before, after, context) =>
    KEYWORDS.flatMap((keyword) => compare(keyword, before, after, context)),
};

/** One difference for each member without a match, or one for a keyword that is new or gone. */
function compare(
  keyword: string,
  before: SchemaNode,
  after: SchemaNode,
  { digests }: RuleContext,
): SchemaDifference[] {
  const [setBefore, setAfter] = [before.sets.get(keyword), after.sets.get(keyword)];
  if (!setBefore && !setAfter) return [];
  if (!setBefore || !setAfter)
    return [limitDifference(written(setBefore), written(setAfter), { before, after }, keyword, 'other')];
  return membersOnOneSide(keyword, matchSets(setBefore, setAfter, digests), { before, after });
}

/** One difference for each member without a match. @param nodes that have the members, or are the only member */
export function membersOnOneSide(
  keyword: string,
  { added, removed }: MatchedSets,
  { before, after }: { before: SchemaNode; after: SchemaNode },
): SchemaDifference[] {
  const [more, less]: [Effect, Effect] = keyword === 'allOf' ? ['narrower', 'wider'] : ['wider', 'narrower'];
  return [
    ...added.map(({ source }) =>
      schemaDifference('added', more, { after: source }, { node: after, keyword }),
    ),
    ...removed.map(({ source }) =>
      schemaDifference('removed', less, { before: source }, { node: before, keyword }),
    ),
  ];
}

function written(nodes: readonly SchemaNode[] | undefined) {
  return nodes?.map(({ source }) => source);
}
