/** Links and `Location` of strangers' services: below the mount and the version's prefix, or where the profile lets them lead. */
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../runner/rule.ts';
import { judgeCall } from '../../../runner/rules/judge.ts';
import { linksResolve } from '../../../runner/rules/links-resolve.ts';
import { locationResolves } from '../../../runner/rules/location-resolves.ts';
import { strangerService } from '../../spec/contract/stranger-service.ts';

const PATHS = "paths: { '/books/{id}': { get: { responses: { 200: {} } } } }";
const IN_PATH = 'versions: { request: [{ path: "/v{version}" }] }\n';
const OUTSIDE = 'links: { outside: [{ rel: bookmark }, { path: ^/covers/ }, { rel: help, path: ^/docs }] }\n';
const LOCATION = 'links: { outside: [{ header: location, path: /images/ }] }\n';
const SAME_HOST = 'links: { outside: [{ rel: bookmark, host: same }] }\n';

function observe(
  rule: Rule,
  profile: string,
  { body = {}, location }: { body?: unknown; location?: string },
) {
  const service = strangerService({ '1.0': PATHS }, profile);
  const { contract } = service.match('GET', '/books/1', '1.0');
  const headers: [string, string][] = [['content-type', 'application/json']];
  if (location !== undefined) headers.push(['location', location]);
  const request = { method: 'GET', path: '/books/1', headers: {}, body: null };
  const response = { status: 200, headers, body: JSON.stringify(body) };
  const exchange = { number: 1, request, response, took: 1 };
  const root = 'http://host/library';
  const call = judgeCall({ service, root, exchange, contract, microversion: '1.0', followsLocation: false });
  return [...rule.check(call)].map(({ location }) => location.pointer ?? location.name);
}

describe('a link', () => {
  it.each<[string, { given: [profile: string, link: object]; want: string[] }]>([
    ['to an operation', { given: ['', { href: '/library/books/1' }], want: [] }],
    ['to no operation', { given: ['', { href: '/library/covers/1' }], want: ['/href'] }],
    ['to another host', { given: ['', { href: 'http://other/library/books/1' }], want: ['/href'] }],
    ['out of the mount', { given: ['', { href: '/books/1' }], want: ['/href'] }],
    ['with the prefix of the version', { given: [IN_PATH, { href: '/library/v1.0/books/1' }], want: [] }],
    ['without it', { given: [IN_PATH, { href: '/library/books/1' }], want: ['/href'] }],
    [
      'with that of another version',
      { given: [IN_PATH, { href: '/library/v2.0/books/1' }], want: ['/href'] },
    ],
    ['outside by rel', { given: [OUTSIDE, { rel: 'bookmark', href: 'http://other/x' }], want: [] }],
    [
      'outside by another rel',
      { given: [OUTSIDE, { rel: 'self', href: 'http://other/x' }], want: ['/href'] },
    ],
    [
      'outside at the same host',
      { given: [SAME_HOST, { rel: 'bookmark', href: 'http://host/x' }], want: [] },
    ],
    ['outside as a path', { given: [SAME_HOST, { rel: 'bookmark', href: '/x' }], want: [] }],
    [
      'outside at another host',
      { given: [SAME_HOST, { rel: 'bookmark', href: 'http://other/x' }], want: ['/href'] },
    ],
    ['outside by path', { given: [OUTSIDE, { href: 'http://other/covers/1' }], want: [] }],
    ['outside by half of what is given', { given: [OUTSIDE, { rel: 'help', href: '/x' }], want: ['/href'] }],
    ['outside where Location may be', { given: [LOCATION, { href: '/images/1' }], want: ['/href'] }],
    ['outside by rel and path', { given: [OUTSIDE, { rel: 'help', href: '/docs/1' }], want: [] }],
  ])('%s', (_name, { given: [profile, link], want }) => {
    expect(observe(linksResolve, profile || 'probes: []', { body: link })).toEqual(want);
  });
});

describe('a Location', () => {
  it.each<[string, { given: [profile: string, location: string]; want: string[] }]>([
    ['of an operation', { given: ['', '/library/books/1'], want: [] }],
    ['with the prefix of the version', { given: [IN_PATH, 'http://host/library/v1.0/books/1'], want: [] }],
    ['without it', { given: [IN_PATH, '/library/books/1'], want: ['location'] }],
    ['out of the mount', { given: ['', '/books/1'], want: ['location'] }],
    ['at another host', { given: ['', 'https://host/library/books/1'], want: ['location'] }],
    ['outside', { given: [LOCATION, 'http://other//images/1'], want: [] }],
    ['outside by another path', { given: [LOCATION, 'http://other/covers/1'], want: ['location'] }],
    ['outside where links of bodies may be', { given: [OUTSIDE, '/covers/1'], want: ['location'] }],
  ])('%s', (_name, { given: [profile, location], want }) => {
    expect(observe(locationResolves, profile || 'probes: []', { location })).toEqual(want);
  });
});
