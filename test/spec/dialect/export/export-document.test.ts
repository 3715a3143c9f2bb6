import { describe, expect, it } from 'vitest';
import { exportDocument } from '../../../../spec/dialect/export/export-document.ts';
import type { Json } from '../../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../../spec/openapi/json-object.ts';
import { parsePointer } from '../../../../spec/openapi/json-pointer.ts';
import { parseApiDocument } from '../../../../spec/openapi/reading/read-document.ts';
import type { Version } from '../../../../spec/versions/version.ts';

const NAMES = ['2.1', '2.10', '2.20'];

/** @param parts of the documents of 2.1, 2.10 and 2.20, beside what all of them have */
function versionsOf(parts: readonly JsonObject[], names: readonly string[] = NAMES): Version[] {
  return parts.map((rest, index) => {
    const version = names[index] as string;
    const root = { openapi: '3.1.0', info: { title: 'Things', version }, paths: {}, ...rest };
    const path = `${version}.json`;
    return {
      version,
      title: `What ${version} is about`,
      path,
      document: parseApiDocument(path, JSON.stringify(root)),
    };
  });
}

function partOf(exported: JsonObject, pointer: string): Json | undefined {
  return parsePointer(pointer).reduce<Json | undefined>(
    (node, key) => (node as JsonObject | undefined)?.[key],
    exported,
  );
}

const from = (since: string) => ({ 'x-openstack': { 'min-ver': since } });
const until = (last: string) => ({ 'x-openstack': { 'max-ver': last } });
const between = (since: string, last: string) => ({ 'x-openstack': { 'min-ver': since, 'max-ver': last } });
const CHOSEN = { 'x-openstack': { discriminator: 'microversion' } };

const ok: Json = { description: 'It.' };
const get = (more: JsonObject = {}): JsonObject => ({
  paths: { '/a': { get: { responses: { 200: ok }, ...more } } },
});
const withIt = (schema: Json): JsonObject => ({ components: { schemas: { It: schema } } });
const closed = (properties: JsonObject, ...required: string[]): Json => ({
  type: 'object',
  required,
  properties,
});
const GET = '/paths/~1a/get';
const IT = '/components/schemas/It';
const limit = { name: 'limit', in: 'query', schema: { type: 'integer' } };

const ROWS: [string, { parts: JsonObject[]; at: string; want: Json }][] = [
  ['an added operation', { parts: [{}, get()], at: GET, want: { responses: { 200: ok }, ...from('2.10') } }],
  ['a removed operation', { parts: [get(), {}], at: GET, want: { responses: { 200: ok }, ...until('2.9') } }],
  [
    'an operation without a mark, if all versions have it',
    { parts: [get(), get()], at: GET, want: { responses: { 200: ok } } },
  ],
  [
    'a parameter of some versions',
    {
      parts: [get(), get({ parameters: [limit] }), get()],
      at: `${GET}/parameters`,
      want: [{ ...limit, ...between('2.10', '2.19') }],
    },
  ],
  [
    'a referenced parameter, of some versions',
    {
      parts: [{ parameters: [] }, { parameters: [{ $ref: '#/components/parameters/limit' }] }].map(
        (more) => ({
          ...get(more),
          components: { parameters: { limit } },
        }),
      ),
      at: `${GET}/parameters`,
      want: [{ ...limit, ...from('2.10') }],
    },
  ],
  [
    'a parameter that becomes required',
    {
      parts: [get({ parameters: [limit] }), get({ parameters: [{ ...limit, required: true }] })],
      at: `${GET}/parameters`,
      want: [
        { ...limit, ...until('2.9') },
        { ...limit, required: true, ...from('2.10') },
      ],
    },
  ],
  [
    'a parameter whose schema changes',
    {
      parts: [get({ parameters: [limit] }), get({ parameters: [{ ...limit, schema: { type: 'string' } }] })],
      at: `${GET}/parameters/0/schema`,
      want: {
        oneOf: [
          { type: 'integer', ...between('2.1', '2.9') },
          { type: 'string', ...from('2.10') },
        ],
        ...CHOSEN,
      },
    },
  ],
  [
    'an added status and header',
    {
      parts: [
        get(),
        get({ responses: { 200: { ...(ok as JsonObject), headers: { 'x-a': { schema: {} } } }, 404: ok } }),
      ],
      at: `${GET}/responses`,
      want: {
        200: { ...(ok as JsonObject), headers: { 'x-a': { schema: {}, ...from('2.10') } } },
        404: { ...(ok as JsonObject), ...from('2.10') },
      },
    },
  ],
  [
    'an added body',
    {
      parts: [get(), get({ requestBody: { content: {} } })],
      at: `${GET}/requestBody`,
      want: { content: {}, ...from('2.10') },
    },
  ],
  [
    'a changed summary',
    {
      parts: [get({ summary: 'Old.' }), get({ summary: 'New.', deprecated: true })],
      at: GET,
      want: {
        responses: { 200: ok },
        summary: 'New.',
        'x-variants': [
          { summary: 'Old.', ...until('2.9') },
          { deprecated: true, ...from('2.10') },
        ],
      },
    },
  ],
  [
    'an added property',
    {
      parts: [withIt(closed({ a: {} }, 'a')), withIt(closed({ a: {}, b: {} }, 'a'))],
      at: IT,
      want: { type: 'object', required: ['a'], properties: { a: {}, b: from('2.10') } },
    },
  ],
  [
    'a property that becomes required',
    {
      parts: [
        withIt(closed({ a: {} }, 'a')),
        withIt(closed({ a: {}, b: {} }, 'a', 'b')),
        withIt(closed({ a: {}, b: {} }, 'b')),
      ],
      at: IT,
      want: {
        type: 'object',
        properties: { a: {}, b: from('2.10') },
        allOf: [
          { required: ['a'], ...until('2.19') },
          { required: ['b'], ...from('2.10') },
        ],
      },
    },
  ],
  [
    'a property that is required before it is declared',
    {
      parts: [withIt(closed({}, 'a')), withIt(closed({ a: {} }, 'a'))],
      at: IT,
      want: {
        oneOf: [
          { ...(closed({}, 'a') as JsonObject), ...between('2.1', '2.9') },
          { ...(closed({ a: {} }, 'a') as JsonObject), ...from('2.10') },
        ],
        ...CHOSEN,
      },
    },
  ],
  [
    'a property that is removed and added again',
    {
      parts: [withIt(closed({ a: {} })), withIt(closed({})), withIt(closed({ a: {} }))],
      at: `${IT}/properties/a`,
      want: { oneOf: [between('2.1', '2.9'), from('2.20')], ...CHOSEN },
    },
  ],
  [
    'an enum that grows',
    {
      parts: [withIt({ title: 'It', enum: ['a'] }), withIt({ title: 'It', enum: ['a', 'b'] })],
      at: IT,
      want: {
        title: 'It',
        oneOf: [
          { enum: ['a'], ...between('2.1', '2.9') },
          { enum: ['a', 'b'], ...from('2.10') },
        ],
        ...CHOSEN,
      },
    },
  ],
  [
    'an added member of anyOf',
    {
      parts: [
        withIt({ anyOf: [{ type: 'string' }] }),
        withIt({ anyOf: [{ type: 'integer' }, { type: 'string' }] }),
      ],
      at: IT,
      want: { anyOf: [{ type: 'integer', ...from('2.10') }, { type: 'string' }] },
    },
  ],
  [
    'a change of additionalProperties',
    {
      parts: [withIt({ additionalProperties: false }), withIt({ additionalProperties: {} })],
      at: IT,
      want: {
        oneOf: [
          { additionalProperties: false, ...between('2.1', '2.9') },
          { additionalProperties: {}, ...from('2.10') },
        ],
        ...CHOSEN,
      },
    },
  ],
  [
    'a changed extension',
    {
      parts: [{ 'x-a': { list: [1], b: {} } }, { 'x-a': { list: [1, 2], b: {}, c: {} } }],
      at: '/x-a',
      want: { b: {}, c: from('2.10'), list: [1, 2], 'x-variants': [{ list: [1], ...until('2.9') }] },
    },
  ],
  [
    'the range of the document',
    {
      parts: [{}, {}],
      at: '/info',
      want: {
        title: 'Things',
        version: '2.10',
        'x-openstack': { 'min-ver': '2.1', 'max-ver': '2.10' },
        'x-microversions': [{ version: '2.10', title: 'What 2.10 is about' }],
      },
    },
  ],
];

describe('an exported document has marks for', () => {
  it.each(ROWS)('%s', (_title, { parts, at, want }) => {
    expect(partOf(exportDocument(versionsOf(parts)), at)).toEqual(want);
  });

  it('the end of a range at the last version of a major one', () => {
    const exported = exportDocument(versionsOf([get(), {}], ['1.39', '2.0']));
    expect(partOf(exported, `${GET}/x-openstack`)).toEqual({ 'max-ver': '1.39' });
  });
});

describe('versions are rejected', () => {
  it.each([
    [
      'that are not microversions',
      versionsOf([{}], ['2024-05-01']),
      '2024-05-01.json: its version is "2024-05-01", which is not a microversion',
    ],
    [
      'with a mark',
      versionsOf([{ 'x-a': from('2.1') }]),
      '2.1.json:1: has a version mark, in a document of one version',
    ],
    [
      'with a reference without a target',
      versionsOf([get({ parameters: [{ $ref: '#/components/parameters/none' }] }), get()]),
      '2.1.json:1: #/components/parameters/none names nothing',
    ],
    ['with variants by version', versionsOf([withIt({ oneOf: [], ...CHOSEN })]), 'has a version mark'],
  ])('%s', (_title, versions, message) => {
    expect(() => exportDocument(versions)).toThrow(message);
  });

  it('but not for an x-openstack without versions', () => {
    const action = { 'x-openstack': { 'action-name': 'lock' } };
    expect(partOf(exportDocument(versionsOf([withIt(action)])), IT)).toEqual(action);
  });
});
