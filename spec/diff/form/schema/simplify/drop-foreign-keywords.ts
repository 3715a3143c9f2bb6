/** Drops keywords for values that the type does not allow: `maxLength` says nothing about an integer. */

import type { Json } from '../../../../openapi/document.ts';
import type { OpenNode } from '../merge-members.ts';

export function dropForeignKeywords({ values, children }: OpenNode): void {
  const types = values.get('type') as string[] | undefined;
  if (!types) return;
  for (const keys of [values, children] as Map<string, Json | unknown>[])
    for (const key of keys.keys()) {
      const [keyword = ''] = key.split(' ');
      const type = TYPES.get(keyword);
      if (type && !types.some((each) => each === type || (each === 'integer' && type === 'number')))
        keys.delete(key);
    }
}

/** The type that each keyword is about (JSON Schema 2020-12 Validation, section 6, and Core, section 10.3). */
const TYPES = new Map(
  Object.entries({
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
  }).flatMap(([type, keywords]) => keywords.map((keyword) => [keyword, type] as const)),
);
