import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../spec/openapi/document.ts';
import { findHints, HINT_IDS } from '../../../spec/openapi/document-hints.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import { parseApiDocument } from '../../../spec/openapi/reading/read-document.ts';

const REF = { $ref: '#/components/schemas/Pet' };

function document(openapi: string, rest: JsonObject) {
  const root = { openapi, info: { title: 'Pets', version: '1' }, ...rest };
  return parseApiDocument('it.json', JSON.stringify(root, null, 1));
}

function problemsOf(openapi: string, schema: Json): string[] {
  const schemas = { Pet: { type: 'object' }, It: schema };
  return findHints([document(openapi, { components: { schemas } })]).map(({ problem }) => problem);
}

describe('hints about nullable', () => {
  it.each<[string, string, Json, string[]]>([
    ['next to a reference', '3.0.3', { nullable: true, ...REF }, ['"nullable" has no effect next to "$ref"']],
    [
      'next to allOf',
      '3.0.3',
      { nullable: true, allOf: [REF] },
      ['"nullable" has no effect next to "allOf" without "type"'],
    ],
    [
      'next to oneOf',
      '3.0.3',
      { nullable: true, oneOf: [REF] },
      ['"nullable" has no effect next to "oneOf" without "type"'],
    ],
    [
      'in 3.1',
      '3.1.0',
      { nullable: true, type: 'string' },
      ['"nullable" has no effect in OpenAPI 3.1 and later'],
    ],
    ['in 3.2', '3.2.0', { nullable: false }, ['"nullable" has no effect in OpenAPI 3.1 and later']],
    ['with a type', '3.0.3', { nullable: true, type: 'string' }, []],
    ['with a type and allOf', '3.0.3', { nullable: true, type: 'object', allOf: [REF] }, []],
    ['that is false', '3.0.3', { nullable: false, allOf: [REF] }, []],
    ['without a type, where null is allowed already', '3.0.3', { nullable: true }, []],
    ['as the name of a property', '3.0.3', { properties: { nullable: { allOf: [REF] } } }, []],
    ['in a value', '3.0.3', { example: { nullable: true, ...REF }, default: { nullable: true, ...REF } }, []],
  ])('%s', (_title, openapi, schema, want) => {
    expect(problemsOf(openapi, schema)).toEqual(want);
  });

  it('are found wherever a schema may be, each place once', () => {
    const it = (name: string) => ({ nullable: true, $ref: `#/components/schemas/${name}` });
    const content = {
      'application/json': {
        schema: { items: it('A') },
        encoding: { a: { headers: { b: { schema: it('B') } } } },
      },
    };
    const operation = {
      parameters: [{ schema: it('C') }, { content }] as Json[],
      requestBody: { content },
      responses: { 200: { headers: { schema: { schema: it('D') } }, content } },
      callbacks: {
        done: { '{$url}': { post: { requestBody: { content: { 'a/b': { schema: it('E') } } } } } },
      },
    };
    const found = findHints([
      document('3.0.3', {
        paths: { '/': { get: operation, parameters: [{ schema: it('F') }] } },
        'x-other': { schema: it('G') },
      }),
    ]);
    // The content is written three times.
    expect(found.length).toBe(3 * 2 + 4);
    expect(new Set(found.map(({ place }) => place)).size).toBe(found.length);
    for (const { place } of found) expect(place).toMatch(/^it\.json:\d+$/);
  });

  it('are given once for a component that versions share', () => {
    const one = document('3.0.3', { components: { schemas: { It: { nullable: true, ...REF } } } });
    expect(findHints([one, { ...one, root: { ...one.root, openapi: '3.0.4' } }])).toHaveLength(1);
  });

  it('have ids that docs/diff-and-gate.md lists', () => {
    const page = readFileSync(new URL('../../../docs/diff-and-gate.md', import.meta.url), 'utf8');
    expect(page.match(/`hint\.[a-z.-]+`/g)?.map((id) => id.slice(1, -1))).toEqual([...HINT_IDS]);
  });
});
