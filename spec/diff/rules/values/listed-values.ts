/** Compares `enum` and `const`. */

import type { Json } from '../../../openapi/document.ts';
import type { Effect, SchemaDifference } from '../../difference.ts';
import { type SchemaNode, writtenIn } from '../../form/schema/schema-node.ts';
import { allowsType } from '../../form/schema/types-of-values.ts';
import type { KeywordComparison, RuleContext } from '../rule.ts';
import { schemaDifference } from '../schema-difference.ts';
import { setDifferences } from './set-differences.ts';

export const listedValues: KeywordComparison = {
  keywords: ['enum'],
  differences: (before, after, context) => (isErrorCode(context) ? [] : compare(before, after)),
};

/** Clients depend on the `code` of an error (errors guideline of the OpenStack API SIG), so it has a rule of its own. */
export const errorCodes: KeywordComparison = {
  keywords: [],
  differences: (before, after, context) => (isErrorCode(context) ? compare(before, after) : []),
};

function isErrorCode({ path }: RuleContext): boolean {
  return path.join('/') === 'errors/*/code';
}

/** One difference for each value, or one for a whole list that is new or gone. */
function compare(before: SchemaNode, after: SchemaNode): SchemaDifference[] {
  const [listBefore, listAfter] = [listOf(before), listOf(after)];
  if (!listBefore && !listAfter) return [];
  if (!listBefore)
    return [schemaDifference('changed', 'narrower', { after: listAfter as Json }, placeIn(after))];
  if (!listAfter) return [schemaDifference('changed', 'wider', { before: listBefore }, placeIn(before))];
  const { added, removed } = setDifferences(listBefore, listAfter);
  return [
    ...added.map((value) =>
      schemaDifference('added', effectOf('wider', value, after), { after: value }, placeIn(after)),
    ),
    ...removed.map((value) =>
      schemaDifference('removed', effectOf('narrower', value, before), { before: value }, placeIn(before)),
    ),
  ];
}

/** No call has a listed value that the type forbids. */
function effectOf(effect: Effect, value: Json, { values }: SchemaNode): Effect {
  return allowsType(values.get('type') as Json[] | undefined, value) ? effect : 'unused';
}

function listOf({ values }: SchemaNode): Json[] | undefined {
  return values.get('enum') as Json[] | undefined;
}

/** A list of one value may be written as `const`. */
function placeIn(node: SchemaNode): { node: SchemaNode; keyword: string } {
  const isEnum = Object.hasOwn(writtenIn(node, 'enum') as object, 'enum');
  return { node, keyword: isEnum ? 'enum' : 'const' };
}
