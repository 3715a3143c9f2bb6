import { describe, expect, it } from 'vitest';
import { buildBodyWriter } from '../../../../reference/http/response/body-writer.ts';
import type { JsonSchema } from '../../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../../spec/openapi/json-object.ts';

const thing: JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: { name: { type: 'string' } },
};
const schema: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['list'],
  properties: {
    count: { type: 'integer' },
    list: { type: 'array', items: thing },
    map: { type: 'object', additionalProperties: false, patternProperties: { '^[a-zé]+$': thing } },
  },
};
const write = buildBodyWriter(schema);
const named = (name: string): object => ({ name, other: 1 });

describe('the body of a response', () => {
  const rows: [string, object, object][] = [
    [
      'has the declared properties',
      { count: 1, list: [named('a')], other: 2 },
      { count: 1, list: [{ name: 'a' }] },
    ],
    ['may be an empty list', { list: [] }, { list: [] }],
    [
      'takes a map, its entries, or an object',
      { list: [], map: { a: named('x') } },
      { list: [], map: { a: { name: 'x' } } },
    ],
    [
      'of entries',
      {
        list: [],
        map: [
          ['a', named('x')],
          ['b', named('y')],
        ],
      },
      { list: [], map: { a: { name: 'x' }, b: { name: 'y' } } },
    ],
    ['of a map', { list: [], map: new Map([['a', named('x')]]) }, { list: [], map: { a: { name: 'x' } } }],
    [
      'leaves out keys that are not declared',
      { list: [], map: { A: named('x'), é: named('y') } },
      { list: [], map: { é: { name: 'y' } } },
    ],
  ];
  it.each(rows)('%s', (_name, value, want) => {
    const body = write(value);
    expect(typeof body).toBe('string');
    expect(JSON.parse(String(body))).toEqual(want);
  });

  it('is bytes when it is long, with the same value', () => {
    const list = Array.from({ length: 2000 }, (_none, at) => named(`näme ${at} \u{1f6b2}`));
    const body = write({ count: 3, list, map: { a: named('é') } });
    expect(Buffer.isBuffer(body)).toBe(true);
    const want = list.map((_item, at) => ({ name: `näme ${at} \u{1f6b2}` }));
    expect(JSON.parse(body.toString())).toEqual({ count: 3, list: want, map: { a: { name: 'é' } } });
  });

  it('is ASCII, so that its length is its size', () => {
    const body = write({ list: [named('é')] });
    expect(body.length).toBe(Buffer.byteLength(body));
    expect(body).toContain('\\u00e9');
  });

  it('is cached for frozen items only', () => {
    const [kept, changed] = [Object.freeze({ name: 'a' }), { name: 'a' }];
    write({ list: [kept, changed] });
    changed.name = 'b';
    expect(JSON.parse(String(write({ list: [kept, changed] })))).toEqual({
      list: [{ name: 'a' }, { name: 'b' }],
    });
  });

  it('without a required property throws', () => {
    expect(() => write({ count: 1 })).toThrow(/"list" is required/);
    expect(() => write({ list: [{}] })).toThrow(/"name" is required/);
  });
});
