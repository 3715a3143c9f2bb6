/**
 * Compares `required`. Whether a property that is new or gone is required is part of that change, unless the other schema
 * requires it without describing it.
 */

import type { Effect, SchemaDifference } from '../../difference.ts';
import { type SchemaNode, slot } from '../../form/schema/schema-node.ts';
import type { KeywordComparison } from '../rule.ts';
import { schemaDifference } from '../schema-difference.ts';
import { isOfOtherSide, isRequired, requiredIn } from './required-names.ts';

export const propertyRequired: KeywordComparison = {
  keywords: ['required'],
  differences(before, after, context) {
    const names = [...new Set([...requiredIn(after), ...requiredIn(before)])];
    return names.flatMap((name) => {
      const [isBefore, isAfter] = [isRequired(before, name, context), isRequired(after, name, context)];
      if (!hasSameStatus(name, before, after)) {
        const isOnlyRequired = isBefore ? !describes(before, name) : !describes(after, name);
        if (isBefore === isAfter || !isOnlyRequired) return [];
      }
      if (isBefore !== isAfter) return [difference(name, isAfter, isAfter ? 'narrower' : 'wider', after)];
      const isWritten = requiredIn(after).includes(name);
      if (requiredIn(before).includes(name) === isWritten) return [];
      // The document differs, and no call does.
      return isOfOtherSide(after, name, context) ? [difference(name, isWritten, 'unused', after)] : [];
    });
  },
};

function hasSameStatus(name: string, before: SchemaNode, after: SchemaNode): boolean {
  return describes(before, name) === describes(after, name);
}

function describes({ children }: SchemaNode, name: string): boolean {
  return children.has(slot('properties', name));
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
