/** Rules of keywords whose schema limits what is allowed and is compared as a whole. */
import type { Json } from '../../openapi/document.ts';
import type { ChangeClause } from '../change.ts';
import type { SchemaNode } from '../form/schema/schema-node.ts';
import type { RuleContext, SchemaDifference, SchemaRule } from './rule.ts';

export function childRule(name: string, clause: ChangeClause, keywords: readonly string[]): SchemaRule {
  return {
    name,
    clause,
    keywords,
    differences: (before, after, context) =>
      slotsOf(keywords, before, after).flatMap((key) => compare(key, before, after, context)),
  };
}

/** The keys of children that one or both have. */
export function slotsOf(keywords: readonly string[], ...nodes: readonly SchemaNode[]): string[] {
  const keys = nodes.flatMap(({ children }) => [...children.keys()]);
  return [...new Set(keys)].filter((key) => keywords.includes(key.split(' ')[0] as string));
}

function compare(
  key: string,
  before: SchemaNode,
  after: SchemaNode,
  { digests }: RuleContext,
): SchemaDifference[] {
  const [was, is] = [before.children.get(key), after.children.get(key)];
  const keyword = key.split(' ')[0] as string;
  const written = (node: SchemaNode) => node.source as Json;
  if (was && is) {
    if (digests.isSame(was, is)) return [];
    const values = { before: written(was), after: written(is) };
    return [{ kind: 'changed', effect: 'other', path: [], ...values, at: { node: after, keyword } }];
  }
  return is
    ? [{ kind: 'added', effect: 'narrower', path: [], after: written(is), at: { node: after, keyword } }]
    : [
        {
          kind: 'removed',
          effect: 'wider',
          path: [],
          before: written(was as SchemaNode),
          at: { node: before, keyword },
        },
      ];
}
