/** Types in their shortest form: as a list of all is none, and multiples of 1 are integers. */

import { asSet } from '../../../../openapi/canonical.ts';
import type { Json } from '../../../../openapi/document.ts';

export function simplifyTypes(values: Map<string, Json>): void {
  simplifyMultiples(values);
  const types = values.get('type') as string[] | undefined;
  if (types && EVERY_TYPE.every((each) => types.includes(each))) values.delete('type');
}

const EVERY_TYPE = ['array', 'boolean', 'null', 'number', 'object', 'string'];

/** Multiples of an integer are integers, and each integer is a multiple of 1 and 0.5. */
function simplifyMultiples(values: Map<string, Json>): void {
  const multiple = values.get('multipleOf');
  const types = values.get('type') as string[] | undefined;
  if (typeof multiple !== 'number' || !types) return;
  if (types.includes('number') && Number.isInteger(multiple))
    values.set('type', asSet(types.map((each) => (each === 'number' ? 'integer' : each))));
  const hasFractions = (values.get('type') as string[]).includes('number');
  if (!hasFractions && Number.isInteger(1 / multiple)) values.delete('multipleOf');
}
