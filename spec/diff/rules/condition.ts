/** What must be so if something else is. */
import type { Json } from '../../openapi/document.ts';
import type { SchemaNode } from '../form/schema/schema-node.ts';
import { childRule } from './child-rule.ts';
import type { SchemaRule } from './rule.ts';

const KEYWORDS = ['if', 'then', 'else'] as const;
const parts = childRule('condition', 'values', KEYWORDS);

/** One that is new or gone is so as a whole. */
export const condition: SchemaRule = {
  ...parts,
  differences(before, after, context) {
    const [was, is] = [before, after].map(({ children }) => children.has('if'));
    if (was === is) return parts.differences(before, after, context);
    return [
      is
        ? {
            kind: 'added',
            effect: 'narrower',
            path: [],
            after: written(after),
            at: { node: after, keyword: 'if' },
          }
        : {
            kind: 'removed',
            effect: 'wider',
            path: [],
            before: written(before),
            at: { node: before, keyword: 'if' },
          },
    ];
  },
};

function written({ children }: SchemaNode): Json {
  const all = KEYWORDS.filter((keyword) => children.has(keyword));
  return Object.fromEntries(all.map((keyword) => [keyword, children.get(keyword)?.source as Json]));
}
