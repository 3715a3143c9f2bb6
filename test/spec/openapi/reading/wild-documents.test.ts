/** Documents as they come: of the wrong shape, in the wrong encoding, or almost JSON. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseApiDocument } from '../../../../spec/openapi/reading/read-document.ts';
import { readText } from '../../../../spec/openapi/reading/read-text.ts';
import { findTarget } from '../../../../spec/openapi/references/references.ts';

const HEAD = 'openapi: 3.1.0\ninfo: { title: Pets, version: "1" }\n';
const GOOD = '{"openapi":"3.1.0","info":{"title":"Pets","version":"1"},"paths":{}}';
const get = (rest: string) => `${HEAD}paths:\n  /pets:\n    get:\n${rest}`;
const schema = (text: string) => get(`      parameters: [{ name: a, in: query, schema: ${text} }]\n`);

describe('a document', () => {
  it.each<[string, string, string, string]>([
    [
      'paths that are text',
      'it.yaml',
      `${HEAD}paths: /pets\n`,
      'it.yaml:3: "paths" is "/pets". Expected an object.',
    ],
    [
      'a path item that is a list',
      'it.yaml',
      `${HEAD}paths:\n  /pets: [get]\n`,
      'it.yaml:4: "/pets" is a list. Expected an object.',
    ],
    ['an empty operation', 'it.yaml', get(''), 'it.yaml:5: "get" is empty. Expected an object.'],
    [
      'parameters that are an object',
      'it.yaml',
      get('      parameters: { name: a }\n'),
      'it.yaml:6: "parameters" is an object. Expected a list.',
    ],
    [
      'an empty parameter',
      'it.yaml',
      get('      parameters: [null]\n'),
      'it.yaml:6: an entry of "parameters" is empty.',
    ],
    [
      'an empty response',
      'it.yaml',
      get('      responses:\n        200:\n'),
      'it.yaml:7: "200" is empty. Expected an object.',
    ],
    [
      'a schema that is text',
      'it.yaml',
      schema('string'),
      'it.yaml:6: "schema" is "string". Expected a schema',
    ],
    [
      'properties that are a list',
      'it.yaml',
      schema('{ properties: [a] }'),
      '"properties" is a list. Expected an object.',
    ],
    [
      'allOf that is a schema',
      'it.yaml',
      schema('{ allOf: { type: string } }'),
      '"allOf" is an object. Expected a list.',
    ],
    [
      'comments in JSON',
      'it.json',
      `${GOOD.slice(0, -1)},\n// later\n"tags":[]}`,
      'it.json:2: JSON has no comments.',
    ],
    [
      'a comma too many',
      'it.json',
      `${GOOD.slice(0, -1)},\n}`,
      'it.json:2: is not JSON: property name expected.',
    ],
    ['an empty file', 'it.json', '', 'it.json: is empty.'],
    ['an empty YAML file', 'it.yaml', '# Later.\n', 'it.yaml: is empty.'],
    [
      'tabs in YAML',
      'it.yaml',
      'openapi: 3.1.0\ninfo:\n\ttitle: a\n',
      'it.yaml:3: Tabs are not allowed as indentation.',
    ],
    [
      'a second document',
      'it.yaml',
      `${HEAD}paths: {}\n---\na: 1\n`,
      'it.yaml:4: a second YAML document begins here',
    ],
    ['a key that is a list', 'it.yaml', `${HEAD}? [a]\n: 1\n`, 'it.yaml:3: a key is not text.'],
    ['a key twice', 'it.yaml', `${HEAD}paths: {}\npaths: {}\n`, 'it.yaml:4: Map keys must be unique.'],
  ])('is refused for %s', (_title, path, text, message) => {
    expect(() => parseApiDocument(path, text)).toThrow(message);
  });

  it.each([
    ['empty paths and parameters', 'it.yaml', `${HEAD}components:\npaths:\n  /pets:\n    parameters:\n`],
    ['boolean schemas', 'it.yaml', schema('{ items: false, properties: { a: true }, not: {} }')],
    [
      'names that look like fields',
      'it.yaml',
      schema('{ properties: { $ref: { type: string }, x-a: {} }, example: { properties: 1 } }'),
    ],
    [
      'a callback by reference',
      'it.yaml',
      get("      callbacks: { done: { $ref: '#/components/callbacks/a' } }\n"),
    ],
    ['a byte order mark', 'it.json', `\ufeff${GOOD}`],
    ['a byte order mark in YAML', 'it.yaml', `\ufeff${HEAD}paths: {}\n`],
    ['lines of Windows', 'it.yaml', schema('{}').replaceAll('\n', '\r\n')],
  ])('may have %s', (_title, path, text) => {
    expect(parseApiDocument(path, text).version).toBe('1');
  });
});

it('keys of YAML are read as they are written', () => {
  const names = ['1.10', '0x1F', '1e3', 'null', 'true', '2020-01-01', '007'];
  const text = schema(`{ properties: { ${names.map((name) => `${name}: {}`).join(', ')} } }`);
  const { root } = parseApiDocument('it.yaml', text);
  const properties = findTarget(root, '#/paths/~1pets/get/parameters/0/schema/properties');
  expect(Object.keys(properties as object).sort()).toEqual(names.sort());
});

describe('a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'interop-wild-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['Latin-1', [0x61, 0xe9, 0x62]],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00]],
  ])('in %s is refused', (_title, bytes) => {
    const path = join(folder, 'it.yaml');
    writeFileSync(path, Uint8Array.from(bytes));
    expect(() => readText(path)).toThrow(`${path}: is not UTF-8. Save the file in UTF-8`);
  });
});
