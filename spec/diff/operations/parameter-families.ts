/** Query parameters without entries of their own: the properties of an object with style `form`, exploded. */

import type { Json } from '../../openapi/document.ts';
import type { Location } from '../../openapi/location.ts';
import type { OperationForm } from '../form/operation-form.ts';
import { namesBelow, type SchemaNode, slot } from '../form/schema/schema-node.ts';

/** The schema that an object in the query has for the parameter of this name; undefined where no object covers it. */
export function familySchemaOf(
  { in: part, name = '' }: Location,
  { parameters }: OperationForm,
): SchemaNode | undefined {
  if (part !== 'query') return undefined;
  for (const { location, serialisation, schema } of parameters.values()) {
    if (location.in !== 'query' || !isExploded(serialisation) || !isObjectSchema(schema)) continue;
    const own = schema.children.get(slot('properties', name));
    if (own) return own;
    const pattern = namesBelow(schema, 'patternProperties').find((each) => new RegExp(each, 'u').test(name));
    if (pattern !== undefined) return schema.children.get(slot('patternProperties', pattern));
  }
  return undefined;
}

/** What the cloud does with a second value of a parameter of the family: its `x-repeated`. */
export function repeatedIn({ values }: SchemaNode): Json {
  return values.get('x-repeated') ?? 'last';
}

function isExploded(serialisation: Json): boolean {
  const { style, explode } = serialisation as { style: string; explode: boolean };
  return style === 'form' && explode;
}

function isObjectSchema({ values }: SchemaNode): boolean {
  return ((values.get('type') ?? []) as string[]).includes('object');
}
