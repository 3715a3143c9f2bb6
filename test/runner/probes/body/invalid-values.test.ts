import { describe, expect, it } from 'vitest';
import {
  listBoundaryValues,
  listInvalidValues,
  listOtherTypes,
} from '../../../../runner/probes/body/invalid-values.ts';
import type { JsonSchema } from '../../../../spec/openapi/document.ts';

const UUID = '8fcc4e79-176c-418e-af7d-af06fc69ac53';

const rows: [string, JsonSchema, unknown, unknown[]][] = [
  ['a bound below', { type: 'integer', minimum: 1 }, 4, [0]],
  ['a bound above', { type: 'integer', maximum: 2147483647 }, 4, [2147483648]],
  ['a bound too large for a step of one', { type: 'number', maximum: 3.4e38 }, 4, [3.4e38 * 1.001]],
  ['an exclusive bound', { type: 'number', exclusiveMinimum: 0 }, 4, [0]],
  ['a maximum length', { type: 'string', maxLength: 3 }, 'ab', ['abAA']],
  ['a minimum length', { type: 'string', minLength: 1 }, 'ab', ['']],
  ['an empty array', { type: 'array', minItems: 1 }, [1], [[]]],
  ['unique items', { type: 'array', uniqueItems: true }, [1, 2], [[1, 2, 1]]],
  ['an empty object', { type: 'object', minProperties: 1 }, { a: 1 }, [{}]],
  ['no constraint', { type: 'string' }, 'ab', []],
];

describe('invalid values', () => {
  it.each(rows)('%s', (_words, schema, value, expected) => {
    expect(listInvalidValues(schema, value).map((one) => one.value)).toEqual(expected);
  });

  it.each([
    [
      'a pattern',
      { type: 'string', pattern: '^[A-Z]+$' } as JsonSchema,
      'VCPU',
      ['vcpu', 'VCPU0', 'VCPU ', ''],
    ],
    [
      'a format',
      { type: 'string', format: 'uuid-like' } as JsonSchema,
      UUID,
      [UUID.slice(0, -1), 'interop', ''],
    ],
    ['allowed values', { type: 'string', enum: ['none'] } as JsonSchema, 'none', ['non', 'none!']],
  ])('%s has several', (_words, schema, value, some) => {
    expect(listInvalidValues(schema, value).map((one) => one.value)).toEqual(expect.arrayContaining(some));
  });

  it('are never valid', () => {
    const dashes = listInvalidValues({ type: 'string', format: 'uuid-like' }, UUID).map((one) => one.value);
    expect(dashes).not.toContain(`${UUID}-`);
  });
});

describe('values of other types', () => {
  it('of a number are a string, a fraction, null, an array and the rest', () => {
    const values = listOtherTypes({ type: 'integer' }, 4).map((one) => one.value);
    expect(values).toEqual([null, true, '4', 4.5, 'interop', [4], {}, []]);
  });

  it('leave out allowed types', () => {
    const values = listOtherTypes({ type: ['string', 'null'] }, 'a').map((one) => one.value);
    expect(values).not.toContain(null);
    expect(values).toContain(8);
  });
});

describe('a schema with members', () => {
  const name: JsonSchema = {
    allOf: [
      { type: 'string', maxLength: 3 },
      { type: 'string', pattern: '^[a-z]+$' },
    ],
  };

  it('has the types that all of them allow', () => {
    const values = listOtherTypes(name, 'ab').map((one) => one.value);
    expect(values).toEqual([null, true, 8, ['ab'], {}, []]);
  });

  it('has the limits of each', () => {
    const values = listInvalidValues(name, 'ab').map((one) => one.value);
    expect(values).toEqual(expect.arrayContaining(['abAA', 'ab!', '']));
  });

  it('has the types of any of them', () => {
    const either: JsonSchema = { anyOf: [{ type: 'integer' }, { const: '' }] };
    expect(listOtherTypes(either, 4).map((one) => one.value)).not.toContain('');
    expect(listOtherTypes({ oneOf: [{ type: 'integer' }, { type: 'null' }] }, 4)[0]?.value).toBe(true);
  });
});

describe('boundary values', () => {
  it.each([
    ['bounds', { type: 'integer', minimum: 1, maximum: 9 } as JsonSchema, 4, [1, 9]],
    ['lengths', { type: 'string', minLength: 1, maxLength: 3 } as JsonSchema, 'ab', ['abA', 'a']],
    ['null', { type: ['string', 'null'] } as JsonSchema, 'a', [null]],
    ['an empty array', { type: 'array' } as JsonSchema, [1], [[]]],
    ['nothing', { type: 'integer' } as JsonSchema, 4, []],
  ])('%s', (_words, schema, value, expected) => {
    expect(listBoundaryValues(schema, value).map((one) => one.value)).toEqual(expected);
  });
});
