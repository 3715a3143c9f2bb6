import { describe, expect, it } from 'vitest';
import { buildSerialiser } from '../../../../reference/http/response/serialiser.ts';
import type { JsonSchema } from '../../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../../spec/openapi/json-object.ts';

const thing: JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: ['a'],
  properties: { a: { type: 'integer', minimum: 1 } },
};

const rows: [string, { schema: JsonSchema; value: unknown; want: unknown }][] = [
  ['a declared property is written', { schema: thing, value: { a: 1 }, want: { a: 1 } }],
  ['an undeclared property is left out', { schema: thing, value: { a: 1, b: 2 }, want: { a: 1 } }],
  [
    'it is left out of the items of a list',
    { schema: { type: 'array', items: thing }, value: [{ a: 1, b: 2 }], want: [{ a: 1 }] },
  ],
  [
    'it is left out of the values of a map',
    {
      schema: { type: 'object', additionalProperties: thing },
      value: { x: { a: 1, b: 2 } },
      want: { x: { a: 1 } },
    },
  ],
  [
    'it is left out of the values of a map with patterns',
    {
      schema: { type: 'object', additionalProperties: false, patternProperties: { '^[A-Z]+$': thing } },
      value: { X: { a: 1, b: 2 }, y: { a: 1 } },
      want: { X: { a: 1 } },
    },
  ],
  [
    'it is left out of alternatives',
    { schema: { anyOf: [thing, { type: 'null' }] }, value: { a: 1, b: 2 }, want: { a: 1 } },
  ],
  [
    'a property that may be null is null',
    {
      schema: {
        type: 'object',
        properties: { a: { anyOf: [{ type: 'string', format: 'uuid-like' }, { type: 'null' }] } },
      },
      value: { a: null },
      want: { a: null },
    },
  ],
  [
    'several types are distinguished',
    {
      schema: { type: 'object', properties: { a: { type: ['string', 'null'] } } },
      value: { a: 'x' },
      want: { a: 'x' },
    },
  ],
  [
    'list items of a kind that is not declared are left out',
    {
      schema: {
        type: 'array',
        items: { type: 'object', properties: { rel: { type: 'string', enum: ['self'] } } },
      },
      value: [{ rel: 'self' }, { rel: 'traits' }],
      want: [{ rel: 'self' }],
    },
  ],
  [
    'a value is written and not the constant that it should be',
    { schema: { type: 'object', properties: { a: { const: 1 } } }, value: { a: 2 }, want: { a: 2 } },
  ],
  ['a large number keeps its digits', { schema: { type: 'number' }, value: 3.40282e38, want: 3.40282e38 }],
];

describe('serialiser', () => {
  it.each(rows)('%s', (_name, { schema, value, want }) => {
    expect(JSON.parse(buildSerialiser(schema)(value))).toEqual(want);
  });

  it('a value without a required property throws', () => {
    expect(() => buildSerialiser(thing)({ b: 1 })).toThrow(/"a" is required/);
  });
});
