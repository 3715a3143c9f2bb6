/** Compares `allOf`, `anyOf` and `oneOf`. Members that match are compared below. */

import type { Effect, SchemaDifference } from '../../difference.ts';
import { type MatchedSets, matchSets } from '../../form/schema/match-sets.ts';
import { namesBelow, type SchemaNode, slot } from '../../form/schema/schema-node.ts';
import type { KeywordComparison, RuleContext } from '../rule.ts';
import { limitDifference, schemaDifference } from '../schema-difference.ts';
import { areDisjoint } from './disjoint.ts';
import { impliesSchema } from './implies.ts';
import { type AlternativesOf, repeatedOnOneSide } from './repeated-members.ts';

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
  if (!setBefore || !setAfter) {
    const difference = limitDifference(
      written(setBefore),
      written(setAfter),
      { before, after },
      keyword,
      'other',
    );
    const [without, members] = setBefore ? [after, setBefore] : [before, setAfter ?? []];
    const isImplied =
      keyword === 'anyOf' && members.some((member) => impliesSchema(without, member, digests));
    return [isImplied ? { ...difference, effect: 'unused' } : difference];
  }
  const sides = {
    before: { node: before, members: setBefore },
    after: { node: after, members: setAfter },
  };
  return [
    ...membersOnOneSide(keyword, matchSets(setBefore, setAfter, digests), sides),
    ...(keyword === 'oneOf' ? repeatedOnOneSide(sides, digests) : []),
  ];
}

/** One difference for each member without a match. */
export function membersOnOneSide(
  keyword: string,
  { added, removed }: MatchedSets,
  { before, after }: { before: AlternativesOf; after: AlternativesOf },
): SchemaDifference[] {
  const [more, less]: [Effect, Effect] = keyword === 'allOf' ? ['narrower', 'wider'] : ['wider', 'narrower'];
  const effectOf = (effect: Effect, member: SchemaNode, side: AlternativesOf): Effect =>
    keyword === 'oneOf' && mayOverlap(member, side) ? 'other' : effect;
  return [
    ...added.map((member) =>
      schemaDifference(
        'added',
        effectOf(more, member, after),
        { after: member.source },
        { node: after.node, keyword },
      ),
    ),
    ...removed.map((member) =>
      schemaDifference(
        'removed',
        effectOf(less, member, before),
        { before: member.source },
        { node: before.node, keyword },
      ),
    ),
  ];
}

/** Whether a value may match another member of `oneOf` as well, which makes it invalid. */
function mayOverlap(member: SchemaNode, { node, members }: AlternativesOf): boolean {
  const isSelected = (each: SchemaNode) =>
    namesBelow(node, 'discriminator').some(
      (value) => node.children.get(slot('discriminator', value)) === each,
    );
  return members.some(
    (other) => other !== member && !(isSelected(member) && isSelected(other)) && !areDisjoint(member, other),
  );
}

function written(nodes: readonly SchemaNode[] | undefined) {
  return nodes?.map(({ source }) => source);
}
