/** Types in their shortest form: a list of all is none. */

import { asSet } from '../../../../openapi/canonical.ts';
import type { Json } from '../../../../openapi/document.ts';

export function simplifyTypes(values: Map<string, Json>): void {
  const types = values.get('type') as string[] | undefined;
  if (!types) return;
  const multiple = values.get('multipleOf');
  // Each integer is a multiple of 1, and of 0.5.
  if (typeof multiple === 'number' && !types.includes('number') && Number.isInteger(1 / multiple))
    values.delete('multipleOf');
  if (EVERY_TYPE.every((each) => types.includes(each))) values.delete('type');
}

const EVERY_TYPE = ['array', 'boolean', 'null', 'number', 'object', 'string'];

/** Multiples of an integer are integers: the values with that type, and without `multipleOf: 1`. */
export function withIntegers(values: ReadonlyMap<string, Json>): ReadonlyMap<string, Json> {
  const multiple = values.get('multipleOf');
  const types = values.get('type') as string[] | undefined;
  if (typeof multiple !== 'number' || !Number.isInteger(multiple) || !types?.includes('number'))
    return values;
  const plain = new Map(values);
  plain.set('type', asSet(types.map((each) => (each === 'number' ? 'integer' : each))));
  simplifyTypes(plain);
  return plain;
}
