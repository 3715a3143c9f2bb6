/** Compares which properties an object may have. */

import type { Json } from '../../../openapi/document.ts';
import type { Side } from '../../../openapi/location.ts';
import type { Effect, SchemaDifference } from '../../difference.ts';
import type { SchemaDigests } from '../../form/schema/schema-digests.ts';
import { NOTHING, namesBelow, type SchemaNode, slot } from '../../form/schema/schema-node.ts';
import type { KeywordComparison, RuleContext } from '../rule.ts';
import { schemaDifference } from '../schema-difference.ts';
import { isRequired } from './required-names.ts';

export const property: KeywordComparison = {
  keywords: ['properties'],
  differences(before, after, context) {
    const names = new Set([before, after].flatMap((node) => namesBelow(node, 'properties')));
    return [...names].flatMap((name) => compare(name, before, after, context));
  },
};

function compare(
  name: string,
  before: SchemaNode,
  after: SchemaNode,
  context: RuleContext,
): SchemaDifference[] {
  const { side, digests } = context;
  const [statusBefore, statusAfter] = [statusOf(name, before, digests), statusOf(name, after, digests)];
  if (statusBefore === statusAfter) return [];
  const kind = statusAfter > statusBefore ? 'added' : 'removed';
  // A property may be required without a name among the properties.
  const need = [before, after].some((node) => isRequired(node, name, context)) ? 'required' : 'optional';
  const [schemaBefore, schemaAfter] = [schemaOf(before, name), schemaOf(after, name)];
  const values = {
    ...(schemaBefore !== undefined && { before: schemaBefore }),
    ...(schemaAfter !== undefined && { after: schemaAfter }),
  };
  const node = schemaAfter === undefined ? before : after;
  return [
    schemaDifference(kind, EFFECTS[side][kind][need], values, {
      node,
      keyword: 'properties',
      name,
      path: [name],
    }),
  ];
}

/** What a schema says of a property, from the least to the most. */
enum PropertyStatus {
  Forbidden,
  Unnamed,
  Named,
}

/** A property is forbidden by `false` as its schema, or where only named ones are allowed. */
function statusOf(name: string, { children }: SchemaNode, digests: SchemaDigests): PropertyStatus {
  const isNothing = (node: SchemaNode | undefined) => node !== undefined && digests.isSame(node, NOTHING);
  const own = children.get(slot('properties', name));
  if (own) return isNothing(own) ? PropertyStatus.Forbidden : PropertyStatus.Named;
  return isNothing(children.get('additionalProperties')) ? PropertyStatus.Forbidden : PropertyStatus.Unnamed;
}

/**
 * In a request, a cloud that does not know a property refuses it, and one that requires it refuses a call without it. In a
 * response, a client may depend on a property that always comes, and must not on an optional one.
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

function schemaOf({ children }: SchemaNode, name: string): Json | undefined {
  return children.get(slot('properties', name))?.source;
}
