/** Contracts of documents that strangers wrote, with and without a profile. */
import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../spec/contract/contract.ts';
import { findResponse } from '../../../spec/contract/contract.ts';
import type { Service } from '../../../spec/contract/service.ts';
import { isValid } from '../../../spec/contract/validate.ts';
import type { JsonSchema } from '../../../spec/openapi/document.ts';
import { strangerService } from './stranger-service.ts';

const only = (service: Service) => service.contracts[0] as Contract;
const at = (service: Service, status: number) => findResponse(only(service), status);

/** A GET at `/a` with these responses. */
const responses = (text: string) => `paths: { /a: { get: { operationId: readA, responses: ${text} } } }`;

const PROFILE = `answers:
  headers: { X-Id: { required: true, schema: { type: string } } }
  statuses: { 503: { description: Busy, without-headers: [X-Id] } }
  errors: { application/json: { schema: { type: object } } }
`;

describe('a response', () => {
  it.each<[string, { given: [string, string?]; status: number; want: object | undefined }]>([
    [
      'has the headers of the profile',
      {
        given: ['{ 200: { content: {} } }', PROFILE],
        status: 200,
        want: { headers: ['x-id'], areHeadersOpen: false },
      },
    ],
    [
      'has its own header where the profile has one of that name',
      {
        given: ['{ 200: { headers: { x-ID: { schema: { const: a } } } } }', PROFILE],
        status: 200,
        want: { headers: ['x-id'], required: [] },
      },
    ],
    [
      'of every operation comes from the profile',
      { given: ['{ 200: {} }', PROFILE], status: 503, want: { headers: [], bodies: ['application/json'] } },
    ],
    [
      'of an error has the content of errors',
      {
        given: ['{ 404: {} }', PROFILE],
        status: 404,
        want: { bodies: ['application/json'], isBodyUnknown: false },
      },
    ],
    [
      'of an error keeps its own content',
      {
        given: ['{ 404: { content: { text/plain: {} } } }', PROFILE],
        status: 404,
        want: { bodies: ['text/plain'], isBodyUnknown: false },
      },
    ],
    [
      'of an error whose content nothing says may have any body',
      { given: ['{ 404: {} }', 'probes: []'], status: 404, want: { bodies: [], isBodyUnknown: true } },
    ],
    [
      'of a success without content has no body, where there is a profile',
      { given: ['{ 200: {} }', 'probes: []'], status: 200, want: { bodies: [], isBodyUnknown: false } },
    ],
    [
      'of a success without content may have any body, without a profile',
      { given: ['{ 200: {} }'], status: 200, want: { isBodyUnknown: true, areHeadersOpen: true } },
    ],
    ['204 never has a body', { given: ['{ 204: {} }'], status: 204, want: { isBodyUnknown: false } }],
    [
      'of a range is that of each status in it',
      {
        given: ['{ 200: {}, 4XX: { description: refused } }'],
        status: 418,
        want: { description: 'refused' },
      },
    ],
    [
      'of its own comes before the range',
      {
        given: ['{ 4XX: { description: refused }, 404: { description: none } }'],
        status: 404,
        want: { description: 'none' },
      },
    ],
    [
      'of a range comes before the default, which stands first',
      {
        given: ['{ default: { description: any }, 5XX: { description: broken } }'],
        status: 500,
        want: { description: 'broken' },
      },
    ],
    [
      'by default is that of every other status',
      { given: ['{ 200: {}, default: { description: any } }'], status: 302, want: { description: 'any' } },
    ],
    ['that nothing declares is none', { given: ['{ 200: {}, 4XX: {} }'], status: 500, want: undefined }],
  ])('%s', (_name, { given: [text, profile], status, want }) => {
    const found = at(strangerService({ '1.0': responses(text) }, profile), status);
    const seen = found && {
      ...found,
      headers: [...found.headers.keys()],
      required: [...found.headers.values()].filter(({ required }) => required).map(({ name }) => name),
      bodies: [...found.bodies.keys()],
    };
    if (want === undefined) expect(seen).toBeUndefined();
    else expect(seen).toMatchObject(want);
  });

  it('of the profile is not declared by the operation, so that coverage does not wait for it', () => {
    const service = strangerService({ '1.0': responses('{ 200: {}, 404: {} }') }, PROFILE);
    expect(only(service).declaredStatuses).toEqual([200, 404]);
  });
});

const body = (openapi: string, schema: string) => `openapi: ${openapi}
paths: { /a: { post: { requestBody: { content: { application/json: { schema: ${schema} } } }, responses: { 200: {} } } } }
components:
  schemas:
    Tree:
      type: object
      additionalProperties: false
      required: [name]
      properties:
        name: { type: string }
        children: { type: array, items: { $ref: '#/components/schemas/Tree' } }
        side: { anyOf: [{ type: 'null' }, { $ref: '#/components/schemas/Tree' }] }
`;

describe('values', () => {
  it.each<[string, { given: [openapi: string, schema: string]; valid: unknown[]; invalid: unknown[] }]>([
    [
      'of OpenAPI 3.0 may be null where it says nullable',
      { given: ['3.0.3', '{ type: string, nullable: true }'], valid: ['a', null], invalid: [1] },
    ],
    [
      'of OpenAPI 3.0 may be null beside an enum',
      { given: ['3.0.3', '{ type: string, nullable: true, enum: [a] }'], valid: ['a', null], invalid: ['b'] },
    ],
    [
      'of OpenAPI 3.0 have exclusive bounds by a flag',
      {
        given: [
          '3.0.3',
          '{ type: number, minimum: 1, exclusiveMinimum: true, maximum: 3, exclusiveMaximum: false }',
        ],
        valid: [2, 3],
        invalid: [1, 4],
      },
    ],
    [
      'of OpenAPI 3.0 may have properties with the names of keywords',
      {
        given: [
          '3.0.3',
          '{ type: object, required: [nullable], properties: { nullable: { type: boolean }, exclusiveMinimum: { type: integer } } }',
        ],
        valid: [{ nullable: true, exclusiveMinimum: 1 }],
        invalid: [{}, { nullable: 1 }, { nullable: true, exclusiveMinimum: 'a' }],
      },
    ],
    [
      'of OpenAPI 3.1 have exclusive bounds by a number',
      { given: ['3.1.0', '{ type: number, exclusiveMinimum: 1 }'], valid: [2], invalid: [1] },
    ],
    [
      'of a recursive schema are judged at every depth',
      {
        given: ['3.1.0', "{ $ref: '#/components/schemas/Tree' }"],
        valid: [{ name: 'a', children: [{ name: 'b', children: [{ name: 'c' }] }], side: null }],
        invalid: [
          { name: 'a', children: [{}] },
          { name: 'a', children: [{ name: 'b', children: [{ name: 1 }] }] },
          { name: 'a', side: { name: 'b', more: 1 } },
        ],
      },
    ],
    [
      'of a pattern of Python are judged',
      {
        given: ['3.1.0', String.raw`{ type: string, pattern: '\A(?P<n>[a-z])(?P=n)\Z' }`],
        valid: ['aa'],
        invalid: ['ab', 'aab', '-aa'],
      },
    ],
    [
      'of a pattern with escapes that need none are judged',
      {
        given: ['3.1.0', String.raw`{ type: string, pattern: '^[\w\:\-]+$' }`],
        valid: ['a:-'],
        invalid: ['a b'],
      },
    ],
    [
      'of a format that is not known may be anything',
      { given: ['3.1.0', '{ type: string, format: isbn }'], valid: ['a'], invalid: [1] },
    ],
  ])('%s', (_name, { given: [openapi, schema], valid, invalid }) => {
    const { body: found } = only(strangerService({ '1.0': body(openapi, schema) }));
    const judged = found?.schema as JsonSchema;
    expect(valid.filter((value) => !isValid(judged, value))).toEqual([]);
    expect(invalid.filter((value) => isValid(judged, value))).toEqual([]);
  });
});

const ACTIONS = `
paths:
  /servers/{id}/action:
    parameters: [{ name: dry, in: query, schema: { type: boolean } }]
    post:
      operationId: act
      responses: { 202: {} }
      x-actions:
        reboot: { operationId: reboot, responses: { 202: {} } }
        resize: { responses: { 202: {} } }
`;

const METHODS = '{ operationId: same, responses: { 200: {} } }';

describe('calls', () => {
  it.each<[string, { given: string; call: [method: string, path: string, body?: unknown]; want: string }]>([
    [
      'of an action are matched by the key of the body',
      { given: ACTIONS, call: ['POST', '/servers/1/action', { reboot: {} }], want: 'reboot' },
    ],
    [
      'of an action are matched in JSON',
      { given: ACTIONS, call: ['POST', '/servers/1/action', '{"reboot":null}'], want: 'reboot' },
    ],
    [
      'of an action without a name are named by method, path and key',
      {
        given: ACTIONS,
        call: ['POST', '/servers/1/action', { resize: {} }],
        want: 'POST /servers/{id}/action resize',
      },
    ],
    [
      'that name no action belong to the operation itself',
      { given: ACTIONS, call: ['POST', '/servers/1/action', { explode: {} }], want: 'act' },
    ],
    [
      'of an operation without a name are named by method and path',
      { given: 'paths: { /a: { get: { responses: {} } } }', call: ['GET', '/a'], want: 'GET /a' },
    ],
    [
      'of a repeated operationId are told apart by method and path',
      {
        given: `paths: { /a: { get: ${METHODS} }, /b: { get: ${METHODS} } }`,
        call: ['GET', '/b'],
        want: 'GET /b',
      },
    ],
    [
      'of one path with another parameter name go to the first',
      {
        given: `paths: { '/a/{x}': { get: ${METHODS} }, '/a/{y}': { get: { operationId: second, responses: {} } } }`,
        call: ['GET', '/a/1'],
        want: 'same',
      },
    ],
    [
      'go to the literal path before the template',
      {
        given: `paths: { '/a/{x}': { get: ${METHODS} }, /a/all: { get: { operationId: all, responses: {} } } }`,
        call: ['GET', '/a/all'],
        want: 'all',
      },
    ],
    [
      'of a path item by reference are found',
      {
        given: `paths: { /a: { $ref: '#/components/pathItems/A' } }\ncomponents: { pathItems: { A: { get: ${METHODS} } } }`,
        call: ['GET', '/a'],
        want: 'same',
      },
    ],
    [
      'of another method are refused',
      { given: `paths: { /a: { get: ${METHODS} } }`, call: ['PUT', '/a'], want: 'unknownMethod /a' },
    ],
    [
      'of another URL are refused',
      { given: `paths: { /a: { get: ${METHODS} } }`, call: ['GET', '/b'], want: 'unknownUrl' },
    ],
  ])('%s', (_name, { given, call: [method, path, sent], want }) => {
    expect(strangerService({ '1.0': given }).match(method, path, '1.0', sent).contract.operation).toBe(want);
  });

  it.each([
    ['dashes', { given: '/a/{the-id}/b/{other.id}', want: { 'the-id': 'x', 'other.id': 'y z' } }],
    ['names of other frameworks', { given: '/a/{:id}/b/{*}', want: { ':id': 'x', '*': 'y z' } }],
  ])('have path parameters with %s', (_name, { given, want }) => {
    const service = strangerService({ '1.0': `paths: { '${given}': { get: ${METHODS} } }` });
    expect(service.match('GET', '/a/x/b/y%20z', '1.0').params).toEqual(want);
  });

  it('have the parameters of their path, which their own override', () => {
    const service = strangerService({
      '1.0': `
paths:
  /a:
    parameters:
      - { name: limit, in: query, required: true, schema: { type: integer } }
      - $ref: '#/components/parameters/Marker'
    get:
      parameters: [{ name: limit, in: query, schema: { type: string } }]
      responses: { 200: {} }
    post: { responses: { 200: {} } }
components: { parameters: { Marker: { name: marker, in: query, schema: {} } } }
`,
    });
    const queries = service.contracts
      .filter(({ kind }) => kind === 'operation')
      .map(({ method, query }) => [method, query.parameters.map(({ name, required }) => [name, required])]);
    expect(queries).toEqual([
      [
        'GET',
        [
          ['limit', false],
          ['marker', false],
        ],
      ],
      [
        'POST',
        [
          ['limit', true],
          ['marker', false],
        ],
      ],
    ]);
  });

  it('of an operation that other versions have are refused as the profile says', () => {
    const paths = `paths: { /a: { get: ${METHODS} } }`;
    const profile = `versions: { request: [{ query: v }] }
refusals: { unknown-url: { 404: {} }, unknown-method: { 405: {} }, other-version: { 410: {} } }
`;
    const service = strangerService({ '2025-06-01': 'paths: {}', '2026-03-01': paths }, profile);
    const [oldest] = service.microversions as ['1.0'];
    const statusesOf = (method: string, path: string) =>
      service.match(method, path, oldest).contract.declaredStatuses;
    expect(statusesOf('GET', '/a')).toEqual([410]);
    expect(statusesOf('PUT', '/a')).toEqual([405]);
    expect(statusesOf('GET', '/b')).toEqual([404]);
  });

  it.each([
    ['/a/', 'same'],
    ['/b', 'other'],
    ['/c/1/', 'item'],
    ['/c/', 'unknownUrl'],
    ['/a//', 'unknownUrl'],
  ])('with another end of the URL, %s, are the same where the profile says so', (path, want) => {
    const paths = `paths:
  /a: { get: ${METHODS} }
  /b/: { get: { operationId: other, responses: {} } }
  /c/{id}: { get: { operationId: item, responses: {} } }`;
    const operationOf = (profile: string) =>
      strangerService({ '1.0': paths }, profile).match('GET', path, '1.0').contract.operation;
    expect(operationOf('requests: { trailing-slash: ignored }')).toBe(want);
    expect(operationOf('')).toBe('unknownUrl');
  });

  it('without a profile may be refused with any 4xx', () => {
    const { contract } = strangerService({ '1.0': 'paths: {}' }).match('GET', '/a', '1.0');
    expect([400, 404, 451].map((status) => findResponse(contract, status)?.isBodyUnknown)).toEqual([
      true,
      true,
      true,
    ]);
    expect(findResponse(contract, 200)).toBeUndefined();
    expect(findResponse(contract, 500)).toBeUndefined();
  });
});
