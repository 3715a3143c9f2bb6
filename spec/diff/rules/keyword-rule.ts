/** Rules of keywords that are there or not, and limit what is allowed when they are. */

import { canonicalise } from '../../openapi/canonical.ts';
import type { Json } from '../../openapi/document.ts';
import type { ChangeClause } from '../change.ts';
import type { SchemaNode } from '../form/schema/schema-node.ts';
import type { Effect, SchemaDifference, SchemaRule } from './rule.ts';

/**
 * @param changed what it means that the value is another one; nobody can say when absent
 */
export function keywordRule(
  name: string,
  clause: ChangeClause,
  keywords: readonly string[],
  changed: (before: Json, after: Json, keyword: string) => Effect = () => 'other',
): SchemaRule {
  return {
    name,
    clause,
    keywords,
    differences: (before, after) => keywords.flatMap((keyword) => compare(before, after, keyword, changed)),
  };
}

/** Of keywords whose value is the least that is allowed: a greater one allows less. */
export function boundEffect(before: Json, after: Json, keyword: string): Effect {
  const isUpper = /max/i.test(keyword);
  return Number(after) > Number(before) === isUpper ? 'wider' : 'narrower';
}

function compare(
  before: SchemaNode,
  after: SchemaNode,
  keyword: string,
  changed: (before: Json, after: Json, keyword: string) => Effect,
): SchemaDifference[] {
  const [was, is] = [before.values.get(keyword), after.values.get(keyword)];
  if (was === undefined && is === undefined) return [];
  if (was === undefined)
    return [{ kind: 'added', effect: 'narrower', path: [], after: is as Json, at: { node: after, keyword } }];
  if (is === undefined)
    return [{ kind: 'removed', effect: 'wider', path: [], before: was, at: { node: before, keyword } }];
  if (canonicalise(was) === canonicalise(is)) return [];
  return [
    {
      kind: 'changed',
      effect: changed(was, is, keyword),
      path: [],
      before: was,
      after: is,
      at: { node: after, keyword },
    },
  ];
}
