/** Every keyword of a schema that is known here. One that is not cannot be compared, and so it is an error. */

/** They say something to people, or to generators of code: no call shows them. */
export const ANNOTATIONS = new Set([
  'title',
  'description',
  'summary',
  'example',
  'examples',
  'deprecated',
  'externalDocs',
  'xml',
  '$comment',
  '$schema',
  '$id',
  '$anchor',
  '$defs',
  'definitions',
]);

/** By keyword: what the value is. */
export const VALUES = new Set([
  'type',
  'enum',
  'format',
  'pattern',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minContains',
  'maxContains',
  'minProperties',
  'maxProperties',
  'required',
  'dependentRequired',
  'default',
  'readOnly',
  'writeOnly',
  'contentEncoding',
  'contentMediaType',
  'discriminator',
]);

/** One schema. */
export const CHILD = new Set([
  'items',
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'propertyNames',
  'contains',
  'contentSchema',
  'not',
  'if',
  'then',
  'else',
]);

/** Schemas by name. */
export const CHILDREN_BY_NAME = new Set(['properties', 'patternProperties', 'dependentSchemas']);

/** Schemas in an order that matters. */
export const CHILDREN_IN_ORDER = new Set(['prefixItems']);

/** Schemas in no order. */
export const SETS = new Set(['allOf', 'anyOf', 'oneOf']);

/** Written in another form, and never seen after it was brought into the usual one. */
export const OTHER_FORMS = new Set(['const', 'nullable', '$ref']);

export function isExtension(keyword: string): boolean {
  return keyword.startsWith('x-');
}
