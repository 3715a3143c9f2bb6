/** Which differences between two answers normalisation hides, and which it keeps. */
import { describe, expect, it } from 'vitest';
import { findAnswerDifferences } from '../../../../runner/compare/difference/answer-differences.ts';
import { normalise } from '../../../../runner/compare/normalise/normalise.ts';
import type { Difference } from '../../../../runner/compare/result/difference.ts';
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

/** The differences between the two answers, as `kind location: summary`. */
function findDifferences(first: Part, other: Part): string[] {
  const answers = [first, other].map((part, index) => normalise(response(part), ROOTS[index] as string));
  return findAnswerDifferences(answers).map(textOf);
}

function textOf({ kind, location: { name, pointer }, summary }: Difference): string {
  return [kind, name, pointer].filter(Boolean).join(' ').concat(': ', summary);
}

const error = (fields: object) => ({ errors: [{ status: 409, title: 'Conflict', ...fields }] });

const SAME: [string, Part, Part][] = [
  ['the order of an array', { json: { traits: ['A', 'B'] } }, { json: { traits: ['B', 'A'] } }],
  [
    'the order of nested arrays',
    { json: { list: [{ a: [1, 2] }, { a: [3] }] } },
    { json: { list: [{ a: [3] }, { a: [2, 1] }] } },
  ],
  ['the order of properties', { json: { a: 1, b: 2 } }, { json: { b: 2, a: 1 } }],
  ['the notation of a number', { body: '{"a":1}', json: {} }, { body: '{"a": 1.0}', json: {} }],
  [
    'the request id',
    { headers: { 'x-openstack-request-id': 'req-00000000-0000-4000-8000-000000000001' } },
    { headers: { 'X-Openstack-Request-Id': 'req-00000000-0000-4000-8000-000000000002' } },
  ],
  [
    'a time',
    { headers: { 'last-modified': 'Mon, 01 Jan 2024 00:00:00 GMT' } },
    { headers: { 'last-modified': 'Tue, 02 Jan 2024 10:00:00 GMT' } },
  ],
  [
    'the mount of the service',
    { headers: { location: 'http://one:1/traits/A' }, json: { href: '/traits/A' } },
    { headers: { location: '/placement/traits/A' }, json: { href: 'http://two:2/placement/traits/A' } },
  ],
  ['transport headers', { headers: { server: 'a', connection: 'close' } }, { headers: { date: 'now' } }],
  [
    'the order in a list-valued header',
    { headers: { allow: 'GET, PUT' } },
    { headers: { allow: 'PUT,GET' } },
  ],
  [
    'the prose and the request id of an error',
    { status: 409, json: error({ detail: 'a', request_id: 'req-1' }) },
    { status: 409, json: error({ detail: 'b', request_id: 'req-2' }) },
  ],
  [
    'the text of a body that is not JSON',
    { status: 404, headers: { 'content-type': 'text/html' }, body: '<a>' },
    { status: 404, headers: { 'content-type': 'text/html' }, body: '<b>' },
  ],
];

const DIFFERENT: [string, Part, Part, string][] = [
  ['the status', {}, { status: 204 }, 'status: 200 vs 204'],
  [
    'the status, with the codes',
    { status: 409, json: error({ code: 'a.b' }) },
    { status: 204 },
    'status: 409 (a.b) vs 204',
  ],
  ['a status of 5xx, even of both', { status: 500 }, { status: 500 }, 'server error: 500 vs 500'],
  [
    'the code of an error',
    { status: 409, json: error({ code: 'a.b' }) },
    { status: 409, json: error({ code: 'c.d' }) },
    'body /errors/*/code: "a.b" vs "c.d"',
  ],
  [
    'the request id of an error, missing in one',
    { status: 409, json: error({ request_id: 'req-1' }) },
    { status: 409, json: error({}) },
    'body /errors/*/request_id: present vs absent',
  ],
  ['an added header', {}, { headers: { etag: '"1"' } }, 'header etag: (absent) vs "1"'],
  ['a missing header', { headers: { vary: 'a' } }, {}, 'header vary: a vs (absent)'],
  [
    'the value of a header',
    { headers: { 'cache-control': 'no-cache' } },
    { headers: { 'cache-control': 'max-age=1' } },
    'header cache-control: no-cache vs max-age=1',
  ],
  [
    'a time that is no HTTP date',
    { headers: { 'last-modified': 'Mon, 01 Jan 2024 00:00:00 GMT' } },
    { headers: { 'last-modified': '2024-01-01' } },
    'header last-modified: (a time) vs 2024-01-01',
  ],
  [
    'the format of the request id',
    { headers: { 'x-openstack-request-id': 'req-00000000-0000-4000-8000-000000000001' } },
    { headers: { 'x-openstack-request-id': '1234' } },
    'header x-openstack-request-id: (an id) vs 1234',
  ],
  [
    'a location outside the service',
    { headers: { location: '/traits/A' } },
    { headers: { location: '/traits/A' } },
    'header location: /traits/A vs (external) /traits/A',
  ],
  [
    'a media type',
    { json: {} },
    { body: '{}', headers: { 'content-type': 'text/plain' } },
    'header content-type: application/json vs text/plain',
  ],
  ['a body', { status: 204 }, { status: 204, body: 'x' }, 'body: no body vs prose'],
  ['a body that is malformed JSON', { json: {} }, { json: {}, body: '{' }, 'body: JSON vs not JSON'],
  ['null and a missing property', { json: { a: null } }, { json: {} }, 'body /a: present vs absent'],
  ['a number and a string', { json: { a: 1 } }, { json: { a: '1' } }, 'body /a: number vs string'],
  [
    'the number of equal items in an array',
    { json: { a: [1, 1] } },
    { json: { a: [1] } },
    'body /a/*: more items vs fewer',
  ],
];

describe('two answers are equal whatever', () => {
  it.each(SAME)('%s', (_name, first, other) => {
    expect(findDifferences(first, other)).toEqual([]);
  });
});

describe('two answers differ in', () => {
  it.each(DIFFERENT)('%s', (_name, first, other, want) => {
    expect(findDifferences(first, other)).toContain(want);
  });
});
