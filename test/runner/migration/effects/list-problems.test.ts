/** Problems of a value that fits none of several alternatives: those of the nearest one. */
import { describe, expect, it } from 'vitest';
import { listProblems } from '../../../../runner/migration/effects/list-problems.ts';
import type { JsonSchema } from '../../../../spec/openapi/document.ts';

const closed = (...names: string[]) => ({
  type: 'object',
  additionalProperties: false,
  required: names,
  properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
});

const FULL = closed('a', 'b', 'c');
const SHORT = closed('a');

describe('the problems of a value', () => {
  it.each<[string, { schema: object; value: unknown; want: string[] }]>([
    ['that fits an alternative', { schema: { anyOf: [FULL, SHORT] }, value: { a: 'x' }, want: [] }],
    [
      'that is nearest to the first',
      { schema: { anyOf: [FULL, SHORT] }, value: { a: 'x', b: 'x' }, want: ['required /c'] },
    ],
    [
      'that is nearest to the second',
      { schema: { oneOf: [{ type: 'array' }, FULL] }, value: { a: 'x', b: 'x', c: 1 }, want: ['type /c'] },
    ],
    ['of another type than all', { schema: { anyOf: [FULL, SHORT] }, value: [], want: ['type '] }],
    [
      'within a member',
      {
        schema: { type: 'object', properties: { d: { anyOf: [FULL, SHORT] } } },
        value: { d: { a: 'x', b: 'x' } },
        want: ['required /d/c'],
      },
    ],
    [
      'in a list',
      {
        schema: { type: 'array', items: { anyOf: [FULL, SHORT] } },
        value: [
          { a: 'x', b: 'x' },
          { a: 'x', b: 'x' },
        ],
        want: ['required /0/c', 'required /1/c'],
      },
    ],
    [
      'in a list of several kinds',
      {
        schema: { type: 'array', items: { anyOf: [FULL, closed('e')] } },
        value: [{ a: 'x', b: 'x' }, { e: 1 }],
        want: ['required /0/c', 'type /1/e'],
      },
    ],
    [
      'in an empty list beside one',
      {
        schema: { type: 'object', properties: { d: { anyOf: [FULL] }, f: { items: {} } } },
        value: { d: {}, f: [] },
        want: ['required /d/a', 'required /d/b', 'required /d/c'],
      },
    ],
    [
      'with an alternative among alternatives',
      {
        schema: { anyOf: [{ anyOf: [FULL, SHORT] }, { type: 'array' }] },
        value: { a: 'x', b: 'x' },
        want: ['required /c'],
      },
    ],
    ['without alternatives', { schema: SHORT, value: {}, want: ['required /a'] }],
  ])('%s', (_name, { schema, value, want }) => {
    const found = listProblems(schema as JsonSchema, value).map(
      ({ keyword, pointer }) => `${keyword} ${pointer}`,
    );
    expect(found.toSorted()).toEqual(want);
  });
});
