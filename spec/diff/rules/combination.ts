/** Schemas of which all, any or one must hold. */

import type { SchemaNode } from '../form/schema/schema-node.ts';
import { type Matched, matched } from '../match-sets.ts';
import type { Effect, RuleContext, SchemaDifference, SchemaRule } from './rule.ts';

const KEYWORDS = ['allOf', 'anyOf', 'oneOf'] as const;

export const combination: SchemaRule = {
  name: 'combination',
  clause: 'values',
  keywords: KEYWORDS,
  differences: (before, after, context) =>
    KEYWORDS.flatMap((keyword) => compare(keyword, before, after, context)),
};

/** One difference for each schema that the other has no match for; matches are compared below. */
function compare(
  keyword: string,
  before: SchemaNode,
  after: SchemaNode,
  { digests }: RuleContext,
): SchemaDifference[] {
  const [were, are] = [before, after].map(({ sets }) => sets.get(keyword));
  if (!were && !are) return [];
  if (!were || !are) return [whole(keyword, before, after)];
  const { added, removed }: Matched = matched(were, are, digests);
  const more: Effect = keyword === 'allOf' ? 'narrower' : 'wider';
  const less: Effect = keyword === 'allOf' ? 'wider' : 'narrower';
  return [
    ...added.map(
      ({ source }): SchemaDifference => ({
        kind: 'added',
        effect: more,
        path: [],
        after: source,
        at: { node: after, keyword },
      }),
    ),
    ...removed.map(
      ({ source }): SchemaDifference => ({
        kind: 'removed',
        effect: less,
        path: [],
        before: source,
        at: { node: before, keyword },
      }),
    ),
  ];
}

/** A keyword that was not there limits what is allowed, whatever it is. */
function whole(keyword: string, before: SchemaNode, after: SchemaNode): SchemaDifference {
  const written = (nodes: readonly SchemaNode[] | undefined) => (nodes ?? []).map(({ source }) => source);
  const [were, are] = [before.sets.get(keyword), after.sets.get(keyword)];
  return are
    ? { kind: 'added', effect: 'narrower', path: [], after: written(are), at: { node: after, keyword } }
    : { kind: 'removed', effect: 'wider', path: [], before: written(were), at: { node: before, keyword } };
}
