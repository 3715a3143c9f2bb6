import { describe, expect, it } from 'vitest';
import { renderCurl } from '../../../reporters/curl.ts';
import type { Request } from '../../../runner/exchange.ts';

const get: Request = { method: 'GET', path: '/traits', headers: { accept: 'application/json' }, body: null };

const ROWS: [string, { request: Request; want: string }][] = [
  ['a plain call', { request: get, want: "curl -ig -X GET -H 'accept: application/json' 'http://h/traits'" }],
  [
    'a token as a variable',
    {
      request: { ...get, headers: { accept: 'a/b', 'x-auth-token': '$TOKEN' } },
      want: `curl -ig -X GET -H 'accept: a/b' -H "x-auth-token: $TOKEN" 'http://h/traits'`,
    },
  ],
  [
    'no token where none was sent, and none of the headers that curl adds',
    { request: { ...get, headers: {} }, want: "curl -ig -X GET -H 'accept:' 'http://h/traits'" },
  ],
  [
    'a body without a media type',
    {
      request: { ...get, method: 'PUT', body: '{}' },
      want: "curl -ig -X PUT -H 'accept: application/json' -H 'content-type:' --data-raw '{}' 'http://h/traits'",
    },
  ],
  [
    'quotes',
    {
      request: { ...get, headers: { accept: "it's" } },
      want: `curl -ig -X GET -H 'accept: it'\\''s' 'http://h/traits'`,
    },
  ],
  [
    'an empty header',
    { request: { ...get, headers: { accept: '' } }, want: "curl -ig -X GET -H 'accept;' 'http://h/traits'" },
  ],
  [
    'HEAD, which has no body to wait for',
    {
      request: { ...get, method: 'HEAD' },
      want: "curl -ig -I -H 'accept: application/json' 'http://h/traits'",
    },
  ],
  [
    'a path with dots, as it is',
    {
      request: { ...get, path: '/a/../b' },
      want: "curl -ig --path-as-is -X GET -H 'accept: application/json' 'http://h/a/../b'",
    },
  ],
];

describe('a line of curl', () => {
  it.each(ROWS)('repeats %s', (_name, { request, want }) => {
    expect(renderCurl('http://h', request)).toBe(want);
  });
});
