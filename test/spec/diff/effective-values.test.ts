/** Fields that are written and have no effect, or the effect of their default: no client sees them. */
import { describe, expect, it } from 'vitest';
import { diff } from '../../../spec/diff/diff.ts';
import { digestOf } from '../../../spec/diff/digest.ts';
import type { ApiDocument } from '../../../spec/openapi/api-document.ts';
import type { Json } from '../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import { api } from './small-api.ts';

type Row = [title: string, before: JsonObject, after: JsonObject];

const text = { type: 'string' };
const texts = { type: 'array', items: text };
const object = { type: 'object', properties: { a: text } };
const responses: Json = { 200: { description: 'Done.' } };

const inQuery = (more: JsonObject): JsonObject => parameter({ in: 'query', ...more });
const inPath = (more: JsonObject): JsonObject => parameter({ in: 'path', required: true, ...more });

function parameter(more: JsonObject): JsonObject {
  return { paths: { '/{a}': { get: { parameters: [{ name: 'a', ...more }], responses } } } };
}

function header(more: JsonObject): JsonObject {
  const answer = { description: 'Done.', headers: { 'X-A': more } };
  return { paths: { '/': { get: { responses: { 200: answer } } } } };
}

function body(
  mediaType: string,
  file: Json,
  encoding: JsonObject | undefined,
  more: JsonObject = {},
): JsonObject {
  const schema = { type: 'object', properties: { file } };
  const content = { [mediaType]: { schema, ...(encoding && { encoding: { file: encoding } }) } };
  return { ...more, paths: { '/': { post: { requestBody: { content }, responses } } } };
}

function secured(scheme: JsonObject, scopes: Json[] = []): JsonObject {
  return {
    security: [{ it: scopes }],
    components: { securitySchemes: { it: scheme } },
    paths: { '/': { get: { responses } } },
  };
}

function oauth(scopes: JsonObject, required: Json[]): JsonObject {
  return secured({ type: 'oauth2', flows: { clientCredentials: { tokenUrl: '/token', scopes } } }, required);
}

function served(url: string, variables?: JsonObject): JsonObject {
  return { servers: [{ url, ...(variables && { variables }) }], paths: { '/': { get: { responses } } } };
}

function answered(mediaType: string): JsonObject {
  const answer = { description: 'Done.', content: { [mediaType]: { schema: text } } };
  return { paths: { '/': { get: { responses: { 200: answer } } } } };
}

function calling(name: string): JsonObject {
  const done = { '{$request.body#/url}': { post: { responses } } };
  return { paths: { '/': { post: { responses, callbacks: { [name]: done } } } } };
}

const withoutParameters: JsonObject = { paths: { '/{a}': { get: { responses } } } };

const withAnother: JsonObject = {
  paths: {
    '/{a}': {
      get: {
        parameters: ['a', 'b'].map((name) => ({ name, in: 'path', required: true, schema: text })),
        responses,
      },
    },
  },
};

const FORM = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data';
const DIALECT_30 = { openapi: '3.0.3' };

const SAME: Row[] = [
  ['explode of a string in the query', inQuery({ schema: text }), inQuery({ schema: text, explode: false })],
  ['explode of a string in the path', inPath({ schema: text }), inPath({ schema: text, explode: true })],
  ['explode of an array in the path', inPath({ schema: texts }), inPath({ schema: texts, explode: true })],
  [
    'explode of a list of values',
    inQuery({ schema: { enum: ['a', 1] } }),
    inQuery({ schema: { enum: ['a', 1] }, explode: false }),
  ],
  [
    'explode of alternatives without an array',
    inQuery({ schema: { oneOf: [text, { type: 'integer' }] } }),
    inQuery({ schema: { oneOf: [text, { type: 'integer' }] }, explode: false }),
  ],
  [
    'explode of deepObject',
    inQuery({ style: 'deepObject', schema: object }),
    inQuery({ style: 'deepObject', schema: object, explode: true }),
  ],
  [
    'the default of explode',
    inQuery({ schema: texts }),
    inQuery({ schema: texts, explode: true, style: 'form' }),
  ],
  ['allowReserved in the path', inPath({ schema: text }), inPath({ schema: text, allowReserved: true })],
  [
    'allowEmptyValue in a header',
    parameter({ in: 'header' }),
    parameter({ in: 'header', allowEmptyValue: true }),
  ],
  ['explode of an array in a header', header({ schema: texts }), header({ schema: texts, explode: true })],
  [
    'style next to content',
    inQuery({ content: { 'application/json': { schema: object } } }),
    inQuery({ style: 'form', explode: false, content: { 'Application/JSON': { schema: object } } }),
  ],
  [
    'text/plain for a string',
    body(MULTIPART, text, undefined),
    body(MULTIPART, text, { contentType: 'text/plain' }),
  ],
  [
    'application/json for an object',
    body(MULTIPART, object, undefined),
    body(MULTIPART, object, { contentType: 'Application/json' }),
  ],
  [
    'text/plain for a list of strings',
    body(MULTIPART, texts, {}),
    body(MULTIPART, texts, { contentType: 'text/plain' }),
  ],
  [
    'application/octet-stream for a binary string in 3.0',
    body(MULTIPART, { type: 'string', format: 'binary' }, undefined, DIALECT_30),
    body(
      MULTIPART,
      { type: 'string', format: 'binary' },
      { contentType: 'application/octet-stream' },
      DIALECT_30,
    ),
  ],
  [
    'style of a part of a multipart body in 3.0',
    body(MULTIPART, texts, undefined, DIALECT_30),
    body(MULTIPART, texts, { style: 'pipeDelimited' }, DIALECT_30),
  ],
  [
    'the defaults of a field of a form',
    body(FORM, texts, undefined),
    body(FORM, texts, { style: 'form', explode: true }),
  ],
  [
    'headers of a field of a form',
    body(FORM, text, {}),
    body(FORM, text, { headers: { 'X-A': { schema: text } } }),
  ],
  [
    'the content type among the headers of a part',
    body(MULTIPART, text, {}),
    body(MULTIPART, text, { headers: { 'Content-Type': { schema: text } } }),
  ],
  [
    'the letter case of a header of a part',
    body(MULTIPART, text, { headers: { 'X-A': { schema: text } } }),
    body(MULTIPART, text, { headers: { 'x-a': { schema: text } } }),
  ],
  [
    'encoding of a body that has no parts',
    body('application/json', text, undefined),
    body('application/json', text, { contentType: 'image/png' }),
  ],
  [
    'the letter case of an HTTP scheme',
    secured({ type: 'http', scheme: 'Bearer' }),
    secured({ type: 'http', scheme: 'bearer' }),
  ],
  [
    'the letter case of a header with a key',
    secured({ type: 'apiKey', in: 'header', name: 'X-Key' }),
    secured({ type: 'apiKey', in: 'header', name: 'x-KEY' }),
  ],
  [
    'fields of other types of security schemes',
    secured({ type: 'http', scheme: 'basic' }),
    secured({ type: 'http', scheme: 'basic', name: 'x', bearerFormat: 'y', description: 'z' }),
  ],
  [
    'a scope that is not required',
    oauth({ read: 'Reads.' }, ['read']),
    oauth({ read: 'Reads.', write: 'Writes.' }, ['read']),
  ],
  [
    'a server variable with one value',
    served('https://a.example/v1'),
    served('https://a.example/{version}', { version: { default: 'v1', enum: ['v1'] } }),
  ],
  [
    'the name of a server variable',
    served('https://{a}.example', { a: { default: 'x' } }),
    served('https://{b}.example', { b: { default: 'x', description: 'The host.' } }),
  ],
  ['a server variable that the URL does not have', served('/v1'), served('/v1', { a: { default: 'x' } })],
  ['the usual port of a scheme', served('https://a.example:443/v1'), served('https://a.example/v1')],
  ['the port of a host alone', served('http://a.example:80'), served('http://a.example')],
  [
    '"required" of a parameter in the path',
    inPath({ schema: text }),
    inPath({ schema: text, required: false }),
  ],
  ['a declaration of text in the path', withoutParameters, inPath({ schema: text })],
  ['a parameter that the path does not have', inPath({ schema: text }), withAnother],
  ['the name of a callback', calling('done'), calling('ready')],
  ['the letter case of a host', served('https://a.example/V1'), served('HTTPS://A.example/V1')],
  [
    'the order of parameters of a media type, and their quotes',
    answered('text/csv;header=present;charset=utf-8'),
    answered('text/CSV; charset="UTF-8"; header="present"'),
  ],
];

const DIFFERENT: [...Row, ...rules: string[]][] = [
  [
    'explode of an array',
    inQuery({ schema: texts }),
    inQuery({ schema: texts, explode: false }),
    'request.parameter-form.changed',
  ],
  ['explode of any value', inQuery({}), inQuery({ explode: false }), 'request.parameter-form.changed'],
  [
    'explode of an alternative that is an array',
    inQuery({ schema: { anyOf: [text, texts] } }),
    inQuery({ schema: { anyOf: [text, texts] }, explode: false }),
    'request.parameter-form.changed',
  ],
  [
    'explode of an object in the path',
    inPath({ schema: object }),
    inPath({ schema: object, explode: true }),
    'request.parameter-form.changed',
  ],
  [
    'allowReserved in the query',
    inQuery({ schema: text }),
    inQuery({ schema: text, allowReserved: true }),
    'request.parameter-form.changed',
  ],
  [
    'explode of an object in a header',
    header({ schema: object }),
    header({ schema: object, explode: true }),
    'response.header-form.changed',
  ],
  [
    'the content type of a part',
    body(MULTIPART, text, undefined),
    body(MULTIPART, text, { contentType: 'application/json' }),
    'request.part-encoding.changed',
  ],
  [
    'the content type of a part that may be anything',
    body(MULTIPART, {}, undefined),
    body(MULTIPART, {}, { contentType: 'text/plain' }),
    'request.part-encoding.changed',
  ],
  [
    'a header of a part',
    body(MULTIPART, text, { headers: { 'X-A': { schema: text } } }),
    body(MULTIPART, text, { headers: { 'X-A': { schema: text, required: true } } }),
    'request.part-encoding.changed',
  ],
  [
    'explode of a field of a form',
    body(FORM, texts, {}),
    body(FORM, texts, { explode: false }),
    'request.part-encoding.changed',
  ],
  [
    'the style of a part of a multipart body in 3.1',
    body(MULTIPART, texts, undefined),
    body(MULTIPART, texts, { style: 'pipeDelimited' }),
    'request.part-encoding.changed',
  ],
  [
    'the letter case of a key in the query',
    secured({ type: 'apiKey', in: 'query', name: 'key' }),
    secured({ type: 'apiKey', in: 'query', name: 'KEY' }),
    'request.authentication.changed',
  ],
  [
    'a scope that is required',
    oauth({ read: 'Reads.', write: 'Writes.' }, ['read']),
    oauth({ read: 'Reads.', write: 'Writes.' }, ['read', 'write']),
    'request.authentication.changed',
  ],
  [
    'a server variable with two values',
    served('https://a.example/v1'),
    served('https://a.example/{version}', { version: { default: 'v1', enum: ['v1', 'v2'] } }),
    'request.servers.changed',
  ],
  ['another port', served('https://a.example:80/'), served('https://a.example/'), 'request.servers.changed'],
  [
    'a declaration of an integer in the path',
    withoutParameters,
    inPath({ schema: { type: 'integer' } }),
    'request.type.changed',
  ],
  [
    'server variables in another order',
    served('/{a}/{b}', { a: { default: '1' }, b: { default: '2' } }),
    served('/{b}/{a}', { a: { default: '1' }, b: { default: '2' } }),
    'request.servers.changed',
  ],
  [
    'the letter case of a path',
    served('https://a.example/V1'),
    served('https://a.example/v1'),
    'request.servers.changed',
  ],
  [
    'a parameter of a media type',
    answered('text/csv;header=present'),
    answered('text/csv;header=Present'),
    'response.media-type.changed',
  ],
  [
    'a range in the place of a media type',
    answered('image/png'),
    answered('image/*'),
    'response.media-type.changed',
  ],
  [
    'another media type',
    answered('image/png'),
    answered('image/gif'),
    'response.media-type.removed',
    'response.media-type.added',
  ],
];

describe('clients do not see', () => {
  it.each(SAME)('%s', (_title, ...sides) => {
    const [before, after] = documents(sides);
    expect(diff(before, after)).toEqual([]);
    expect(diff(after, before)).toEqual([]);
    expect(digestOf(after)).toBe(digestOf(before));
  });
});

describe('clients see', () => {
  it.each(DIFFERENT)('%s', (_title, one, other, ...rules) => {
    const [before, after] = documents([one, other]);
    expect(diff(before, after).map(({ rule }) => rule)).toEqual(rules);
    expect(diff(after, before)).toHaveLength(rules.length);
    expect(digestOf(after)).not.toBe(digestOf(before));
  });
});

function documents(sides: JsonObject[]): [ApiDocument, ApiDocument] {
  return sides.map((side, index) => api(`${index}.json`, side)) as [ApiDocument, ApiDocument];
}
