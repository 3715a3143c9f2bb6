/** Changes of which the document says that one side is not affected: more ways to log in, responses that a range covers. */
import { describe, expect, it } from 'vitest';
import type { Broken, Change } from '../../../spec/diff/change.ts';
import { diff } from '../../../spec/diff/diff.ts';
import type { Json } from '../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import { api } from './small-api.ts';

const OLD: Broken = 'old clients on a new cloud';
const NEW: Broken = 'new clients on an old cloud';

const done = { description: 'Done.' };
const answer = (schema: Json): Json => ({ ...done, content: { 'application/json': { schema } } });
const error = answer({ type: 'string' });

const answering = (responses: JsonObject): JsonObject => ({ paths: { '/': { get: { responses } } } });

const flow = { tokenUrl: '/token', scopes: { read: '', write: '' } };
const secured = (security: Json, oauth: JsonObject = { clientCredentials: flow }): JsonObject => ({
  ...answering({ 200: done }),
  security,
  components: {
    securitySchemes: {
      basic: { type: 'http', scheme: 'basic' },
      key: { type: 'apiKey', in: 'header', name: 'x-key' },
      oauth: { type: 'oauth2', flows: oauth },
    },
  },
});

const served = (...servers: Json[]): JsonObject => ({ ...answering({ 200: done }), servers });
const regions = (values: string[], initial = 'a'): Json => ({
  url: 'https://{region}.example',
  variables: { region: { default: initial, ...(values.length > 0 && { enum: values }) } },
});

const AUTHENTICATION = 'request.authentication.changed';
const SERVERS = 'request.servers.changed';

/** Each change with the clients that it breaks, and those that its reverse breaks. */
const ROWS: [title: string, JsonObject, JsonObject, [rule: string, broken: Broken[], back: Broken[]][]][] = [
  [
    'another scheme',
    secured([{ basic: [] }]),
    secured([{ key: [] }]),
    [[AUTHENTICATION, [OLD, NEW], [OLD, NEW]]],
  ],
  [
    'one more way to log in',
    secured([{ basic: [] }]),
    secured([{ basic: [] }, { key: [] }]),
    [[AUTHENTICATION, [NEW], [OLD]]],
  ],
  [
    'a login that may be left out',
    secured([{ basic: [] }]),
    secured([{ basic: [] }, {}]),
    [[AUTHENTICATION, [NEW], [OLD]]],
  ],
  ['a login', secured([]), secured([{ basic: [] }]), [[AUTHENTICATION, [OLD], [NEW]]]],
  [
    'two schemes together in place of either',
    secured([{ basic: [] }, { key: [] }]),
    secured([{ basic: [], key: [] }]),
    [[AUTHENTICATION, [OLD], [NEW]]],
  ],
  [
    'one more scope',
    secured([{ oauth: ['read'] }]),
    secured([{ oauth: ['read', 'write'] }]),
    [[AUTHENTICATION, [OLD], [NEW]]],
  ],
  [
    'one more OAuth flow',
    secured([{ oauth: ['read'] }]),
    secured([{ oauth: ['read'] }], { clientCredentials: flow, password: flow }),
    [[AUTHENTICATION, [NEW], [OLD]]],
  ],
  [
    'another place of tokens',
    secured([{ oauth: ['read'] }]),
    secured([{ oauth: ['read'] }], { clientCredentials: { ...flow, tokenUrl: '/other' } }),
    [[AUTHENTICATION, [OLD, NEW], [OLD, NEW]]],
  ],
  ['one more server', served({ url: '/a' }), served({ url: '/a' }, { url: '/b' }), [[SERVERS, [NEW], [OLD]]]],
  ['another server', served({ url: '/a' }), served({ url: '/b' }), [[SERVERS, [OLD, NEW], [OLD, NEW]]]],
  [
    'one more value of a server',
    served(regions(['a', 'b'])),
    served(regions(['a', 'b', 'c'])),
    [[SERVERS, [NEW], [OLD]]],
  ],
  ['any value of a server', served(regions(['a', 'b'])), served(regions([])), [[SERVERS, [NEW], [OLD]]]],
  [
    'the usual value of a server',
    served(regions(['a', 'b'])),
    served(regions(['a', 'b'], 'b')),
    [[SERVERS, [], []]],
  ],
  [
    'a status that "default" covers',
    answering({ 200: done, default: error }),
    answering({ 200: done, 404: error, default: error }),
    [['response.status.added', [], []]],
  ],
  [
    'a status that "default" covers, with another body',
    answering({ 200: done, default: error }),
    answering({ 200: done, 404: answer({ type: 'integer' }), default: error }),
    [
      ['response.status.added', [], []],
      ['response.type.changed', [OLD, NEW], [OLD, NEW]],
    ],
  ],
  [
    'one status in place of its range',
    answering({ '2XX': error }),
    answering({ 200: error }),
    [
      ['response.status.removed', [NEW], [OLD]],
      ['response.status.added', [], []],
    ],
  ],
  [
    'the only charset of JSON',
    answering({ 200: { ...done, content: { 'application/json': {} } } }),
    answering({ 200: { ...done, content: { 'application/json; charset=UTF-8': {} } } }),
    [['response.media-type.changed', [], []]],
  ],
  [
    'a charset of text',
    answering({ 200: { ...done, content: { 'text/csv': {} } } }),
    answering({ 200: { ...done, content: { 'text/csv; charset=UTF-8': {} } } }),
    [['response.media-type.changed', [OLD, NEW], [OLD, NEW]]],
  ],
];

describe('the clients that a change breaks', () => {
  it.each(ROWS)('%s', (_title, before, after, changes) => {
    const [one, other] = [api('before.json', before), api('after.json', after)];
    expect(diff(one, other).map(shown)).toEqual(changes.map(([rule, broken]) => [rule, broken]));
    const back = changes.map(([rule, , broken]) => [mirrored(rule), broken]);
    expect(diff(other, one).map(shown).sort()).toEqual(back.sort());
  });
});

function shown({ rule, breaks }: Change): [string, readonly Broken[]] {
  return [rule, breaks];
}

function mirrored(rule: string): string {
  return rule.replace(/\.(added|removed)$/, (_, kind) => (kind === 'added' ? '.removed' : '.added'));
}
