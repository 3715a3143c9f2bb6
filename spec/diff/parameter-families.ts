/** Parameters that clients name themselves: an object in the query whose properties are parameters of their own. */
import type { Json } from '../openapi/document.ts';
import type { OperationForm } from './form/operation-form.ts';
import { namesBelow, type SchemaNode, slot } from './form/schema/schema-node.ts';

/** The schema of a parameter of the query that has no entry of its own, but may be given by its name. */
export function familyOf(part: string, { parameters }: OperationForm): SchemaNode | undefined {
  const [place, name] = part.split(' ') as [string, string];
  if (place !== 'query') return undefined;
  for (const { location, form, schema } of parameters.values()) {
    if (location.in !== 'query' || !isExploded(form) || !isObject(schema)) continue;
    const own = schema.children.get(slot('properties', name));
    if (own) return own;
    const pattern = namesBelow(schema, 'patternProperties').find((each) => new RegExp(each, 'u').test(name));
    if (pattern !== undefined) return schema.children.get(slot('patternProperties', pattern));
  }
  return undefined;
}

/** What becomes of a second one, as the schema of a family says it. */
export function repeatedIn({ values }: SchemaNode): Json {
  return values.get('x-repeated') ?? 'last';
}

function isExploded(form: unknown): boolean {
  const { style, explode } = form as { style: string; explode: boolean };
  return style === 'form' && explode;
}

function isObject({ values }: SchemaNode): boolean {
  return ((values.get('type') ?? []) as string[]).includes('object');
}
