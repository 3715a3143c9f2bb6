/** Differences of lists of values that are allowed. */
import type { Json } from '../../document.ts';
import type { SchemaNode } from '../schema-node.ts';
import type { Difference, RuleContext } from './rule.ts';
import { setDifferences } from './set-differences.ts';

/** The `code` of an error, as the errors guideline has it: clients go by it, so it has a rule of its own. */
export function isErrorCode({ path }: RuleContext): boolean {
  return path.join('/') === 'errors/*/code';
}

/** One difference for each value; a list that was none, or is none any more, is one of its own. */
export function listedValues(before: SchemaNode, after: SchemaNode): Difference[] {
  const [were, are] = [before, after].map(({ values: all }) => all.get('enum') as Json[] | undefined);
  const at = { node: are ? after : before, keyword: 'enum' };
  if (!were && !are) return [];
  if (!were) return [{ kind: 'changed', effect: 'narrower', path: [], after: are as Json, at }];
  if (!are) return [{ kind: 'changed', effect: 'wider', path: [], before: were, at }];
  const { added, removed } = setDifferences(were, are);
  return [
    ...added.map((value) => ({
      kind: 'added' as const,
      effect: 'wider' as const,
      path: [],
      after: value,
      at,
    })),
    ...removed.map((value) => ({
      kind: 'removed' as const,
      effect: 'narrower' as const,
      path: [],
      before: value,
      at,
    })),
  ];
}
