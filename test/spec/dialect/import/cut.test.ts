import { describe, expect, it } from 'vitest';
import type { Microversion } from '../../../../spec/contract/microversion.ts';
import { cut } from '../../../../spec/dialect/import/cut.ts';
import { type Gap, refuseGap } from '../../../../spec/dialect/import/gap.ts';
import type { Json } from '../../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../../spec/openapi/json-object.ts';
import { parsePointer } from '../../../../spec/openapi/json-pointer.ts';
import { marked, withSchema } from '../marks/marked.ts';
import { SERVERS_API } from '../servers-api.ts';

/** What is at a pointer in the document of a version; undefined where nothing is. */
function partAt(text: string, version: string, pointer: string): Json | undefined {
  const document = cut(marked(text), version as Microversion, refuseGap);
  return parsePointer(pointer).reduce<Json | undefined>(
    (node, key) => (node as JsonObject | undefined)?.[key],
    document,
  );
}

const namesAt = (text: string, version: string, pointer: string) =>
  Object.keys((partAt(text, version, pointer) ?? {}) as object).join(' ');

describe('of a document of all versions, at one of them', () => {
  it.each([
    [
      'operations hold',
      '/paths',
      {
        2.1: '/servers /images',
        2.9: '/servers /servers/{id}/action /images',
        '2.10': '/servers /servers/{id}/action',
      },
    ],
    [
      'an operation is there when one of its actions is',
      '/paths/~1servers~1{id}~1action',
      { 2.4: '', 2.5: 'parameters post' },
    ],
    [
      'properties hold',
      '/components/schemas/Servers/items/properties',
      { 2.4: 'name host', 2.5: 'name', '2.10': 'name tags', 2.12: 'name' },
    ],
    ['statuses hold', '/paths/~1servers/get/responses', { '2.10': '200', 2.11: '200 410' }],
    ['headers hold', '/paths/~1servers/get/responses/200/headers', { '2.10': '', 2.11: 'x-total' }],
    [
      'only what is referred to is kept',
      '/components/schemas',
      {
        2.4: 'Servers CreateRequest Create_21',
        2.5: 'Servers CreateRequest Create_21 Lock',
        2.11: 'Servers CreateRequest Create_210 Lock ShelveRequest',
      },
    ],
    ['a parameter holds where it is referred to', '/components/parameters', { 2.9: '', '2.10': 'limit' }],
  ])('%s', (_title, pointer, want) => {
    const versions = Object.keys(want);
    const found = versions.map((version) => [version, namesAt(SERVERS_API, version, pointer)]);
    expect(Object.fromEntries(found)).toEqual(want);
  });

  it.each<[string, string, string, Json]>([
    ['the version is its own', '/info', '2.7', { title: 'Servers', version: '2.7' }],
    [
      'references lead to parameters that hold',
      '/paths/~1servers/get/parameters',
      '2.10',
      [{ $ref: '#/components/parameters/limit' }],
    ],
    [
      'marks are gone',
      '/paths/~1servers/get/parameters',
      '2.9',
      [{ name: 'all', in: 'query', schema: { type: 'boolean' } }],
    ],
    [
      'a variant stands for the choice',
      '/components/schemas/CreateRequest',
      '2.10',
      { $ref: '#/components/schemas/Create_210' },
    ],
    [
      'what is no version stays',
      '/components/schemas/Lock',
      '2.5',
      { type: 'object', properties: { lock: { type: 'null' } }, 'x-openstack': { 'action-name': 'lock' } },
    ],
    [
      'words beside a choice stay',
      '/components/schemas/ShelveRequest',
      '2.7',
      {
        description: 'Puts it away.',
        type: 'object',
        properties: { shelve: { type: 'null' } },
        'x-openstack': { 'action-name': 'shelve' },
      },
    ],
    [
      'an action that does not hold is none',
      '/paths/~1servers~1{id}~1action/post/requestBody/content/application~1json/schema',
      '2.6',
      { oneOf: [{ $ref: '#/components/schemas/Lock' }], 'x-openstack': { discriminator: 'action' } },
    ],
  ])('%s', (_title, pointer, version, want) => {
    expect(partAt(SERVERS_API, version, pointer)).toEqual(want);
  });

  it.each<[string, string, { [version: string]: Json | undefined }]>([
    [
      'enum values',
      '{ oneOf: [{ enum: [a], x-openstack: { max-ver: 2.9 } }, { enum: [a, b], x-openstack: { min-ver: 2.10 } }], x-openstack: { discriminator: microversion } }',
      { 2.9: { enum: ['a'] }, '2.10': { enum: ['a', 'b'] } },
    ],
    [
      'what asks for something beside a choice',
      '{ type: string, oneOf: [{ minLength: 1, x-openstack: { min-ver: 2.1 } }], x-openstack: { discriminator: microversion } }',
      { 2.1: { type: 'string', allOf: [{ minLength: 1 }] } },
    ],
    [
      'a property in a gap between variants',
      '{ properties: { a: { oneOf: [{ type: string, x-openstack: { max-ver: 2.2 } }, { type: integer, x-openstack: { min-ver: 2.4 } }], x-openstack: { discriminator: microversion } } } }',
      {
        2.2: { properties: { a: { type: 'string' } } },
        2.3: {},
        2.4: { properties: { a: { type: 'integer' } } },
      },
    ],
    [
      'a requirement',
      '{ required: [a], properties: { a: {}, b: { x-openstack: { min-ver: 2.5 } } }, allOf: [{ required: [b], x-openstack: { min-ver: 2.5 } }] }',
      {
        2.4: { required: ['a'], properties: { a: {} } },
        2.5: { required: ['a', 'b'], properties: { a: {}, b: {} } },
      },
    ],
    [
      'one of several',
      '{ anyOf: [{ type: string }, { type: integer, x-openstack: { min-ver: 2.5 } }] }',
      { 2.4: { anyOf: [{ type: 'string' }] }, 2.5: { anyOf: [{ type: 'string' }, { type: 'integer' }] } },
    ],
    [
      'keys with variants',
      '{ type: string, description: New., x-variants: [{ description: Old., x-openstack: { max-ver: 2.4 } }, { title: T, x-openstack: { min-ver: 2.5 } }] }',
      {
        2.4: { type: 'string', description: 'Old.' },
        2.5: { type: 'string', description: 'New.', title: 'T' },
      },
    ],
    [
      'names that look like keywords',
      '{ properties: { items: { type: string, x-openstack: { min-ver: 2.5 } }, x-openstack: { type: string } } }',
      { 2.4: { properties: { 'x-openstack': { type: 'string' } } } },
    ],
  ])('of a schema: %s', (_title, schema, want) => {
    const found = Object.keys(want).map((version) => [
      version,
      partAt(withSchema(schema), version, '/components/schemas/It'),
    ]);
    expect(Object.fromEntries(found)).toEqual(want);
  });

  it('what has no marks is shared', () => {
    const document = marked(SERVERS_API);
    const [one, other] = (['2.1', '2.2'] as const).map((version) => cut(document, version, refuseGap));
    const responsesOf = (root: Json | undefined) =>
      (root as unknown as { paths: { [path: string]: { get: { responses: Json } } } }).paths['/images']?.get
        .responses;
    expect(responsesOf(one)).toBe(responsesOf(document.root));
    expect(responsesOf(one)).toBe(responsesOf(other));
  });
});

const LATER = 'Later: { type: string, x-openstack: { min-ver: 2.5 } }';

const REFUSED: [string, { schema: string; version: Microversion; message: string }][] = [
  [
    'variants overlap',
    {
      schema:
        'oneOf:\n  - { x-openstack: { max-ver: 2.5 } }\n  - { x-openstack: { min-ver: 2.5 } }\nx-openstack: { discriminator: microversion }',
      version: '2.5',
      message:
        'api.yaml:12: two variants hold at 2.5: that of 2.5 and earlier, and that of 2.5 and later. Let the one end with the version before',
    },
  ],
  [
    'a variant has no range beside another one',
    {
      schema:
        'oneOf: [{ type: string }, { $ref: "#/components/schemas/Later" }]\nx-openstack: { discriminator: microversion }',
      version: '2.6',
      message: 'two variants hold at 2.6: that of all versions, and that of 2.5 and later',
    },
  ],
  [
    'there is a gap between variants where something has to stand',
    {
      schema:
        'items:\n  oneOf: [{ x-openstack: { max-ver: 2.2 } }, { $ref: "#/components/schemas/Later" }]\n  x-openstack: { discriminator: microversion }',
      version: '2.3',
      message:
        'api.yaml:12: what stands here holds at 2.2 and earlier, 2.5 and later only, and something has to stand here at 2.3. Mark what it is of',
    },
  ],
  [
    'what has to be there is marked',
    {
      schema: 'type: array\nitems: { type: string, x-openstack: { min-ver: 2.5 } }',
      version: '2.4',
      message:
        'api.yaml:12: what stands here holds at 2.5 and later only, and something has to stand here at 2.4',
    },
  ],
  [
    'a property refers to what does not hold',
    {
      schema: 'properties:\n  a: { $ref: "#/components/schemas/Later" }',
      version: '2.4',
      message:
        'api.yaml:12: #/components/schemas/Later holds at 2.5 and later only, and something has to stand here at 2.4',
    },
  ],
  [
    'none of several holds',
    {
      schema: 'type: array\nanyOf: [{ type: string, x-openstack: { min-ver: 2.5 } }]',
      version: '2.4',
      message: 'api.yaml:12: none of "anyOf" holds, and something has to stand here at 2.4',
    },
  ],
  [
    'what is required is not there',
    {
      schema: 'properties:\n  a: {}\n  b: { x-openstack: { min-ver: 2.5 } }\nrequired: [a, b]',
      version: '2.4',
      message:
        'api.yaml:14: "b" is required at 2.4, and there is no such property then. Require it in "allOf',
    },
  ],
  [
    'two variants say one key',
    {
      schema:
        'x-variants:\n  - { title: A, x-openstack: { max-ver: 2.5 } }\n  - { title: B, x-openstack: { min-ver: 2.5 } }',
      version: '2.5',
      message: 'api.yaml:13: another variant says "title" at the same version',
    },
  ],
  [
    'variants of keys are no list',
    {
      schema: 'x-variants: { title: A }',
      version: '2.5',
      message: 'api.yaml:11: "x-variants" is no list of objects',
    },
  ],
];

describe('a document is refused when', () => {
  it.each(REFUSED)('%s', (_title, { schema, version, message }) => {
    expect(() => cut(marked(withSchema(schema, LATER)), version, refuseGap)).toThrow(message);
  });

  it('something has to stand in a gap, unless anything may', () => {
    const gaps: Gap[] = [];
    const text = withSchema('type: array\nitems: { type: string, x-openstack: { min-ver: 2.5 } }');
    const document = cut(marked(text), '2.4', (gap) => gaps.push(gap));
    const problem = 'what stands here holds at 2.5 and later only';
    expect(gaps).toEqual([{ place: 'api.yaml:12', problem, version: '2.4' }]);
    expect(document.components).toEqual({ schemas: { It: { type: 'array', items: {} } } });
  });
});
