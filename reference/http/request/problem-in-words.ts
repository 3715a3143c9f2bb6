/**
 * Says what is wrong with a value, in the words of the JSON Schema library that OpenStack's services use: their own
 * tests look for some of them, and so people have learnt to.
 */

import type { SchemaProblem } from '../../../spec/contract/validate.ts';
import { parsePointer } from '../../../spec/openapi/json-pointer.ts';

export function problemInWords(problem: SchemaProblem, value: unknown): string {
  const { pointer, keyword } = problem;
  return `${complaint(problem, valueAt(value, pointer))} Failed validating '${keyword}' in ${schemaOf(pointer)}`;
}

/** The part of the schema that a place in the value falls under, as far as the place alone tells it. */
function schemaOf(pointer: string): string {
  const parts = parsePointer(pointer).map((key) =>
    /^\d+$/.test(key) ? "['items']" : `['properties']['${key}']`,
  );
  return `schema${parts.join('')}`;
}

function complaint({ pointer, keyword, expected, params }: SchemaProblem, value: unknown): string {
  const name = shown(parsePointer(pointer).at(-1) ?? '');
  switch (keyword) {
    case 'additionalProperties':
      return `Additional properties are not allowed (${name} was unexpected), and ${name} does not match any of the regexes.`;
    case 'required':
      return `${name} is a required property.`;
    case 'type':
      return `${shown(value)} is not of type ${listed([params.type].flat())}.`;
    case 'enum':
      return `${shown(value)} is not one of [${listed(params.allowedValues as unknown[])}].`;
    case 'format':
      return `${shown(value)} is not a ${shown(String(params.format).replace(/-like$/, ''))}.`;
    case 'pattern':
      return `${shown(value)} does not match ${shown(withoutNewline(String(params.pattern)))}.`;
    case 'minimum':
      return `${shown(value)} is less than the minimum of ${params.limit}.`;
    case 'maximum':
      return `${shown(value)} is greater than the maximum of ${params.limit}.`;
    case 'uniqueItems':
      return `${shown(value)} has non-unique elements.`;
    case 'minItems':
    case 'minProperties':
    case 'minLength':
      return `${shown(value)} should be non-empty.`;
    case 'maxLength':
      return `${shown(value)} is too long.`;
    default:
      return `${shown(value)} does not fit, expected ${expected}.`;
  }
}

function valueAt(value: unknown, pointer: string): unknown {
  return parsePointer(pointer).reduce((at, key) => (at as Record<string, unknown> | undefined)?.[key], value);
}

function listed(values: readonly unknown[]): string {
  return values.map(shown).join(', ');
}

/** That one newline at the end is let through is nothing that a caller has to know. */
function withoutNewline(pattern: string): string {
  return pattern.replace(/\\n\?\$$/, '$');
}

const LONGEST = 200;

/** What is in a list or an object is not shown: it may be deep, and it is the caller's own. */
function shown(value: unknown): string {
  if (typeof value === 'string') return `'${value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value}'`;
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0 ? '{}' : '{…}';
  return String(value);
}
