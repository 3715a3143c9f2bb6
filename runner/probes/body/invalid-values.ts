/** Lists values just outside and just inside what a schema allows. */
import { isValid } from '../../../spec/contract/validate.ts';
import type { JsonSchema } from '../../../spec/openapi/document.ts';
import { isObject } from '../../../spec/openapi/json-object.ts';

export interface ValueVariant {
  value: unknown;
  /** Completes "a body in which the location …". */
  words: string;
}

/** Lists values of other types, among them those that a lenient parser accepts. */
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

/** Lists values that violate one bound, length, pattern, format or enumeration each. */
export function listInvalidValues(schema: JsonSchema, value: unknown): ValueVariant[] {
  const found: ValueVariant[] = [];
  const add = (words: string, ...values: unknown[]) => {
    for (const one of values)
      if (!isValid(schema, one) && allowsType(schema, one)) found.push({ value: one, words });
  };
  for (const part of partsOf(schema)) addInvalidValues(part, value, add);
  return found;
}

/** The schema and the members of its `allOf`, `anyOf` and `oneOf`, which hold for the same value. */
function partsOf(schema: JsonSchema): JsonSchema[] {
  const members = COMBINATIONS.flatMap((keyword) => (schema[keyword] ?? []) as JsonSchema[]);
  return [schema, ...members.filter(isObject).flatMap((member) => partsOf(member as JsonSchema))];
}

const COMBINATIONS = ['allOf', 'anyOf', 'oneOf'];

function addInvalidValues(
  schema: JsonSchema,
  value: unknown,
  add: (words: string, ...values: unknown[]) => void,
): void {
  if (typeof value === 'number') add('is out of bounds', ...listBounds(schema, 1));
  if (typeof value === 'string') {
    const { maxLength, minLength } = schema as { maxLength?: number; minLength?: number };
    if (maxLength !== undefined)
      add(`has more than ${maxLength} characters`, padToLength(value, maxLength + 1));
    if (minLength !== undefined) add(`has fewer than ${minLength} characters`, value.slice(0, minLength - 1));
    if (schema.pattern !== undefined) add('does not match its pattern', ...listMisspellings(value));
    if (schema.format !== undefined) add(`is not a valid ${schema.format}`, ...listMisspellings(value));
    if (schema.enum !== undefined) add('is not one of the allowed values', ...listMisspellings(value));
  }
  if (Array.isArray(value)) {
    if (schema.minItems !== undefined) add('is empty', []);
    if (schema.uniqueItems === true) add('has equal items', [...value, value[0]]);
  } else if (typeof value === 'object' && value !== null && schema.minProperties !== undefined) {
    add('is empty', {});
  }
}

/** Lists the smallest and the largest valid values. */
export function listBoundaryValues(schema: JsonSchema, value: unknown): ValueVariant[] {
  const found: ValueVariant[] = [];
  const add = (words: string, ...values: unknown[]) => {
    for (const one of values) if (isValid(schema, one)) found.push({ value: one, words });
  };
  if (typeof value === 'number') add('is at its bound', ...listBounds(schema, 0));
  if (typeof value === 'string') {
    const { maxLength, minLength } = schema as { maxLength?: number; minLength?: number };
    if (maxLength !== undefined) add(`has ${maxLength} characters`, padToLength(value, maxLength));
    if (minLength !== undefined) add(`has ${minLength} characters`, value.slice(0, minLength));
  }
  if (Array.isArray(value)) add('is empty', []);
  add('is null', null);
  return found;
}

/** Lists similar texts, most of which violate a pattern that the text matches. */
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

function listBounds(
  { minimum, maximum, exclusiveMinimum, exclusiveMaximum }: JsonSchema,
  step: 0 | 1,
): number[] {
  const below = (bound: unknown) => (typeof bound === 'number' ? [moveBound(bound, -step)] : []);
  const above = (bound: unknown) => (typeof bound === 'number' ? [moveBound(bound, step)] : []);
  // An exclusive bound is itself invalid, and the values inside have no limit to name.
  const exclusive = step === 0 ? [] : [exclusiveMinimum, exclusiveMaximum].filter((one) => one !== undefined);
  return [...below(minimum), ...above(maximum), ...(exclusive as number[])];
}

/** Moves a bound by one, or by a thousandth where it is too large for a step of one. */
function moveBound(bound: number, step: number): number {
  return Number.isSafeInteger(bound + step) ? bound + step : bound * (1 + step / 1000);
}

function padToLength(text: string, length: number): string {
  return text.padEnd(length, 'A').slice(0, length);
}

function allowsType(schema: JsonSchema, value: unknown): boolean {
  if (schema.type !== undefined && !isValid({ type: schema.type } as JsonSchema, value)) return false;
  const members = (keyword: string) =>
    ((schema[keyword] ?? []) as JsonSchema[]).filter(isObject) as JsonSchema[];
  const isAllowed = (member: JsonSchema) => allowsType(member, value);
  const isAmong = (keyword: string) => members(keyword).length === 0 || members(keyword).some(isAllowed);
  return members('allOf').every(isAllowed) && isAmong('anyOf') && isAmong('oneOf');
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'string') return 'a string';
  if (typeof value === 'number') return Number.isInteger(value) ? 'a number' : 'a number with a fraction';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
