/** Compares the types that a value may have. An integer is a number. */

import type { Json } from '../../../openapi/document.ts';
import type { SchemaDifference } from '../../difference.ts';
import { NOTHING, type SchemaNode } from '../../form/schema/schema-node.ts';
import type { KeywordComparison } from '../rule.ts';
import { schemaDifference } from '../schema-difference.ts';
import { effectOnListed } from './listed-limits.ts';
import { setDifferences } from './set-differences.ts';

export const type: KeywordComparison = {
  keywords: ['type'],
  differences(before, after, { digests }) {
    const [isNothingBefore, isNothingAfter] = [
      digests.isSame(before, NOTHING),
      digests.isSame(after, NOTHING),
    ];
    const typesBefore = isNothingBefore ? [] : typesOf(before);
    const typesAfter = isNothingAfter ? [] : typesOf(after);
    const { added, removed } = setDifferences(typesBefore ?? EVERY_TYPE, typesAfter ?? EVERY_TYPE);
    if (added.length === 0 && removed.length === 0) return [];
    const values = {
      ...(typesBefore && !isNothingBefore && { before: shortForm(typesBefore) }),
      ...(typesAfter && !isNothingAfter && { after: shortForm(typesAfter) }),
      ...(isNothingBefore && { after: after.source }),
    };
    const [kind, effect] = outcomeOf(withoutSubtypes(added, removed, before, after));
    const node = values.after === undefined ? before : after;
    const shown = effectOnListed(effect, before, after, ['type']);
    return [schemaDifference(kind, shown, values, { node, keyword: 'type' })];
  },
};

function typesOf({ values }: SchemaNode): Json[] | undefined {
  return values.get('type') as Json[] | undefined;
}

const EVERY_TYPE = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];

type Outcome = readonly [SchemaDifference['kind'], SchemaDifference['effect']];

function outcomeOf({ added, removed }: { added: Json[]; removed: Json[] }): Outcome {
  if (removed.length === 0) return ['added', 'wider'];
  return added.length === 0 ? ['removed', 'narrower'] : ['changed', 'other'];
}

/** `integer` in place of `number` only removes values, and `number` in place of `integer` only adds some. */
function withoutSubtypes(added: Json[], removed: Json[], before: SchemaNode, after: SchemaNode) {
  const has = ({ values }: SchemaNode, name: string) => ((values.get('type') ?? []) as Json[]).includes(name);
  return {
    added: added.filter((name) => !(name === 'integer' && has(before, 'number'))),
    removed: removed.filter((name) => !(name === 'integer' && has(after, 'number'))),
  };
}

function shortForm(types: readonly Json[]): Json {
  return types.length === 1 ? (types[0] as Json) : [...types];
}
