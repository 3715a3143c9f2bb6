/** Webhooks and callbacks: the cloud sends the request, and clients respond. */
import { describe, expect, it } from 'vitest';
import type { Broken } from '../../../spec/diff/change.ts';
import { diff } from '../../../spec/diff/diff.ts';
import type { Json } from '../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import { api } from './small-api.ts';

const OLD: Broken = 'old clients on a new cloud';
const NEW: Broken = 'new clients on an old cloud';

const text = { type: 'string' };
const done: Json = { 200: { description: 'Done.' } };
const NONE: JsonObject = { responses: done };

function sending(...types: string[]): JsonObject {
  const content = Object.fromEntries(types.map((type) => [type, { schema: text }]));
  return { requestBody: { content }, responses: done };
}

function withHeader(more: JsonObject): JsonObject {
  return { parameters: [{ name: 'X-Event', in: 'header', schema: text, ...more }], responses: done };
}

/** Clients that break by the change, and by the reverse. */
const ROWS: [
  title: string,
  before: JsonObject,
  after: JsonObject,
  rule: string,
  broken: Broken[],
  back: Broken[],
][] = [
  ['a body', NONE, sending('text/plain'), 'request.body.added', [OLD, NEW], [OLD, NEW]],
  [
    'a header that is always there',
    NONE,
    withHeader({ required: true }),
    'request.parameter.added',
    [NEW],
    [OLD],
  ],
  ['a header that may be there', NONE, withHeader({}), 'request.parameter.added', [], []],
  [
    'a header that is always there now',
    withHeader({}),
    withHeader({ required: true }),
    'request.parameter-required.added',
    [NEW],
    [OLD],
  ],
  [
    'another media type',
    sending('text/plain'),
    sending('text/plain', 'text/csv'),
    'request.media-type.added',
    [OLD],
    [NEW],
  ],
  [
    'another status that clients may answer',
    NONE,
    { responses: { 200: { description: 'Done.' }, 202: { description: 'Later.' } } },
    'response.status.added',
    [NEW],
    [OLD],
  ],
];

describe('a call to clients', () => {
  it.each(ROWS)('breaks by %s', (_title, before, after, rule, broken, back) => {
    const [one, other] = [webhook(before), webhook(after)];
    expect(diff(one, other)).toMatchObject([{ rule, breaks: broken }]);
    expect(diff(other, one)).toMatchObject([{ breaks: back }]);
  });

  it('breaks clients by coming and by going', () => {
    const none = api('it.json', { paths: {} });
    expect(diff(none, webhook(NONE))).toMatchObject([{ rule: 'request.url.added', breaks: [OLD, NEW] }]);
    expect(diff(webhook(NONE), none)).toMatchObject([{ rule: 'request.url.removed', breaks: [OLD, NEW] }]);
  });
});

function webhook(post: JsonObject) {
  return api('it.json', { webhooks: { done: { post } } });
}
