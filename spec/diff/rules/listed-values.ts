/** Differences of lists of values that are allowed. */
import type { Json } from '../../openapi/document.ts';
import { type SchemaNode, writtenIn } from '../form/schema/schema-node.ts';
import type { RuleContext, SchemaDifference } from './rule.ts';
import { setDifferences } from './set-differences.ts';

/** The `code` of an error, as the errors guideline has it: clients go by it, so it has a rule of its own. */
export function isErrorCode({ path }: RuleContext): boolean {
  return path.join('/') === 'errors/*/code';
}

/** One difference for each value; a list that was none, or is none any more, is one of its own. */
export function listedValues(before: SchemaNode, after: SchemaNode): SchemaDifference[] {
  const [were, are] = [before, after].map(({ values: all }) => all.get('enum') as Json[] | undefined);
  if (!were && !are) return [];
  if (!were)
    return [{ kind: 'changed', effect: 'narrower', path: [], after: are as Json, at: placeIn(after) }];
  if (!are) return [{ kind: 'changed', effect: 'wider', path: [], before: were, at: placeIn(before) }];
  const { added, removed } = setDifferences(were, are);
  return [
    ...added.map(
      (value): SchemaDifference => ({
        kind: 'added',
        effect: 'wider',
        path: [],
        after: value,
        at: placeIn(after),
      }),
    ),
    ...removed.map(
      (value): SchemaDifference => ({
        kind: 'removed',
        effect: 'narrower',
        path: [],
        before: value,
        at: placeIn(before),
      }),
    ),
  ];
}

/** A list of one value may have been written as that value. */
function placeIn(node: SchemaNode): SchemaDifference['at'] {
  return { node, keyword: Object.hasOwn(writtenIn(node, 'enum') as object, 'enum') ? 'enum' : 'const' };
}
