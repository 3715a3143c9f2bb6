import { describe, expect, it } from 'vitest';
import { loadService } from '../../../../spec/contract/load-service.ts';
import type { Json } from '../../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../../spec/openapi/json-object.ts';
import { applyOverlay } from '../../../../spec/openapi/overlay/overlay.ts';
import { overlayBetween } from '../../../../spec/openapi/overlay/overlay-between.ts';

const service = loadService('placement');
const documentAt = (index: number) =>
  service.document(service.microversions[index] as never) as unknown as Json;

function applied(before: Json, after: Json): Json {
  const { version } = (after as { info: { version: string } }).info;
  const { document, problems } = applyOverlay(before, overlayBetween(before, after, { title: '', version }));
  expect(problems).toEqual([]);
  return document;
}

/** `overlayBetween` does not compare `info`. */
function withoutInfo(document: Json): Json {
  const { info: _info, ...rest } = document as JsonObject;
  return rest;
}

describe('the overlay between two documents turns one into the other', () => {
  it.each(service.microversions.slice(1).map((version, index) => [version, index] as const))(
    'forwards and backwards: %s',
    (_version, index) => {
      const [before, after] = [documentAt(index), documentAt(index + 1)];
      expect(withoutInfo(applied(before, after))).toEqual(withoutInfo(after));
      expect(withoutInfo(applied(after, before))).toEqual(withoutInfo(before));
    },
  );

  it.each<[string, Json, Json]>([
    ['a name with a quote and a backslash', { "it's \\": 1 }, { "it's \\": 2 }],
    ['a part below such a name', { "it's \\": { a: 1 } }, { "it's \\": { a: 2, b: { c: 3 } } }],
    [
      'a removed part below a name with a line break',
      { 'a\n\t\u0001\\n': { a: 1 } },
      { 'a\n\t\u0001\\n': {} },
    ],
    ['an object in place of a text', { a: 'x' }, { a: { b: 1 } }],
    ['a text in place of an object', { a: { b: 1 } }, { a: 'x' }],
    ['a longer list', { a: [1] }, { a: [1, { b: 2 }] }],
    ['an object in a list', { a: [{ b: 1 }, { b: 2, c: 3 }] }, { a: [{ b: 1 }, { b: 4 }] }],
    ['a list in another order', { a: [1, 2] }, { a: [2, 1] }],
    ['null in place of an object', { a: { b: 1 } }, { a: { b: null } }],
    ['an empty object', { a: { b: 1 } }, { a: {} }],
    ['a removed part', { a: 1 }, {}],
  ])('%s', (_title, before, after) => {
    const info = { title: 't', version: '1' };
    const expected = { info, paths: after };
    expect(applied({ info, paths: before }, expected)).toEqual(expected);
  });
});
