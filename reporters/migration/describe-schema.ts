/** A schema in a few words: what a client that has to send a value needs to know. */
import type { JsonSchema } from '../../spec/openapi/document.ts';
import { isObject } from '../../spec/openapi/json-object.ts';

/** `integer or null; Null for a consumer that does not exist yet.` */
export function describeSchema(schema: JsonSchema): string {
  if (!isObject(schema)) return 'any value';
  const { description, allOf } = schema;
  const single =
    Array.isArray(allOf) && allOf.length === 1 && schema.type === undefined ? allOf[0] : undefined;
  const form = isObject(single) ? describeForm({ ...single, ...schema }) : describeForm(schema);
  const text = typeof description === 'string' ? description.trim().replaceAll(/\s*\n\s*/g, ' ') : '';
  return text === '' ? form : `${form}. ${text}`;
}

function describeForm(schema: JsonSchema): string {
  const { type, enum: values, const: value, required, items, properties, pattern, format } = schema;
  if (value !== undefined) return JSON.stringify(value);
  if (Array.isArray(values)) return values.map((each) => JSON.stringify(each)).join(' or ');
  const types = type === undefined ? 'any value' : [type].flat().join(' or ');
  const names =
    Array.isArray(required) && required.length > 0
      ? required
      : Object.keys(isObject(properties) ? properties : {});
  return [
    types,
    ...(names.length > 0 ? [`with ${names.join(', ')}`] : []),
    ...(names.length === 0 && isObject(schema.patternProperties)
      ? [describeNamed(schema.patternProperties)]
      : []),
    ...(isObject(items) ? [`of ${describeForm(items)}`] : []),
    ...(typeof format === 'string' ? [`(${format})`] : []),
    ...(typeof pattern === 'string' ? [`that matches ${pattern.replaceAll('\n', '\\n')}`] : []),
  ].join(' ');
}

/** An object whose names clients choose. */
function describeNamed(patterns: Readonly<Record<string, unknown>>): string {
  const [[pattern, each] = ['', {}]] = Object.entries(patterns);
  return `whose names match ${pattern}, each ${isObject(each) ? describeForm(each) : 'any value'}`;
}
