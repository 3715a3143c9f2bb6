/** Properties whose names match an expression. */
import type { Json } from '../../openapi/document.ts';
import { namesBelow, type SchemaNode, slot } from '../form/schema/schema-node.ts';
import type { SchemaDifference, SchemaRule } from './rule.ts';

/** Of as many expressions before as after, those that are not the same are taken for another form of each other. */
export const namedProperties: SchemaRule = {
  name: 'named-properties',
  clause: 'property',
  keywords: ['patternProperties'],
  differences(before, after) {
    const removed = only(before, after);
    const added = only(after, before);
    const changed = removed.length === added.length;
    return changed
      ? removed.map((name, index) => difference('changed', after, name, added[index]))
      : [
          ...added.map((name) => difference('added', after, undefined, name)),
          ...removed.map((name) => difference('removed', before, name, undefined)),
        ];
  },
};

function only(one: SchemaNode, other: SchemaNode): string[] {
  return namesBelow(one, 'patternProperties').filter(
    (name) => !other.children.has(slot('patternProperties', name)),
  );
}

function difference(
  kind: SchemaDifference['kind'],
  node: SchemaNode,
  before: string | undefined,
  after: string | undefined,
): SchemaDifference {
  const values: { before?: Json; after?: Json } = {
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
  const effect = kind === 'changed' ? 'other' : kind === 'added' ? 'wider' : 'narrower';
  return {
    kind,
    effect,
    path: [],
    ...values,
    at: { node, keyword: 'patternProperties', name: (after ?? before) as string },
  };
}
