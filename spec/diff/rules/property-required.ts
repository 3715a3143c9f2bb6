/** Compares `required`. Whether a property that is new or gone is required is part of that change. */

import type { Json } from '../../openapi/document.ts';
import { type SchemaNode, slot } from '../form/schema/schema-node.ts';
import type { KeywordComparison } from './rule.ts';
import { schemaDifference } from './schema-difference.ts';
import { setDifferences } from './set-differences.ts';

export const propertyRequired: KeywordComparison = {
  keywords: ['required'],
  differences(before, after) {
    const { added, removed } = setDifferences(requiredIn(before), requiredIn(after));
    const hasSameStatus = (name: Json) => {
      const key = slot('properties', String(name));
      return before.children.has(key) === after.children.has(key);
    };
    const placeOf = (name: Json) => ({ node: after, keyword: 'required', path: [String(name)] });
    return [
      ...added
        .filter(hasSameStatus)
        .map((name) => schemaDifference('added', 'narrower', { before: false, after: true }, placeOf(name))),
      ...removed
        .filter(hasSameStatus)
        .map((name) => schemaDifference('removed', 'wider', { before: true, after: false }, placeOf(name))),
    ];
  },
};

function requiredIn({ values }: SchemaNode): Json[] {
  return (values.get('required') ?? []) as Json[];
}
