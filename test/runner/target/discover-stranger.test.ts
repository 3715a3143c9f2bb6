/** Discovers strangers' services by their profiles. */
import type { IncomingMessage, RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { CannotJudge, discover } from '../../../runner/target/discover.ts';
import { httpTarget } from '../../../runner/target/http/http-target.ts';
import { strangerService } from '../../spec/contract/stranger-service.ts';
import { type Misbehaving, startHttpServer } from './misbehaving-server.ts';

let server: Misbehaving | undefined;
afterEach(() => server?.close());

const PATHS = 'paths: { /a: { get: { responses: { 200: {} } } } }';

async function discoverWith(profile: string, listener: RequestListener, versions = ['2.1', '2.9']) {
  server = await startHttpServer(listener);
  const target = httpTarget(server.url, { timeout: 5, connections: 1 });
  const service = strangerService(Object.fromEntries(versions.map((version) => [version, PATHS])), profile);
  try {
    return await discover(target, service, 'secret', '/a');
  } finally {
    await target.close();
  }
}

type Answer = [status: number, body?: unknown, headers?: Record<string, string>];

/** JSON, unless the headers say otherwise. */
const answering =
  (answer: (request: IncomingMessage) => Answer): RequestListener =>
  (request, response) => {
    const [status, body = {}, headers = {}] = answer(request);
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };

const ASKED = 'versions: { request: [{ header: V }] }\n';

describe('the versions of a target', () => {
  it.each<
    [string, { profile: string; answer: (request: IncomingMessage) => Answer; want: [string, string] }]
  >([
    [
      'are at the root of the body',
      {
        profile: 'discovery: [{ path: /v, minimum: oldest, maximum: newest }]',
        answer: () => [200, { oldest: '2.1', newest: '2.5' }],
        want: ['2.1', '2.5'],
      },
    ],
    [
      'are in the entry of this API among others',
      {
        profile:
          'discovery: [{ path: /, entries: /versions, where: { id: v2.1 }, minimum: min_version, maximum: version }]',
        answer: () => [
          200,
          {
            versions: [
              { id: 'v2.0', min_version: '', version: '' },
              { id: 'v3', min_version: '3.0', version: '3.9' },
              { id: 'v2.1', min_version: '2.1', version: '2.9' },
            ],
          },
        ],
        want: ['2.1', '2.9'],
      },
    ],
    [
      'are in a list that is answered with 300 Multiple Choices',
      {
        profile: 'discovery: [{ path: /, entries: /versions }]',
        answer: () => [300, { versions: [{ min_version: '2.1', max_version: '2.9' }] }, { location: '/v2' }],
        want: ['2.1', '2.9'],
      },
    ],
    [
      'are in headers',
      {
        profile: 'discovery: [{ path: /v1, minimum-header: X-Min, maximum-header: X-Max }]',
        answer: () => [200, {}, { 'x-min': '2.1', 'x-max': '2.8' }],
        want: ['2.1', '2.8'],
      },
    ],
    [
      'need the token',
      {
        profile:
          'discovery: [{ path: /v, token: true }]\nauthentication: { header: Authorization, value: "Bearer {token}" }',
        answer: ({ headers }) =>
          headers.authorization === 'Bearer secret'
            ? [200, { min_version: '2.1', max_version: '2.9' }]
            : [401],
        want: ['2.1', '2.9'],
      },
    ],
    [
      'are at the second place where the first has none',
      {
        profile: 'discovery: [{ path: /x }, { path: /y }]',
        answer: ({ url }) => (url === '/y' ? [200, { min_version: '2.1', max_version: '2.9' }] : [404]),
        want: ['2.1', '2.9'],
      },
    ],
    [
      'are those of the documents where no place says them',
      { profile: '', answer: () => [200], want: ['2.1', '2.9'] },
    ],
  ])('%s', async (_name, { profile, answer, want: [minimum, maximum] }) => {
    await expect(discoverWith(ASKED + profile, answering(answer))).resolves.toEqual({ minimum, maximum });
  });

  it('may be dates', async () => {
    const profile = `${ASKED}discovery: [{ path: / }]`;
    const listener = answering(() => [200, { min_version: '2025-01-01', max_version: '2026-03-01' }]);
    const found = discoverWith(profile, listener, ['2025-06-01', '2026-03-01']);
    await expect(found).resolves.toEqual({ minimum: '2025-01-01', maximum: '2026-03-01' });
  });
});

describe('the call that checks the token', () => {
  it.each([
    ['header', { given: 'header: V', want: ['/a', '2.1'] }],
    ['query', { given: 'query: v', want: ['/a?v=2.1', undefined] }],
    ['path', { given: 'path: "/v{version}"', want: ['/v2.1/a', undefined] }],
  ])('asks for a version in the %s', async (_name, { given, want }) => {
    const seen: unknown[] = [];
    const listener = answering(({ url, headers }) => {
      seen.push([url, headers.v]);
      return [200, { min_version: '1.0', max_version: '2.9' }];
    });
    await discoverWith(`versions: { request: [{ ${given} }] }\ndiscovery: [{ path: / }]`, listener);
    expect(seen).toEqual([['/', undefined], want]);
  });
});

const page: Answer = [200, '<html>', { 'content-type': 'text/html' }];

describe('a target cannot be judged', () => {
  it.each<[string, { profile: string; answer: (request: IncomingMessage) => Answer; want: string }]>([
    [
      'that answers with pages where versions should be',
      {
        profile: 'discovery: [{ path: / }]',
        answer: () => page,
        want: 'is not the root of a stranger service: GET / answered 200 with text/html, where a JSON document with microversions from 2.1',
      },
    ],
    [
      'that answers with pages everywhere, where nothing says versions',
      {
        profile: '',
        answer: () => page,
        want: 'GET /a answered 200 with text/html, and the documents declare',
      },
    ],
    [
      'without the headers',
      {
        profile: 'discovery: [{ path: /, minimum-header: A, maximum-header: B }]',
        answer: () => [200],
        want: 'where headers with versions from 2.1 were expected',
      },
    ],
    [
      'with versions of another API',
      {
        profile: 'discovery: [{ path: / }]',
        answer: () => [200, { min_version: '3.0', max_version: '3.70' }],
        want: 'is not the root of a stranger service',
      },
    ],
    [
      'without the first operation',
      { profile: '', answer: () => [404], want: 'GET /a, which the documents declare, answered 404' },
    ],
    ['that refuses the token', { profile: '', answer: () => [401], want: 'does not accept the token' }],
    [
      'that redirects',
      { profile: '', answer: () => [302, {}, { location: '/login' }], want: 'redirects to /login' },
    ],
    ['that is broken', { profile: '', answer: () => [500], want: 'answers 500 at GET /a' }],
  ])('%s', async (_name, { profile, answer, want }) => {
    const found = discoverWith(ASKED + profile, answering(answer));
    await expect(found).rejects.toThrow(CannotJudge);
    await expect(found).rejects.toThrow(want);
  });
});
