/** Keywords that limit values of one type alone, such as `items`, beside a `type` that allows no such value. */
import type { SchemaNode } from '../form/schema/schema-node.ts';

/** Whether no value of the keyword's type is allowed both before and after, so that its change breaks no client. */
export function isIdle(keyword: string | undefined, before: SchemaNode, after: SchemaNode): boolean {
  const type = TYPE_OF_KEYWORD.get(keyword ?? '');
  return type !== undefined && [before, after].some((node) => !allows(node, type));
}

function allows({ values }: SchemaNode, type: string): boolean {
  const types = values.get('type') as string[] | undefined;
  return !types || types.includes(type) || (type === 'number' && types.includes('integer'));
}

const KEYWORDS_OF_TYPE: Readonly<Record<string, readonly string[]>> = {
  string: ['pattern', 'minLength', 'maxLength'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  array: [
    'items',
    'unevaluatedItems',
    'prefixItems',
    'minItems',
    'maxItems',
    'uniqueItems',
    'contains',
    'minContains',
    'maxContains',
  ],
  object: [
    'required',
    'additionalProperties',
    'unevaluatedProperties',
    'patternProperties',
    'propertyNames',
    'minProperties',
    'maxProperties',
    'dependentRequired',
    'dependentSchemas',
  ],
};

const TYPE_OF_KEYWORD: ReadonlyMap<string, string> = new Map(
  Object.entries(KEYWORDS_OF_TYPE).flatMap(([type, keywords]) => keywords.map((each) => [each, type])),
);
