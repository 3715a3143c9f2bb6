/** Compares `required`. Whether a property that is new or gone is required is part of that change. */

import type { Effect, SchemaDifference } from '../difference.ts';
import { type SchemaNode, slot } from '../form/schema/schema-node.ts';
import { isOfOtherSide, isRequired, requiredIn } from './required-names.ts';
import type { KeywordComparison } from './rule.ts';
import { schemaDifference } from './schema-difference.ts';

export const propertyRequired: KeywordComparison = {
  keywords: ['required'],
  differences(before, after, context) {
    const names = [...new Set([...requiredIn(after), ...requiredIn(before)])];
    return names.flatMap((name) => {
      if (!hasSameStatus(name, before, after)) return [];
      const [isBefore, isAfter] = [isRequired(before, name, context), isRequired(after, name, context)];
      if (isBefore !== isAfter) return [difference(name, isAfter, isAfter ? 'narrower' : 'wider', after)];
      const isWritten = requiredIn(after).includes(name);
      if (requiredIn(before).includes(name) === isWritten) return [];
      // The document differs, and no call does.
      return isOfOtherSide(after, name, context) ? [difference(name, isWritten, 'unused', after)] : [];
    });
  },
};

function hasSameStatus(name: string, before: SchemaNode, after: SchemaNode): boolean {
  const key = slot('properties', name);
  return before.children.has(key) === after.children.has(key);
}

function difference(
  name: string,
  isRequiredAfter: boolean,
  effect: Effect,
  node: SchemaNode,
): SchemaDifference {
  const kind = isRequiredAfter ? 'added' : 'removed';
  const values = { before: !isRequiredAfter, after: isRequiredAfter };
  return schemaDifference(kind, effect, values, { node, keyword: 'required', path: [name] });
}
