/** What OpenAPI 3.2 added: compared as its kind, or refused with its line. */
import { describe, expect, it } from 'vitest';
import { diff } from '../../../spec/diff/diff.ts';
import type { Json } from '../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import { partOf } from '../../../spec/openapi/location.ts';
import { api } from './small-api.ts';

const text = { type: 'string' };
const number = { type: 'integer' };
const responses = { 200: { description: 'Done.' } };
const at = (item: JsonObject, rest: JsonObject = {}): JsonObject => ({ paths: { '/': item }, ...rest });
const returns = (mediaType: string, media: JsonObject, rest: JsonObject = {}) =>
  at({ get: { responses: { 200: { description: 'Done.', content: { [mediaType]: media } } } } }, rest);
const asks = (parameter: JsonObject) => at({ get: { parameters: [parameter], responses } });
const copy = (operation: JsonObject) => at({ additionalOperations: { COPY: { responses, ...operation } } });
const whole = (schema: Json, mediaType = 'application/x-www-form-urlencoded', name = 'q') =>
  asks({ in: 'querystring', name, content: { [mediaType]: { schema } } });
const secured = (flows: JsonObject) =>
  at(
    { get: { responses, security: [{ login: ['read'] }] } },
    { components: { securitySchemes: { login: { type: 'oauth2', flows } } } },
  );
const device = (url: string) =>
  secured({ deviceAuthorization: { deviceAuthorizationUrl: url, tokenUrl: '/token', scopes: { read: '' } } });
const animals = (defaultMapping: string, Other: JsonObject = {}) =>
  returns(
    'application/json',
    {
      schema: {
        oneOf: ['Cat', 'Dog'].map((name) => ({ $ref: `#/components/schemas/${name}` })),
        discriminator: { propertyName: 'kind', defaultMapping },
      },
    },
    {
      components: {
        schemas: {
          Cat: { type: 'object', properties: { purrs: { type: 'boolean' } } },
          Dog: { type: 'object', properties: { barks: { type: 'boolean' } } },
          Other: { type: 'object', properties: { name: text }, ...Other },
        },
      },
    },
  );
const shared = (schema: Json) =>
  at(
    {
      get: {
        responses: {
          200: { description: 'Done.', content: { 'a/b': { $ref: '#/components/mediaTypes/It' } } },
        },
      },
    },
    { components: { mediaTypes: { It: { schema } } } },
  );

const ROWS: [string, JsonObject, JsonObject, string[]][] = [
  [
    'a method of its own that comes',
    at({ get: { responses } }),
    at({ get: { responses }, additionalOperations: { COPY: { responses } } }),
    ['request.method.added COPY /'],
  ],
  [
    'a parameter of such a method',
    copy({}),
    copy({ parameters: [{ name: 'to', in: 'query', schema: text }] }),
    ['request.parameter.added COPY / query to'],
  ],
  [
    'the case of such a method',
    copy({}),
    at({ additionalOperations: { Copy: { responses } } }),
    ['request.method.added Copy /', 'request.method.removed COPY /'],
  ],
  [
    'the type of items',
    returns('application/jsonl', { itemSchema: { properties: { a: text } } }),
    returns('application/jsonl', { itemSchema: { properties: { a: number } } }),
    ['response.type.changed GET / body /*/a'],
  ],
  [
    'items as the array that they make',
    returns('application/jsonl', { itemSchema: text }),
    returns('application/jsonl', { schema: { type: 'array', items: text } }),
    [],
  ],
  [
    'a property of the whole query',
    whole({ type: 'object', properties: { a: text } }),
    whole({ type: 'object', properties: { a: number } }),
    ['request.type.changed GET / query /a'],
  ],
  [
    'the media type of the whole query',
    whole(text, 'text/plain'),
    whole(text, 'application/json'),
    ['request.parameter-form.changed GET / query'],
  ],
  ['the name of the whole query, which is in no URL', whole(text), whole(text, undefined, 'other'), []],
  [
    'a whole query that comes',
    at({ get: { responses } }),
    whole(text),
    ['request.parameter.added GET / query'],
  ],
  [
    'the schema for any other value',
    animals('Cat'),
    animals('Dog'),
    ['response.discriminator.changed GET / body'],
  ],
  [
    'a property of the schema for any other value',
    animals('Other'),
    animals('Other', { properties: { name: number } }),
    ['response.type.changed GET / body /name'],
  ],
  [
    'the URL of a device flow',
    device('/device'),
    device('/devices'),
    ['request.authentication.changed GET /'],
  ],
  [
    'a scheme by reference instead of its name',
    device('/device'),
    {
      ...device('/device'),
      ...at({ get: { responses, security: [{ '#/components/securitySchemes/login': ['read'] }] } }),
    },
    [],
  ],
  ['a shared media type', shared(text), shared(number), ['response.type.changed GET / body']],
  ['a shared media type written out', shared(text), returns('a/b', { schema: text }), []],
  [
    '$self, tags, summaries, names of servers',
    at({ get: { responses } }),
    {
      $self: 'https://host/api',
      tags: [{ name: 'a', parent: 'b', kind: 'nav', summary: 'A' }],
      servers: [{ url: '/', name: 'main' }],
      ...at({ get: { responses: { 200: { summary: 'Done', description: '' } } } }),
    },
    [],
  ],
];

describe('OpenAPI 3.2', () => {
  it.each(ROWS)('compares %s', (_title, before, after, want) => {
    const of = (file: string, rest: JsonObject) => api(file, { openapi: '3.2.0', ...rest });
    const found = diff(of('before.json', before), of('after.json', after)).map(
      ({ rule, operation, location }) =>
        [rule, operation, partOf(location), location.pointer].filter((each) => each).join(' '),
    );
    expect(found.sort()).toEqual(want);
  });

  it.each(['prefixEncoding', 'itemEncoding'])('refuses %s with its line', (field) => {
    const document = api('it.json', {
      openapi: '3.2.0',
      ...returns('multipart/mixed', { [field]: field === 'itemEncoding' ? {} : [] }),
    });
    expect(() => diff(document, document)).toThrow(new RegExp(`^it\\.json:\\d+: "${field}" is not compared`));
  });
});

describe('an object in the query with a media type', () => {
  it('is no group of parameters: its name counts', () => {
    const json = (name: string) =>
      asks({
        name,
        in: 'query',
        content: { 'application/json': { schema: { type: 'object', properties: { a: text } } } },
      });
    const found = diff(api('before.json', json('a')), api('after.json', json('b')));
    expect(found.map(({ rule }) => rule).sort()).toEqual([
      'request.parameter.added',
      'request.parameter.removed',
    ]);
  });
});
