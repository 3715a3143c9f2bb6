/** Which type of value a keyword is about (JSON Schema 2020-12: Validation, section 6, and Core, section 10.3). */

const KEYWORDS: Readonly<Record<string, readonly string[]>> = {
  string: ['minLength', 'maxLength', 'pattern', 'contentEncoding', 'contentMediaType', 'contentSchema'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  array: [
    'items',
    'prefixItems',
    'unevaluatedItems',
    'contains',
    'minContains',
    'maxContains',
    'minItems',
    'maxItems',
    'uniqueItems',
  ],
  object: [
    'properties',
    'patternProperties',
    'additionalProperties',
    'unevaluatedProperties',
    'propertyNames',
    'required',
    'dependentRequired',
    'dependentSchemas',
    'minProperties',
    'maxProperties',
  ],
};

const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries(KEYWORDS).flatMap(([type, keywords]) => keywords.map((keyword) => [keyword, type] as const)),
);

/** Whether the types allow no value that the keyword is about: `maxLength` says nothing about an integer. @param types undefined for any */
export function isForeignKeyword(keyword: string, types: readonly string[] | undefined): boolean {
  const type = TYPES.get(keyword);
  if (type === undefined || types === undefined) return false;
  return !types.some((each) => each === type || (each === 'integer' && type === 'number'));
}
