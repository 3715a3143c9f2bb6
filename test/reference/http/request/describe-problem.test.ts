import { expect, it } from 'vitest';
import { describeProblem } from '../../../../reference/http/request/describe-problem.ts';
import { firstProblem, type SchemaProblem } from '../../../../spec/contract/validate.ts';
import type { JsonSchema } from '../../../../spec/openapi/document.ts';

const schema: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['total'],
  properties: {
    total: { type: 'integer', minimum: 1, maximum: 9 },
    kind: { enum: ['a', 'b'] },
    name: { type: 'string', minLength: 1, maxLength: 3, pattern: '^[a-z]+\\n?$' },
    list: { type: 'array', uniqueItems: true, items: { type: 'string', format: 'uuid-like' } },
    map: { type: 'object', minProperties: 1 },
  },
};

const rows: [unknown, string][] = [
  [{}, "'total' is a required property. Failed validating 'required' in schema['properties']['total']"],
  [
    { total: 0 },
    "0 is less than the minimum of 1. Failed validating 'minimum' in schema['properties']['total']",
  ],
  [{ total: 10 }, '10 is greater than the maximum of 9.'],
  [{ total: 'x' }, "'x' is not of type 'integer'."],
  [{ total: 1, kind: 'c' }, "'c' is not one of ['a', 'b']."],
  [{ total: 1, name: '' }, "'' should be non-empty."],
  [{ total: 1, name: 'abcd' }, "'abcd' is too long."],
  [{ total: 1, name: 'A' }, "'A' does not match '^[a-z]+$'."],
  [
    { total: 1, list: ['x'] },
    "'x' is not a 'uuid'. Failed validating 'format' in schema['properties']['list']['items']",
  ],
  [{ total: 1, list: [{}, {}] }, "{} is not of type 'string'."],
  [{ total: 1, map: {} }, '{} should be non-empty.'],
  [{ total: 1, map: [1] }, "[…] is not of type 'object'."],
  [{ total: 1, other: 1 }, "Additional properties are not allowed ('other' was unexpected)"],
  [[], "[] is not of type 'object'."],
];
it.each(rows)('%j', (value, words) => {
  expect(describeProblem(firstProblem(schema, value) as SchemaProblem, value)).toContain(words);
});

it('a long value is shortened', () => {
  const value = { total: 'x'.repeat(10_000) };
  expect(describeProblem(firstProblem(schema, value) as SchemaProblem, value).length).toBeLessThan(400);
});
