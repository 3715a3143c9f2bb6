/**
 * Objects in the query whose properties are parameters of their own in the URL: style `form`, exploded (`?a=1&b=2`), and
 * style `deepObject` (`?filter[a]=1`). OpenAPI 3.0 and 3.1, Style Examples.
 */

import type { Json } from '../../../openapi/document.ts';
import type { Location } from '../../../openapi/location.ts';
import type { OperationForm, ParameterForm } from '../../form/operation-form.ts';
import { namesBelow, type SchemaNode, slot } from '../../form/schema/schema-node.ts';

/** A parameter of the URL that an object in the query has as a property. */
export interface FamilyMember {
  /** In the URL. */
  name: string;
  schema: SchemaNode;
  required: Requirement;
}

/** Of a property that is required in an object that is not, a URL needs the parameter if it has another one of the object. */
export type Requirement = boolean | 'with others';

/** Whether the properties of the parameter are parameters of their own in the URL. */
export function isFamily({ location, serialisation, schema }: ParameterForm): boolean {
  const { style, media } = serialisation as { style: string; media?: Json };
  // With `content`, the media type says how the object is written.
  if ((media ?? null) !== null) return false;
  return (
    location.in === 'query' && isObjectSchema(schema) && (isExploded(serialisation) || style === 'deepObject')
  );
}

/** Whether the name of the object itself is no part of the URL. */
export function isNamelessFamily(parameter: ParameterForm): boolean {
  return isFamily(parameter) && isExploded(parameter.serialisation);
}

/** The named properties of a family; undefined where it says more than one parameter each can say. */
export function membersOf(family: ParameterForm): FamilyMember[] | undefined {
  const { schema } = family;
  const {
    type: _type,
    required: _required,
    default: _default,
    ...others
  } = Object.fromEntries(schema.values);
  const isPlain = Object.keys(others).length === 0 && schema.sets.size === 0;
  const names = namesBelow(schema, 'properties');
  const isNamed = [...schema.children.keys()].every(
    (key) => key.startsWith('properties ') || (key === 'additionalProperties' && isForbidden(schema)),
  );
  return isPlain && isNamed && names.length > 0 ? names.map((name) => memberOf(family, name)) : undefined;
}

/** What a family of the operation says about a parameter of the URL; undefined where none covers it. */
export function findFamilyMember(
  { in: part, name = '' }: Location,
  { parameters }: OperationForm,
): FamilyMember | undefined {
  if (part !== 'query') return undefined;
  for (const parameter of parameters.values()) {
    if (!isFamily(parameter)) continue;
    const { schema } = parameter;
    const own = namesBelow(schema, 'properties').find((each) => nameInUrl(parameter, each) === name);
    if (own !== undefined) return memberOf(parameter, own);
    const pattern = namesBelow(schema, 'patternProperties').find((each) => new RegExp(each, 'u').test(name));
    if (pattern !== undefined && isExploded(parameter.serialisation))
      return { name, schema: childOf(schema, 'patternProperties', pattern), required: false };
  }
  return undefined;
}

/** The name that a property of a family has in the URL. */
export function nameInUrl({ location, serialisation }: ParameterForm, property: string): string {
  return isExploded(serialisation) ? property : `${location.name}[${property}]`;
}

/** What the cloud does with a second value of a parameter of the family: its `x-repeated`. */
export function repeatedIn({ values }: SchemaNode): Json {
  return values.get('x-repeated') ?? 'last';
}

function memberOf(family: ParameterForm, property: string): FamilyMember {
  const { schema } = family;
  const isRequired = ((schema.values.get('required') ?? []) as string[]).includes(property);
  const isAlone = namesBelow(schema, 'properties').length === 1;
  return {
    name: nameInUrl(family, property),
    schema: childOf(schema, 'properties', property),
    required: isRequired && (family.required || (isAlone ? false : 'with others')),
  };
}

function childOf({ children }: SchemaNode, keyword: string, name: string): SchemaNode {
  return children.get(slot(keyword, name)) as SchemaNode;
}

/** Other parameters are forbidden, as those are that no operation declares. */
function isForbidden({ children }: SchemaNode): boolean {
  return children.get('additionalProperties')?.source === false;
}

function isExploded(serialisation: Json): boolean {
  const { style, explode } = serialisation as { style: string; explode: boolean };
  return style === 'form' && explode;
}

function isObjectSchema({ values }: SchemaNode): boolean {
  return ((values.get('type') ?? []) as string[]).includes('object');
}
