/** What two answers may differ in and still be the same, and what not. */
import { describe, expect, it } from 'vitest';
import { answerDifferences } from '../../../../runner/compare/difference/answer-differences.ts';
import { normalise } from '../../../../runner/compare/normalise/normalise.ts';
import type { Response } from '../../../../runner/exchange.ts';

const ROOTS = ['http://one:1', 'http://two:2/placement'] as const;

type Part = { status?: number; headers?: Record<string, string>; json?: unknown; body?: string };

function response({ status = 200, headers = {}, json, body }: Part): Response {
  const type = json === undefined ? {} : { 'content-type': 'application/json' };
  return {
    status,
    headers: Object.entries({ ...type, ...headers }),
    body: body ?? (json === undefined ? '' : JSON.stringify(json)),
  };
}

/** What differs between the two, as `kind place: how`. */
function differences(one: Part, other: Part): string[] {
  const answers = [one, other].map((part, index) => normalise(response(part), ROOTS[index] as string));
  return answerDifferences(answers).map(({ kind, place, how }) => `${kind} ${place}: ${how}`);
}

const error = (fields: object) => ({ errors: [{ status: 409, title: 'Conflict', ...fields }] });

const SAME: [string, Part, Part][] = [
  ['the order of an array', { json: { traits: ['A', 'B'] } }, { json: { traits: ['B', 'A'] } }],
  [
    'the order in arrays in arrays',
    { json: { list: [{ a: [1, 2] }, { a: [3] }] } },
    { json: { list: [{ a: [3] }, { a: [2, 1] }] } },
  ],
  ['the order of properties', { json: { a: 1, b: 2 } }, { json: { b: 2, a: 1 } }],
  ['how a number is written', { body: '{"a":1}', json: {} }, { body: '{"a": 1.0}', json: {} }],
  [
    'an id of the request',
    { headers: { 'x-openstack-request-id': 'req-00000000-0000-4000-8000-000000000001' } },
    { headers: { 'X-Openstack-Request-Id': 'req-00000000-0000-4000-8000-000000000002' } },
  ],
  [
    'a time',
    { headers: { 'last-modified': 'Mon, 01 Jan 2024 00:00:00 GMT' } },
    { headers: { 'last-modified': 'Tue, 02 Jan 2024 10:00:00 GMT' } },
  ],
  [
    'where the service is mounted',
    { headers: { location: 'http://one:1/traits/A' }, json: { href: '/traits/A' } },
    { headers: { location: '/placement/traits/A' }, json: { href: 'http://two:2/placement/traits/A' } },
  ],
  [
    'headers of the transport',
    { headers: { server: 'a', connection: 'close' } },
    { headers: { date: 'now' } },
  ],
  ['the order in a list header', { headers: { allow: 'GET, PUT' } }, { headers: { allow: 'PUT,GET' } }],
  [
    'the words and the id of an error',
    { status: 409, json: error({ detail: 'a', request_id: 'req-1' }) },
    { status: 409, json: error({ detail: 'b', request_id: 'req-2' }) },
  ],
  [
    'what is written for people',
    { status: 404, headers: { 'content-type': 'text/html' }, body: '<a>' },
    { status: 404, headers: { 'content-type': 'text/html' }, body: '<b>' },
  ],
];

const DIFFERENT: [string, Part, Part, string][] = [
  ['the status', {}, { status: 204 }, 'status : 200 beside 204'],
  [
    'the status, with the codes',
    { status: 409, json: error({ code: 'a.b' }) },
    { status: 204 },
    'status : 409 (a.b) beside 204',
  ],
  ['a status of 5xx, even on both', { status: 500 }, { status: 500 }, 'server error : 500 beside 500'],
  [
    'the code of an error',
    { status: 409, json: error({ code: 'a.b' }) },
    { status: 409, json: error({ code: 'c.d' }) },
    'body /errors/*/code: "a.b" beside "c.d"',
  ],
  [
    'an error without an id',
    { status: 409, json: error({ request_id: 'req-1' }) },
    { status: 409, json: error({}) },
    'body /errors/*/request_id: present beside absent',
  ],
  ['a header that is added', {}, { headers: { etag: '"1"' } }, 'header etag: (absent) beside "1"'],
  ['a header that is lost', { headers: { vary: 'a' } }, {}, 'header vary: a beside (absent)'],
  [
    'the value of a header',
    { headers: { 'cache-control': 'no-cache' } },
    { headers: { 'cache-control': 'max-age=1' } },
    'header cache-control: no-cache beside max-age=1',
  ],
  [
    'a time in another form',
    { headers: { 'last-modified': 'Mon, 01 Jan 2024 00:00:00 GMT' } },
    { headers: { 'last-modified': '2024-01-01' } },
    'header last-modified: (a time) beside 2024-01-01',
  ],
  [
    'an id of the request in another form',
    { headers: { 'x-openstack-request-id': 'req-00000000-0000-4000-8000-000000000001' } },
    { headers: { 'x-openstack-request-id': '1234' } },
    'header x-openstack-request-id: (an id) beside 1234',
  ],
  [
    'a location that leads out of the service',
    { headers: { location: '/traits/A' } },
    { headers: { location: '/traits/A' } },
    'header location: /traits/A beside (elsewhere) /traits/A',
  ],
  [
    'a media type',
    { json: {} },
    { body: '{}', headers: { 'content-type': 'text/plain' } },
    'header content-type: application/json beside text/plain',
  ],
  ['a body', { status: 204 }, { status: 204, body: 'x' }, 'body : no body beside prose'],
  ['a body that is not JSON', { json: {} }, { json: {}, body: '{' }, 'body : JSON beside not JSON'],
  ['null beside none', { json: { a: null } }, { json: {} }, 'body /a: present beside absent'],
  ['a number beside a text', { json: { a: 1 } }, { json: { a: '1' } }, 'body /a: number beside string'],
  [
    'how often something is in a list',
    { json: { a: [1, 1] } },
    { json: { a: [1] } },
    'body /a/*: more items beside fewer',
  ],
];

describe('two answers are the same whatever', () => {
  it.each(SAME)('%s', (_name, one, other) => {
    expect(differences(one, other)).toEqual([]);
  });
});

describe('two answers differ in', () => {
  it.each(DIFFERENT)('%s', (_name, one, other, want) => {
    expect(differences(one, other)).toContain(want);
  });
});
