/** What an upgrade from OpenAPI 3.0 to 3.1 rewrites, by OpenAPI's own upgrade guide: no client sees it. */
import { describe, expect, it } from 'vitest';
import { diff } from '../../../spec/diff/diff.ts';
import { digestOf } from '../../../spec/diff/digest.ts';
import type { Json } from '../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import { api } from './small-api.ts';

const JSON_BODY = 'application/json';
const BYTES = 'application/octet-stream';
const file = (value: Json): Json => ({ type: 'object', properties: { file: value } });

/** The media type of request and response, the schema in 3.0 and in 3.1; no schema where it is undefined. */
const REWRITTEN: readonly (readonly [
  title: string,
  mediaType: string,
  in30: Json,
  in31: Json | undefined,
])[] = [
  ['nullable', JSON_BODY, { type: 'string', nullable: true }, { type: ['string', 'null'] }],
  [
    'nullable with listed values',
    JSON_BODY,
    { type: 'string', nullable: true, enum: ['a', null] },
    { type: ['string', 'null'], enum: ['a', null] },
  ],
  [
    'an exclusive minimum',
    JSON_BODY,
    { type: 'number', minimum: 0, exclusiveMinimum: true },
    { type: 'number', exclusiveMinimum: 0 },
  ],
  [
    'an exclusive maximum',
    JSON_BODY,
    { type: 'number', maximum: 9, exclusiveMaximum: true },
    { type: 'number', exclusiveMaximum: 9 },
  ],
  [
    'an inclusive bound that says so',
    JSON_BODY,
    { type: 'number', minimum: 0, exclusiveMinimum: false },
    { type: 'number', minimum: 0 },
  ],
  ['an example', JSON_BODY, { type: 'string', example: 'a' }, { type: 'string', examples: ['a'] }],
  [
    'format byte',
    JSON_BODY,
    file({ type: 'string', format: 'byte' }),
    file({ type: 'string', contentEncoding: 'base64' }),
  ],
  [
    'format base64',
    JSON_BODY,
    file({ type: 'string', format: 'base64' }),
    file({ type: 'string', contentEncoding: 'base64' }),
  ],
  ['bytes of any content', BYTES, { type: 'string', format: 'binary' }, undefined],
  ['bytes of any content, as an empty schema', BYTES, { type: 'string', format: 'binary' }, {}],
  [
    'bytes of any content, with a media type',
    BYTES,
    { type: 'string', format: 'binary' },
    { type: 'string', contentMediaType: BYTES },
  ],
  ['bytes of an image', 'image/png', { type: 'string', format: 'binary' }, {}],
  [
    'bytes of an image, with the media type of the body',
    'image/png',
    { type: 'string', format: 'binary' },
    { type: 'string', contentMediaType: 'image/png' },
  ],
  [
    'a file among the parts',
    'multipart/form-data',
    file({ type: 'string', format: 'binary' }),
    file({ type: 'string', contentMediaType: BYTES }),
  ],
];

/** As above, and the rules of the changes of the response. */
const CHANGED: readonly (readonly [
  title: string,
  mediaType: string,
  in30: Json,
  in31: Json,
  rules: readonly string[],
])[] = [
  [
    'base64 that ends',
    JSON_BODY,
    { type: 'string', format: 'byte' },
    { type: 'string' },
    ['response.encoding.removed'],
  ],
  [
    'another encoding',
    JSON_BODY,
    { type: 'string', format: 'byte' },
    { type: 'string', contentEncoding: 'base32' },
    ['response.encoding.changed'],
  ],
  [
    'text in place of bytes',
    BYTES,
    { type: 'string', format: 'binary' },
    { type: 'string' },
    ['response.type.removed'],
  ],
  [
    'at most so many bytes',
    BYTES,
    { type: 'string', format: 'binary' },
    { type: 'string', contentMediaType: BYTES, maxLength: 9 },
    ['response.type.removed', 'response.length.added', 'response.encoding.added'],
  ],
  [
    'bytes in JSON are a string',
    JSON_BODY,
    { type: 'string', format: 'binary' },
    {},
    ['response.type.added', 'response.encoding.removed'],
  ],
];

describe('an upgrade to 3.1 keeps', () => {
  it.each(REWRITTEN)('%s', (_title, mediaType, in30, in31) => {
    const [before, after] = [exchanging('3.0.3', mediaType, in30), exchanging('3.1.1', mediaType, in31)];
    expect(diff(before, after)).toEqual([]);
    expect(diff(after, before)).toEqual([]);
    expect(digestOf(after)).toBe(digestOf(before));
  });
});

describe('beside an upgrade to 3.1, clients see', () => {
  it.each(CHANGED)('%s', (_title, mediaType, in30, in31, rules) => {
    const [before, after] = [exchanging('3.0.3', mediaType, in30), exchanging('3.1.1', mediaType, in31)];
    const seen = diff(before, after).map(({ rule }) => rule as string);
    expect(seen.filter((rule) => rule.startsWith('response.'))).toEqual(rules);
    expect(digestOf(after)).not.toBe(digestOf(before));
  });
});

function exchanging(openapi: string, mediaType: string, schema: Json | undefined) {
  const content: JsonObject = { [mediaType]: schema === undefined ? {} : { schema } };
  const post = { requestBody: { content }, responses: { 200: { description: 'Done.', content } } };
  return api(`${openapi}.json`, { openapi, paths: { '/': { post: post as Json } } });
}
