import { describe, expect, it } from 'vitest';
import { diff } from '../../../spec/diff/diff.ts';
import type { Json } from '../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import { parseApiDocument } from '../../../spec/openapi/reading/read-document.ts';
import type { UnknownName } from '../../../spec/openapi/unknown-name.ts';
import { withoutUnknown } from '../../../spec/openapi/without-unknown.ts';

function document(parameter: JsonObject, schema: Json) {
  const get = { parameters: [{ name: 'q', in: 'query', schema: {}, ...parameter }], responses: {} };
  const post = { requestBody: { content: { 'application/json': { schema } } }, responses: {} };
  const root = { openapi: '3.1.0', info: { version: '1' }, paths: { '/': { get, post } } };
  return parseApiDocument('it.json', JSON.stringify(root, null, 1));
}

function unknownIn(parameter: JsonObject, schema: Json): string[] {
  const found: UnknownName[] = [];
  const it = withoutUnknown(document(parameter, schema), found);
  expect(diff(it, it)).toEqual([]);
  return found.map(({ kind, name }) => `${kind} ${name}`);
}

describe('unknown names', () => {
  it.each<[string, { parameter?: JsonObject; schema?: Json; found: string[] }]>([
    [
      'keywords and fields, all of them',
      {
        parameter: { requred: true },
        schema: { descripion: '', properties: { a: { extraProperties: 1 } } },
        found: ['field requred', 'keyword descripion', 'keyword extraProperties'],
      },
    ],
    ['no extensions', { parameter: { 'x-a': 1 }, schema: { 'x-b': 1 }, found: [] }],
    ['no names of properties', { schema: { properties: { descripion: {} } }, found: [] }],
    ['no annotations', { schema: { title: '', $anchor: 'a', $dynamicAnchor: 'b', $comment: '' }, found: [] }],
  ])('are reported: %s', (_title, { parameter = {}, schema = {}, found }) => {
    expect(unknownIn(parameter, schema)).toEqual(found);
  });

  it('have the line where they are', () => {
    const found: UnknownName[] = [];
    const it = withoutUnknown(document({}, { descripion: '' }), found);
    diff(it, it);
    const line =
      JSON.stringify(it.root, null, 1)
        .split('\n')
        .findIndex((each) => each.includes('descripion')) + 1;
    expect(found).toEqual([{ kind: 'keyword', name: 'descripion', place: `it.json:${line}` }]);
  });

  it('do not hide a change beside them', () => {
    const [before, after] = ['string', 'integer'].map((type) =>
      withoutUnknown(document({}, { type, descripion: '' }), []),
    ) as [ReturnType<typeof document>, ReturnType<typeof document>];
    expect(diff(before, after).map(({ rule }) => rule)).toEqual(['request.type.changed']);
  });

  it.each<[string, JsonObject, Json, RegExp]>([
    [
      'a keyword that is not compared',
      {},
      { $dynamicRef: '#a' },
      /^it\.json:\d+: "\$dynamicRef" is not compared/,
    ],
    ['a list of items', {}, { items: [{}] }, /"items" is a list.*"prefixItems"/],
    [
      'a field that is not compared',
      { itemEncoding: {} },
      {},
      /^it\.json:\d+: "itemEncoding" is not compared/,
    ],
  ])('do not excuse %s', (_title, parameter, schema, problem) => {
    const it = withoutUnknown(document(parameter, schema), []);
    expect(() => diff(it, it)).toThrow(problem);
  });

  it('are an error where nothing takes them', () => {
    const it = document({}, { descripion: '' });
    expect(() => diff(it, it)).toThrow(/^it\.json:\d+: the keyword "descripion" is not known/);
  });
});
