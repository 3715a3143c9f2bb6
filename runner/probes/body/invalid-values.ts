/** Values that a schema does not allow and stand right beside those that it does, and the outermost that it does. */

import { isValid } from '../../../spec/contract/validate.ts';
import type { JsonSchema } from '../../../spec/openapi/document.ts';

export interface ValueVariant {
  value: unknown;
  /** Finishes "the place …". */
  words: string;
}

/** Of another type: each type that a careless parser takes for the right one. */
export function listOtherTypes(schema: JsonSchema, value: unknown): ValueVariant[] {
  const candidates = [
    null,
    true,
    ...(typeof value === 'number' ? [String(value), value + 0.5] : [8]),
    ...(typeof value === 'string' ? [] : ['interop']),
    [value],
    ...(Array.isArray(value) ? [value[0]] : [{}]),
    [],
  ];
  return candidates
    .filter((one) => one !== undefined && !allowsType(schema, one))
    .map((one) => ({ value: one, words: `is ${typeOf(one)}` }));
}

/** One outside each bound, length, pattern, format and list of values. */
export function listInvalidValues(schema: JsonSchema, value: unknown): ValueVariant[] {
  const found: ValueVariant[] = [];
  const add = (words: string, ...values: unknown[]) => {
    for (const one of values)
      if (!isValid(schema, one) && allowsType(schema, one)) found.push({ value: one, words });
  };
  if (typeof value === 'number') add('is one outside its bounds', ...beside(schema, 1));
  if (typeof value === 'string') {
    const { maxLength, minLength } = schema as { maxLength?: number; minLength?: number };
    if (maxLength !== undefined)
      add(`has more than ${maxLength} characters`, lengthened(value, maxLength + 1));
    if (minLength !== undefined) add(`has less than ${minLength} characters`, value.slice(0, minLength - 1));
    if (schema.pattern !== undefined) add('does not match its pattern', ...listMisspellings(value));
    if (schema.format !== undefined) add(`is no ${schema.format}`, ...listMisspellings(value));
    if (schema.enum !== undefined) add('is none of the allowed values', ...listMisspellings(value));
  }
  if (Array.isArray(value)) {
    if (schema.minItems !== undefined) add('is empty', []);
    if (schema.uniqueItems === true) add('has something twice', [...value, value[0]]);
  } else if (typeof value === 'object' && value !== null && schema.minProperties !== undefined) {
    add('is empty', {});
  }
  return found;
}

/** The least and the greatest of what is allowed. */
export function listBoundaryValues(schema: JsonSchema, value: unknown): ValueVariant[] {
  const found: ValueVariant[] = [];
  const add = (words: string, ...values: unknown[]) => {
    for (const one of values) if (isValid(schema, one)) found.push({ value: one, words });
  };
  if (typeof value === 'number') add('is at its bound', ...beside(schema, 0));
  if (typeof value === 'string') {
    const { maxLength, minLength } = schema as { maxLength?: number; minLength?: number };
    if (maxLength !== undefined) add(`has ${maxLength} characters`, lengthened(value, maxLength));
    if (minLength !== undefined) add(`has ${minLength} characters`, value.slice(0, minLength));
  }
  if (Array.isArray(value)) add('is empty', []);
  add('is null', null);
  return found;
}

/** Names that are like one and are not allowed where a pattern says which are. */
export function listMisspellings(text: string): string[] {
  return [
    ...new Set([
      text.toLowerCase(),
      text.slice(0, -1),
      `${text}0`,
      `${text}-`,
      `${text}!`,
      ` ${text}`,
      `${text} `,
      `${text}É`,
      'interop',
      '',
    ]),
  ].filter((other) => other !== text);
}

function beside({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: JsonSchema, step: 0 | 1): number[] {
  const below = (bound: unknown) => (typeof bound === 'number' ? [moved(bound, -step)] : []);
  const above = (bound: unknown) => (typeof bound === 'number' ? [moved(bound, step)] : []);
  // An exclusive bound is itself outside, and what is inside has no name.
  const exclusive = step === 0 ? [] : [exclusiveMinimum, exclusiveMaximum].filter((one) => one !== undefined);
  return [...below(minimum), ...above(maximum), ...(exclusive as number[])];
}

/** One more than a number so large that one makes no difference is a thousandth more. */
function moved(bound: number, step: number): number {
  return Number.isSafeInteger(bound + step) ? bound + step : bound * (1 + step / 1000);
}

function lengthened(text: string, length: number): string {
  return text.padEnd(length, 'A').slice(0, length);
}

function allowsType(schema: JsonSchema, value: unknown): boolean {
  return schema.type === undefined || isValid({ type: schema.type } as JsonSchema, value);
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'number') return Number.isInteger(value) ? 'a number' : 'a number with a fraction';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
