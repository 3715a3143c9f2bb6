/** Rules of keywords that have a schema for each of some parts. Where both have the part, it is compared below. */
import type { Json } from '../../openapi/document.ts';
import type { ChangeClause } from '../change.ts';
import type { SchemaNode } from '../form/schema/schema-node.ts';
import { slotsOf } from './child-rule.ts';
import type { SchemaDifference, SchemaRule } from './rule.ts';

export function partRule(name: string, clause: ChangeClause, keywords: readonly string[]): SchemaRule {
  return {
    name,
    clause,
    keywords,
    differences: (before, after) =>
      slotsOf(keywords, before, after).flatMap((key) => compare(key, before, after)),
  };
}

function compare(key: string, before: SchemaNode, after: SchemaNode): SchemaDifference[] {
  const [was, is] = [before.children.get(key), after.children.get(key)];
  if (was && is) return [];
  const [keyword, ...rest] = key.split(' ') as [string, ...string[]];
  const path = rest.length > 0 ? [rest.join(' ')] : [];
  const written = ((is ?? was) as SchemaNode).source as Json;
  const at = { node: is ? after : before, keyword, ...(rest.length > 0 && { name: rest.join(' ') }) };
  return is
    ? [{ kind: 'added', effect: 'other', path, after: written, at }]
    : [{ kind: 'removed', effect: 'other', path, before: written, at }];
}
