/** A property that an object may have. */
import type { Json } from '../../document.ts';
import type { Side } from '../change.ts';
import { namesBelow, type SchemaNode, slot } from '../schema-node.ts';
import type { Difference, Effect, SchemaRule } from './rule.ts';

export const property: SchemaRule = {
  name: 'property',
  clause: 'property',
  keywords: ['properties'],
  differences(before, after, { side }) {
    return [...only(after, before, 'added', side), ...only(before, after, 'removed', side)];
  },
};

/** The properties that one has and the other has not. */
function only(one: SchemaNode, other: SchemaNode, kind: 'added' | 'removed', side: Side): Difference[] {
  return namesBelow(one, 'properties')
    .filter((name) => !other.children.has(slot('properties', name)))
    .map((name) => {
      const node = one.children.get(slot('properties', name)) as SchemaNode;
      const what = { [kind === 'added' ? 'after' : 'before']: node.source as Json };
      const effect = EFFECTS[side][kind][isRequired(one, name) ? 'required' : 'optional'];
      return { kind, effect, path: [name], ...what, at: { node: one, keyword: 'properties', name } };
    });
}

/** Whoever is answered may lean on what always comes, and must not on what need not. */
const EFFECTS: Readonly<Record<Side, Record<'added' | 'removed', Record<'required' | 'optional', Effect>>>> =
  {
    request: {
      added: { required: 'other', optional: 'wider' },
      removed: { required: 'narrower', optional: 'narrower' },
    },
    response: {
      added: { required: 'narrower', optional: 'unused' },
      removed: { required: 'wider', optional: 'unused' },
    },
  };

function isRequired(node: SchemaNode, name: string): boolean {
  return ((node.values.get('required') ?? []) as Json[]).includes(name);
}
