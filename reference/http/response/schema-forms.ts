/** Classifies schemas by the kind of value that they describe. */

import type { Json, JsonSchema } from '../../../spec/openapi/document.ts';
import { isObject } from '../../../spec/openapi/json-object.ts';

export function isListOfObjects({ type, items }: JsonSchema): boolean {
  return type === 'array' && isSchema(items) && items.type === 'object';
}

export function isListOfStrings({ type, items }: JsonSchema): boolean {
  return type === 'array' && isSchema(items) && items.type === 'string';
}

/** Whether the keys are data, not declared properties. */
export function isMap({ type, properties, patternProperties, additionalProperties }: JsonSchema): boolean {
  return (
    type === 'object' &&
    properties === undefined &&
    (isSchema(patternProperties) || isSchema(additionalProperties))
  );
}

/** Whether an object has a list of objects or a map at any depth. */
export function hasCollection({ type, properties, patternProperties }: JsonSchema): boolean {
  if (type !== 'object' || !isSchema(properties) || patternProperties !== undefined) return false;
  return Object.values(properties as Record<string, JsonSchema>).some(
    (schema) => isListOfObjects(schema) || isMap(schema) || hasCollection(schema),
  );
}

export function isSchema(value: Json | undefined): value is JsonSchema & Json {
  return isObject(value);
}
