/** The types that a value may have. An integer is a number. */
import type { Json } from '../../openapi/document.ts';
import { NOTHING, type SchemaNode } from '../form/schema/schema-node.ts';
import type { SchemaDifference, SchemaRule } from './rule.ts';
import { setDifferences } from './set-differences.ts';

export const type: SchemaRule = {
  name: 'type',
  clause: 'type',
  keywords: ['type'],
  differences(before, after, { digests }) {
    const [nothingBefore, nothingAfter] = [before, after].map((node) => digests.isSame(node, NOTHING));
    const were = nothingBefore ? [] : typesOf(before);
    const are = nothingAfter ? [] : typesOf(after);
    const { added, removed } = setDifferences(were ?? EVERY_TYPE, are ?? EVERY_TYPE);
    if (added.length === 0 && removed.length === 0) return [];
    const values = {
      ...(were && !nothingBefore && { before: shown(were) }),
      ...(are && !nothingAfter && { after: shown(are) }),
      ...(nothingBefore && { after: after.source }),
    };
    const at = { node: values.after === undefined ? before : after, keyword: 'type' };
    return [{ ...kindOf(widened(added, removed, before, after)), path: [], ...values, at }];
  },
};

function typesOf({ values }: SchemaNode): Json[] | undefined {
  return values.get('type') as Json[] | undefined;
}

const EVERY_TYPE = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];

type Change = Pick<SchemaDifference, 'kind' | 'effect'>;

function kindOf({ added, removed }: { added: Json[]; removed: Json[] }): Change {
  if (removed.length === 0) return { kind: 'added', effect: 'wider' };
  if (added.length === 0) return { kind: 'removed', effect: 'narrower' };
  return { kind: 'changed', effect: 'other' };
}

/** `integer` in the place of `number` only takes away, and the other way round. */
function widened(added: Json[], removed: Json[], before: SchemaNode, after: SchemaNode) {
  const has = ({ values }: SchemaNode, name: string) => ((values.get('type') ?? []) as Json[]).includes(name);
  return {
    added: added.filter((name) => !(name === 'integer' && has(before, 'number'))),
    removed: removed.filter((name) => !(name === 'integer' && has(after, 'number'))),
  };
}

function shown(types: readonly Json[]): Json {
  return types.length === 1 ? (types[0] as Json) : [...types];
}
