import { expect, it } from 'vitest';
import type { JsonSchema } from '../../../spec/openapi/document.ts';
import { proposeValue } from '../../../spec/skeleton/sample-value.ts';

it.each<[string, { given: JsonSchema; key?: string; want: [value: unknown, unknown?: string[]] }]>([
  ['a constant', { given: { const: 1 }, want: [1] }],
  ['the first of an enumeration', { given: { enum: ['a', 'b'] }, want: ['a'] }],
  ['a default', { given: { type: 'string', default: 'a' }, want: ['a'] }],
  ['an example', { given: { type: 'string', pattern: '^a', example: 'ab' }, want: ['ab'] }],
  ['the first example', { given: { type: 'string', examples: ['ab'] }, want: ['ab'] }],
  ['a number at its bound', { given: { type: 'integer', minimum: 5 }, want: [5] }],
  ['what is not null', { given: { type: ['null', 'boolean'] }, want: [false] }],
  ['the first alternative', { given: { oneOf: [{ type: 'integer' }, { type: 'string' }] }, want: [1] }],
  ['an empty list', { given: { type: 'array', items: { type: 'string' } }, want: [[]] }],
  [
    'a list as long as it must be',
    { given: { type: 'array', minItems: 1, items: { type: 'integer' } }, want: [[1]] },
  ],
  ['a fresh name', { given: { type: 'string' }, key: 'display_name', want: ['$inputs.name'] }],
  [
    'a fresh name of a form that has it',
    {
      given: { type: 'string', pattern: '^[a-z0-9-]+$', maxLength: 255 },
      key: 'name',
      want: ['$inputs.name'],
    },
  ],
  [
    'no fresh name where it is too long',
    { given: { type: 'string', maxLength: 8 }, key: 'name', want: ['TODO: name (string)', ['']] },
  ],
  [
    'null for any value within an object',
    { given: { type: 'object', required: ['lock'], properties: { lock: {} } }, want: [{ lock: null }] },
  ],
  ['a date', { given: { type: 'string', format: 'date' }, key: 'on', want: ['2026-01-01'] }],
  [
    'nothing for a text with a form',
    { given: { type: 'string', pattern: '^a' }, key: 'name', want: ['TODO: name (^a)', ['']] },
  ],
  [
    'nothing for the id of something else',
    { given: { type: 'string' }, key: 'flavorRef', want: ['TODO: flavorRef (string)', ['']] },
  ],
  [
    'the required properties, at every depth',
    {
      given: {
        type: 'object',
        required: ['server'],
        properties: {
          server: {
            type: 'object',
            required: ['name', 'flavorRef'],
            properties: { name: { type: 'string' }, flavorRef: { type: 'string' }, tags: { type: 'array' } },
          },
        },
      },
      want: [
        { server: { name: '$inputs.name', flavorRef: 'TODO: flavorRef (string)' } },
        ['/server/flavorRef'],
      ],
    },
  ],
])('proposes %s', (_name, { given, key, want: [value, unknown = []] }) => {
  expect(proposeValue(given, key)).toEqual({ value, unknown });
});
