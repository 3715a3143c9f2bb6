/** A property that must be there. Of one that is new or gone nothing more is said than that. */
import type { Json } from '../../openapi/document.ts';
import { slot } from '../form/schema/schema-node.ts';
import type { SchemaRule } from './rule.ts';
import { setDifferences } from './set-differences.ts';

export const propertyRequired: SchemaRule = {
  name: 'property-required',
  clause: 'property',
  keywords: ['required'],
  differences(before, after) {
    const lists = [before, after].map(({ values }) => (values.get('required') ?? []) as Json[]);
    const { added, removed } = setDifferences(lists[0] as Json[], lists[1] as Json[]);
    const isInBoth = (name: Json) => {
      const key = slot('properties', String(name));
      return before.children.has(key) === after.children.has(key);
    };
    return [
      ...added.filter(isInBoth).map((name) => ({
        kind: 'added' as const,
        effect: 'narrower' as const,
        path: [String(name)],
        before: false,
        after: true,
        at: { node: after, keyword: 'required' },
      })),
      ...removed.filter(isInBoth).map((name) => ({
        kind: 'removed' as const,
        effect: 'wider' as const,
        path: [String(name)],
        before: true,
        after: false,
        at: { node: after, keyword: 'required' },
      })),
    ];
  },
};
