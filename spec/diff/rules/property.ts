/** A property that an object may have. */
import type { Json } from '../../openapi/document.ts';
import type { Side } from '../../openapi/location.ts';
import type { SchemaDigests } from '../form/schema/schema-digests.ts';
import { NOTHING, namesBelow, type SchemaNode, slot } from '../form/schema/schema-node.ts';
import type { Effect, SchemaDifference, SchemaRule } from './rule.ts';

export const property: SchemaRule = {
  name: 'property',
  clause: 'property',
  keywords: ['properties'],
  differences(before, after, { side, digests }) {
    const names = new Set([before, after].flatMap((node) => namesBelow(node, 'properties')));
    return [...names].flatMap((name) => compare(name, before, after, side, digests));
  },
};

function compare(
  name: string,
  before: SchemaNode,
  after: SchemaNode,
  side: Side,
  digests: SchemaDigests,
): SchemaDifference[] {
  const [was, is] = [before, after].map((node) => standingOf(name, node, digests)) as [Standing, Standing];
  if (was === is) return [];
  const kind = is > was ? 'added' : 'removed';
  const [old, now] = [before, after].map(({ children }) => children.get(slot('properties', name))?.source);
  const named = kind === 'added' ? after : before;
  return [
    {
      kind,
      effect: EFFECTS[side][kind][isRequired(named, name) ? 'required' : 'optional'],
      path: [name],
      ...(old !== undefined && { before: old }),
      ...(now !== undefined && { after: now }),
      at: { node: now === undefined ? before : after, keyword: 'properties', name },
    },
  ];
}

enum Standing {
  Refused,
  Unknown,
  Named,
}

/** A name may be one that must not be there, in so many words or because only those that are named may. */
function standingOf(name: string, { children }: SchemaNode, digests: SchemaDigests): Standing {
  const isNothing = (node: SchemaNode | undefined) => node !== undefined && digests.isSame(node, NOTHING);
  const own = children.get(slot('properties', name));
  if (own) return isNothing(own) ? Standing.Refused : Standing.Named;
  return isNothing(children.get('additionalProperties')) ? Standing.Refused : Standing.Unknown;
}

/**
 * Whoever sends what must be there is refused where it is not known, and whoever does not where it must. Whoever is
 * answered may lean on what always comes, and must not on what need not.
 */
const EFFECTS: Readonly<Record<Side, Record<'added' | 'removed', Record<'required' | 'optional', Effect>>>> =
  {
    request: {
      added: { required: 'other', optional: 'wider' },
      removed: { required: 'other', optional: 'narrower' },
    },
    response: {
      added: { required: 'narrower', optional: 'unused' },
      removed: { required: 'wider', optional: 'unused' },
    },
  };

function isRequired(node: SchemaNode, name: string): boolean {
  return ((node.values.get('required') ?? []) as Json[]).includes(name);
}
