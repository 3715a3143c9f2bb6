/** Makes the differences that rules about schemas return. */

import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import type { ChangedValue } from '../change.ts';
import type { Declaration, Effect, SchemaDifference } from '../difference.ts';
import { type SchemaNode, writtenIn } from '../form/schema/schema-node.ts';

interface SchemaPlace {
  /** The node of the newer document, unless the part is gone. */
  node: SchemaNode;
  keyword: string;
  /** The name below the keyword, such as a property's. */
  name?: string;
  path?: readonly string[];
}

export function schemaDifference(
  kind: ChangedValue['kind'],
  effect: Effect,
  values: Pick<ChangedValue, 'before' | 'after'>,
  { path = [], ...place }: SchemaPlace,
): SchemaDifference {
  const declared: Declaration = {
    ...findDeclaration(place),
    in: values.after === undefined ? 'before' : 'after',
  };
  return { kind, effect, ...values, keyword: place.keyword, path, declared };
}

/**
 * The difference of one keyword that limits the allowed values wherever it is present: to add it allows less, to remove it
 * allows more.
 * @param before undefined where the older schema does not have the keyword
 */
export function limitDifference(
  before: Json | undefined,
  after: Json | undefined,
  nodes: { before: SchemaNode; after: SchemaNode },
  keyword: string,
  changed: Effect,
): SchemaDifference {
  if (before === undefined)
    return schemaDifference('added', 'narrower', { after: after as Json }, { node: nodes.after, keyword });
  if (after === undefined)
    return schemaDifference('removed', 'wider', { before }, { node: nodes.before, keyword });
  return schemaDifference('changed', changed, { before, after }, { node: nodes.after, keyword });
}

/** A name below a keyword has a line of its own. */
function findDeclaration({ node, keyword, name }: SchemaPlace): Pick<Declaration, 'source' | 'key'> {
  const source = writtenIn(node, keyword, name);
  const named = (source as JsonObject)[keyword];
  return name === undefined || named === undefined ? { source, key: keyword } : { source: named, key: name };
}
