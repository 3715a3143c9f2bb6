/** The schema keywords that the diff understands. */

/** For people and code generators: no request or answer depends on them. */
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
  '$dynamicAnchor',
  '$recursiveAnchor',
  '$vocabulary',
  '$defs',
  'definitions',
]);

/** Keywords whose value is no schema. */
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

/** Keywords whose value is one schema. */
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

/** Keywords whose value is a map of schemas. */
export const CHILDREN_BY_NAME = new Set(['properties', 'patternProperties', 'dependentSchemas']);

/** Keywords whose value is a list of schemas in which the order matters. */
export const CHILDREN_IN_ORDER = new Set(['prefixItems']);

/** Keywords whose value is a list of schemas in which the order does not matter. */
export const SETS = new Set(['allOf', 'anyOf', 'oneOf']);

/** Keywords that normalisation rewrites with others: `const` as `enum`, `nullable` as a type, `$ref` as its target. */
export const OTHER_FORMS = new Set(['const', 'nullable', '$ref']);

/** Keywords of JSON Schema with an effect that the diff cannot compare: they are an error in every document. */
export const UNCOMPARED = new Set(['$dynamicRef', '$recursiveRef']);

/** True for an extension, of a schema or of any other OpenAPI object. */
export function isExtension(keyword: string): boolean {
  return keyword.startsWith('x-');
}
