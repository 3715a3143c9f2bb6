import { describe, expect, it } from 'vitest';
import type { Microversion } from '../../../../spec/contract/microversion.ts';
import { extractVersion } from '../../../../spec/dialect/import/extract-version.ts';
import { groupProblems } from '../../../../spec/dialect/import/problem-places.ts';
import type { DialectProblem } from '../../../../spec/dialect/marks/dialect-problem.ts';
import type { Json } from '../../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../../spec/openapi/json-object.ts';
import { parsePointer } from '../../../../spec/openapi/json-pointer.ts';
import { parseMarked, withSchema } from '../marks/parse-marked.ts';
import { SERVERS_API } from '../servers-api.ts';

/** The node at a pointer in the document of a version; undefined when there is none. */
function partAt(text: string, version: string, pointer: string): Json | undefined {
  const document = extractVersion(parseMarked(text), version as Microversion);
  return parsePointer(pointer).reduce<Json | undefined>(
    (node, key) => (node as JsonObject | undefined)?.[key],
    document,
  );
}

const namesAt = (text: string, version: string, pointer: string) =>
  Object.keys((partAt(text, version, pointer) ?? {}) as object).join(' ');

describe('the document of one version', () => {
  it.each([
    [
      'has the active operations',
      '/paths',
      {
        2.1: '/servers /images',
        2.9: '/servers /servers/{id}/action /images',
        '2.10': '/servers /servers/{id}/action',
      },
    ],
    [
      'has an operation when one of its actions is active',
      '/paths/~1servers~1{id}~1action',
      { 2.4: '', 2.5: 'parameters post' },
    ],
    [
      'has the active properties',
      '/components/schemas/Servers/items/properties',
      { 2.4: 'name host', 2.5: 'name', '2.10': 'name tags', 2.12: 'name' },
    ],
    ['has the active statuses', '/paths/~1servers/get/responses', { '2.10': '200', 2.11: '200 410' }],
    ['has the active headers', '/paths/~1servers/get/responses/200/headers', { '2.10': '', 2.11: 'x-total' }],
    [
      'has only the components that it refers to',
      '/components/schemas',
      {
        2.4: 'Servers CreateRequest Create_21',
        2.5: 'Servers CreateRequest Create_21 Lock',
        2.11: 'Servers CreateRequest Create_210 Lock ShelveRequest',
      },
    ],
    ['has no reference to an inactive parameter', '/components/parameters', { 2.9: '', '2.10': 'limit' }],
  ])('%s', (_title, pointer, want) => {
    const versions = Object.keys(want);
    const found = versions.map((version) => [version, namesAt(SERVERS_API, version, pointer)]);
    expect(Object.fromEntries(found)).toEqual(want);
  });

  it.each<[string, string, string, Json]>([
    ['has its own version', '/info', '2.7', { title: 'Servers', version: '2.7' }],
    [
      'refers to active parameters',
      '/paths/~1servers/get/parameters',
      '2.10',
      [{ $ref: '#/components/parameters/limit' }],
    ],
    [
      'has no marks',
      '/paths/~1servers/get/parameters',
      '2.9',
      [{ name: 'all', in: 'query', schema: { type: 'boolean' } }],
    ],
    [
      'has the active variant in place of oneOf',
      '/components/schemas/CreateRequest',
      '2.10',
      { $ref: '#/components/schemas/Create_210' },
    ],
    [
      'keeps the other parts of x-openstack',
      '/components/schemas/Lock',
      '2.5',
      { type: 'object', properties: { lock: { type: 'null' } }, 'x-openstack': { 'action-name': 'lock' } },
    ],
    [
      'keeps the annotations beside oneOf',
      '/components/schemas/ShelveRequest',
      '2.7',
      {
        description: 'Shelves the server.',
        type: 'object',
        properties: { shelve: { type: 'null' } },
        'x-openstack': { 'action-name': 'shelve' },
      },
    ],
    [
      'has no inactive actions',
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
      'a constraint beside oneOf',
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
      'members of anyOf',
      '{ anyOf: [{ type: string }, { type: integer, x-openstack: { min-ver: 2.5 } }] }',
      { 2.4: { anyOf: [{ type: 'string' }] }, 2.5: { anyOf: [{ type: 'string' }, { type: 'integer' }] } },
    ],
    [
      'x-variants',
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
  ])('has the schema at each version: %s', (_title, schema, want) => {
    const found = Object.keys(want).map((version) => [
      version,
      partAt(withSchema(schema), version, '/components/schemas/It'),
    ]);
    expect(Object.fromEntries(found)).toEqual(want);
  });

  it('shares the parts without marks', () => {
    const document = parseMarked(SERVERS_API);
    const [one, other] = (['2.1', '2.2'] as const).map((version) => extractVersion(document, version));
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
        'api.yaml:12: 2 variants, that of 2.5 and earlier and that of 2.5 and later, apply at 2.5. End the one at the version before',
    },
  ],
  [
    'one of two variants has no range',
    {
      schema:
        'oneOf: [{ type: string }, { $ref: "#/components/schemas/Later" }]\nx-openstack: { discriminator: microversion }',
      version: '2.6',
      message: '2 variants, that of all versions and that of 2.5 and later, apply at 2.6',
    },
  ],
  [
    'there is a gap between the variants of a required schema',
    {
      schema:
        'items:\n  oneOf: [{ x-openstack: { max-ver: 2.2 } }, { $ref: "#/components/schemas/Later" }]\n  x-openstack: { discriminator: microversion }',
      version: '2.3',
      message:
        'api.yaml:12: the schema here exists at 2.2 and earlier, 2.5 and later only, and a schema is required here at 2.3. Mark the parent',
    },
  ],
  [
    'a required schema is inactive',
    {
      schema: 'type: array\nitems: { type: string, x-openstack: { min-ver: 2.5 } }',
      version: '2.4',
      message:
        'api.yaml:12: the schema here exists at 2.5 and later only, and a schema is required here at 2.4',
    },
  ],
  [
    'a property refers to an inactive schema',
    {
      schema: 'properties:\n  a: { $ref: "#/components/schemas/Later" }',
      version: '2.4',
      message:
        'api.yaml:12: #/components/schemas/Later exists at 2.5 and later only, and a schema is required here at 2.4',
    },
  ],
  [
    'no member of anyOf is active',
    {
      schema: 'type: array\nanyOf: [{ type: string, x-openstack: { min-ver: 2.5 } }]',
      version: '2.4',
      message: 'api.yaml:12: no member of "anyOf" is active, and a schema is required here at 2.4',
    },
  ],
  [
    'a required property is inactive',
    {
      schema: 'properties:\n  a: {}\n  b: { x-openstack: { min-ver: 2.5 } }\nrequired: [a, b]',
      version: '2.4',
      message: 'api.yaml:14: "b" is required and does not exist as a property at 2.4. Require it in "allOf',
    },
  ],
  [
    'two x-variants set one key',
    {
      schema:
        'x-variants:\n  - { title: A, x-openstack: { max-ver: 2.5 } }\n  - { title: B, x-openstack: { min-ver: 2.5 } }',
      version: '2.5',
      message: 'api.yaml:13: another variant sets "title" at the same version',
    },
  ],
  [
    'x-variants is not a list',
    {
      schema: 'x-variants: { title: A }',
      version: '2.5',
      message: 'api.yaml:11: "x-variants" is not a list of objects',
    },
  ],
];

describe('a document is rejected when', () => {
  it.each(REFUSED)('%s', (_title, { schema, version, message }) => {
    expect(() => extractVersion(parseMarked(withSchema(schema, LATER)), version)).toThrow(message);
  });
});

const LENIENT: [
  string,
  { schema: string; version: Microversion; pointer: string; assumption: string; want: Json },
][] = [
  [
    'a schema in a gap',
    {
      schema: 'items: { type: string, x-openstack: { min-ver: 2.5 } }',
      version: '2.4',
      pointer: '/components/schemas/It',
      assumption: 'any value is allowed',
      want: { items: {} },
    },
  ],
  [
    'of overlapping variants, the one that starts last',
    {
      schema:
        'oneOf:\n  - { title: Old }\n  - { $ref: "#/components/schemas/Later" }\n  - { title: Early, x-openstack: { min-ver: 2.2 } }\nx-openstack: { discriminator: microversion }',
      version: '2.6',
      pointer: '/components/schemas/It',
      assumption: 'read with that of 2.5 and later',
      want: { $ref: '#/components/schemas/Later' },
    },
  ],
  [
    'of variants that start together, the one that ends first',
    {
      schema:
        'oneOf:\n  - { title: Long, x-openstack: { min-ver: 2.2, max-ver: 2.9 } }\n  - { title: Short, x-openstack: { min-ver: 2.2, max-ver: 2.6 } }\n  - { title: Open, x-openstack: { min-ver: 2.2 } }\nx-openstack: { discriminator: microversion }',
      version: '2.6',
      pointer: '/components/schemas/It',
      assumption: 'read with that of 2.2 to 2.6',
      want: { title: 'Short' },
    },
  ],
  [
    'a required property that does not exist',
    {
      schema: 'properties:\n  a: {}\n  b: { x-openstack: { min-ver: 2.5 } }\nrequired: [b, a]',
      version: '2.4',
      pointer: '/components/schemas/It',
      assumption: 'read as not required',
      want: { properties: { a: {} }, required: ['a'] },
    },
  ],
  [
    'an inverted range from its start on',
    {
      schema: 'properties:\n  a: { x-openstack: { min-ver: 2.5, max-ver: 2.3 } }\n  b: {}',
      version: '2.9',
      pointer: '/components/schemas/It/properties/a',
      assumption: 'read as 2.5 and later',
      want: { properties: { a: {}, b: {} } },
    },
  ],
  [
    'max_ver as max-ver, which it replaces',
    {
      schema: 'properties:\n  a: { x-openstack: { min-ver: 2.5, max-ver: 2.3, max_ver: 2.8 } }\n  b: {}',
      version: '2.9',
      pointer: '/components/schemas/It/properties/a',
      assumption: 'read as "max-ver: 2.8" instead of 2.3',
      want: { properties: { b: {} } },
    },
  ],
];

describe('with the problems of a document told, the import reads', () => {
  it.each(LENIENT)('%s', (_title, { schema, version, pointer, assumption, want }) => {
    const problems: DialectProblem[] = [];
    const document = parseMarked(withSchema(schema, LATER), 'api.yaml', (each) => problems.push(each));
    const { components } = extractVersion(document, version) as { components: { schemas: JsonObject } };
    const { It } = components.schemas;
    expect(It).toEqual(want);
    expect(groupProblems(problems, [version])).toMatchObject([{ pointer, assumption }]);
  });
});
