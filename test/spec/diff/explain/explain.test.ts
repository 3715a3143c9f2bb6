import { describe, expect, it } from 'vitest';
import type { ValueExplanation } from '../../../../spec/diff/explain/explanation.ts';
import type { Json } from '../../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../../spec/openapi/json-object.ts';
import { countExplained, explanations } from './explanations.ts';

const string = { type: 'string' };
const closed = (properties: JsonObject): JsonObject => ({
  type: 'object',
  additionalProperties: false,
  properties,
});

describe('explain', () => {
  it.each<[string, Json, Json, ValueExplanation]>([
    ['one more type', string, { type: ['string', 'null'] }, { added: { type: 'null' }, removed: null }],
    ['one type less', { type: ['string', 'integer'] }, string, { added: null, removed: { type: 'integer' } }],
    [
      'an alternative that another one includes',
      { anyOf: [string, { type: 'string', maxLength: 3 }] },
      string,
      { added: null, removed: null },
    ],
    [
      'other keywords for the same bound',
      { type: 'integer', minimum: 1 },
      { type: 'integer', not: { maximum: 0 } },
      { added: null, removed: null },
    ],
    [
      'the target of a reference',
      { oneOf: [{ $ref: '#/components/schemas/Name' }, { type: 'null' }] },
      string,
      { added: null, removed: { type: 'null' } },
    ],
  ])(
    'gives for %s the values that are newly allowed and no longer allowed',
    async (_title, schemaBefore, schemaAfter, explanation) => {
      const changes = await explanations(schemaBefore, schemaAfter);
      expect(changes.length).toBeGreaterThan(0);
      for (const change of changes) expect(change.explanation).toEqual(explanation);
    },
  );

  it('reports no broken clients if the values are the same', async () => {
    const changes = await explanations(
      closed({ x: { anyOf: [string, { type: 'string', maxLength: 3 }] } }),
      closed({ x: string }),
    );
    expect(changes.map(({ breaks }) => breaks)).toEqual([[]]);
  });

  it('reads nullable of OpenAPI 3.0', async () => {
    const [change] = await explanations(string, { ...string, nullable: true }, '3.0.3');
    expect(change?.explanation).toEqual({ added: { type: 'null' }, removed: null });
  });

  it.each<[string, Json, Json]>([
    ['a keyword that the library ignores', string, { type: ['string', 'null'], pattern: 'a' }],
    [
      'a bound of OpenAPI 3.0',
      { type: 'integer', minimum: 1, exclusiveMinimum: true },
      { type: ['integer', 'null'], minimum: 1, exclusiveMinimum: true },
    ],
    [
      'a schema that contains itself',
      { $ref: '#/components/schemas/Tree' },
      { anyOf: [{ $ref: '#/components/schemas/Tree' }, { type: 'null' }] },
    ],
    [
      'alternatives in alternatives',
      { oneOf: [{ oneOf: [string] }, { type: 'null' }] },
      { oneOf: [{ oneOf: [string] }] },
    ],
  ])('leaves out %s', async (_title, schemaBefore, schemaAfter) => {
    const changes = await explanations(schemaBefore, schemaAfter);
    expect(changes.length).toBeGreaterThan(0);
    for (const change of changes) expect(change.explanation).toBeUndefined();
  });

  it('leaves out a change that needs no explanation', async () => {
    const changes = await explanations(closed({ a: string }), closed({ a: string, b: string }));
    expect(changes.map(({ rule, explanation }) => [rule, explanation])).toEqual([
      ['response.property.added', undefined],
    ]);
  });

  it('leaves out a schema that takes minutes, whatever else is explained', async () => {
    const hard = (count: number) => ({
      oneOf: Array.from({ length: count }, (_, index) => ({
        type: 'object',
        properties: Object.fromEntries(
          Array.from({ length: 8 }, (_each, n) => [`p${n}`, { type: 'integer', minimum: index + n }]),
        ),
      })),
    });
    const changes = await explanations(
      { type: 'object', properties: { a: hard(9), b: string } },
      { type: 'object', properties: { a: hard(10), b: { type: ['string', 'null'] } } },
    );
    const explained = changes
      .filter(({ explanation }) => explanation)
      .map(({ location }) => location.pointer);
    expect(changes.map(({ location }) => location.pointer)).toContain('/a');
    expect(explained).toEqual(['/b']);
  });

  it('explains every change of a long list', async () => {
    expect(await countExplained(20)).toEqual([20, 20]);
  });

  /** The change is of one schema, and another one is at the same place. */
  it.each<[string, (schema: Json) => Json]>([
    [
      'a pattern beside a schema for other names',
      (each) => ({ patternProperties: { '^a': each }, additionalProperties: false }),
    ],
    ['two patterns', (each) => ({ patternProperties: { '^a': each, '^b': string } })],
    [
      'a pattern beside a property called *',
      (each) => ({ properties: { '*': string }, patternProperties: { '^a': each } }),
    ],
    [
      'a property of an alternative',
      (each) => ({
        properties: { x: string },
        anyOf: [closed({ x: each }), closed({ y: string })],
      }),
    ],
    ['an item beside a property', (each) => ({ properties: { 0: string }, prefixItems: [each] })],
    ['embedded text', (each) => ({ properties: { x: string }, contentSchema: { properties: { x: each } } })],
  ])('never finds the same values for %s', async (_title, around) => {
    const changes = await explanations(around({ type: ['string', 'integer'] }), around(string));
    expect(changes.map(({ rule }) => rule)).toEqual(['response.type.removed']);
    for (const { explanation, breaks } of changes) {
      expect(explanation).toBeUndefined();
      expect(breaks).not.toEqual([]);
    }
  });
});
