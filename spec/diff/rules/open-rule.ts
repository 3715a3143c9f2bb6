/** Rules of keywords that say what more there may be: anything where they are absent, nothing where they are false. */

import type { JsonObject } from '../../openapi/json-object.ts';
import type { SchemaDigests } from '../form/schema/schema-digests.ts';
import { NOTHING, type SchemaNode } from '../form/schema/schema-node.ts';
import { slotsOf } from './child-rule.ts';
import type { SchemaDifference, SchemaRule } from './rule.ts';

export function openRule(name: string, keywords: readonly string[]): SchemaRule {
  return {
    name,
    clause: 'property',
    keywords,
    differences: (before, after, { digests }) =>
      slotsOf(keywords, before, after).flatMap((key) => compare(key, before, after, digests)),
  };
}

/** Of two schemas what they say is compared below. */
function compare(
  key: string,
  before: SchemaNode,
  after: SchemaNode,
  digests: SchemaDigests,
): SchemaDifference[] {
  const [was, is] = [before.children.get(key), after.children.get(key)];
  const open = [was, is].map((node) => openness(node, digests));
  if (open[0] === open[1]) return [];
  const isWider = (open[1] as number) > (open[0] as number);
  const keyword = key.split(' ')[0] as string;
  return [
    {
      kind: isWider ? 'added' : 'removed',
      effect: isWider ? 'wider' : 'narrower',
      path: [],
      ...shown('before', was),
      ...shown('after', is),
      at: { node: is ? after : before, keyword },
    },
  ];
}

function openness(node: SchemaNode | undefined, digests: SchemaDigests): number {
  if (!node) return 2;
  return digests.isSame(node, NOTHING) ? 0 : 1;
}

function shown(side: 'before' | 'after', node: SchemaNode | undefined): JsonObject {
  return node ? { [side]: node.source } : {};
}
