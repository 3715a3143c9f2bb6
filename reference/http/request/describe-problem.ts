/**
 * Describes a schema violation in the words of Python's `jsonschema`, the library of OpenStack's services, whose own
 * tests look for parts of its messages.
 */

import type { SchemaProblem } from '../../../spec/contract/validate.ts';
import { parsePointer } from '../../../spec/openapi/json-pointer.ts';

/** @param value the whole value that the problem was found in */
export function describeProblem(problem: SchemaProblem, value: unknown): string {
  const { pointer, keyword } = problem;
  return `${describe(problem, valueAt(value, pointer))} Failed validating '${keyword}' in ${schemaPath(pointer)}`;
}

/** The path in the schema, as far as a pointer into the value determines it. */
function schemaPath(pointer: string): string {
  const parts = parsePointer(pointer).map((key) =>
    /^\d+$/.test(key) ? "['items']" : `['properties']['${key}']`,
  );
  return `schema${parts.join('')}`;
}

function describe({ pointer, keyword, expected, params }: SchemaProblem, value: unknown): string {
  const name = abbreviate(parsePointer(pointer).at(-1) ?? '');
  switch (keyword) {
    case 'additionalProperties':
      return `Additional properties are not allowed (${name} was unexpected), and ${name} does not match any of the regexes.`;
    case 'required':
      return `${name} is a required property.`;
    case 'type':
      return `${abbreviate(value)} is not of type ${joinValues([params.type].flat())}.`;
    case 'enum':
      return `${abbreviate(value)} is not one of [${joinValues(params.allowedValues as unknown[])}].`;
    case 'format':
      return `${abbreviate(value)} is not a ${abbreviate(String(params.format).replace(/-like$/, ''))}.`;
    case 'pattern':
      return `${abbreviate(value)} does not match ${abbreviate(withoutNewline(String(params.pattern)))}.`;
    case 'minimum':
      return `${abbreviate(value)} is less than the minimum of ${params.limit}.`;
    case 'maximum':
      return `${abbreviate(value)} is greater than the maximum of ${params.limit}.`;
    case 'uniqueItems':
      return `${abbreviate(value)} has non-unique elements.`;
    case 'minItems':
    case 'minProperties':
    case 'minLength':
      return `${abbreviate(value)} should be non-empty.`;
    case 'maxLength':
      return `${abbreviate(value)} is too long.`;
    default:
      return `${abbreviate(value)} does not fit, expected ${expected}.`;
  }
}

function valueAt(value: unknown, pointer: string): unknown {
  return parsePointer(pointer).reduce((at, key) => (at as Record<string, unknown> | undefined)?.[key], value);
}

function joinValues(values: readonly unknown[]): string {
  return values.map(abbreviate).join(', ');
}

/** Python's `$` also matches before a trailing newline; the message leaves that part of the pattern out. */
function withoutNewline(pattern: string): string {
  return pattern.replace(/\\n\?\$$/, '$');
}

const LONGEST = 200;

/** Leaves out the contents of lists and objects: they may be deep, and the client sent them. */
function abbreviate(value: unknown): string {
  if (typeof value === 'string') return `'${value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value}'`;
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0 ? '{}' : '{…}';
  return String(value);
}
