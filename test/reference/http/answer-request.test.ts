import { describe, expect, it } from 'vitest';
import { usePlacementServer } from '../placement/placement-server.ts';

const { send } = usePlacementServer();

type Given = { method?: string; path: string; headers?: Record<string, string | undefined>; body?: unknown };
const NO_TOKEN = { 'x-auth-token': undefined };
const OTHER = { 'x-auth-token': 'someone:project' };

/** A later check would refuse each request for another reason, so the status shows the order. */
const order: [string, Given, number][] = [
  ['the root needs no token', { path: '/', headers: NO_TOKEN }, 200],
  ['the token comes before an unknown URL', { path: '/nope', headers: NO_TOKEN }, 401],
  [
    'the token comes before the version',
    { path: '/traits', headers: { ...NO_TOKEN, 'openstack-api-version': 'placement x' } },
    401,
  ],
  [
    'the version comes before the URL',
    { path: '/nope', headers: { 'openstack-api-version': 'placement 1.x' } },
    400,
  ],
  [
    'an unknown version comes before the URL',
    { path: '/nope', headers: { 'openstack-api-version': 'placement 9.9' } },
    406,
  ],
  [
    'a body without a type comes before the URL',
    { method: 'POST', path: '/nope', body: '{', headers: { 'content-type': undefined } },
    400,
  ],
  ['an unknown URL comes before the role', { path: '/nope', headers: OTHER }, 404],
  ['an unknown method comes before the role', { method: 'PATCH', path: '/traits', headers: OTHER }, 405],
  [
    'a method that comes later is not there yet',
    { method: 'PUT', path: '/traits/CUSTOM_A', headers: { 'openstack-api-version': 'placement 1.5' } },
    404,
  ],
  [
    'a later method of a known path is not allowed yet',
    {
      method: 'DELETE',
      path: '/resource_providers/x/inventories',
      headers: { 'openstack-api-version': 'placement 1.4' },
    },
    405,
  ],
  [
    'the type of the body comes before the role',
    {
      method: 'PUT',
      path: '/resource_providers/x',
      body: '{',
      headers: { ...OTHER, 'content-type': 'text/plain' },
    },
    415,
  ],
  [
    'what is accepted comes before the role',
    { path: '/resource_providers/x', headers: { ...OTHER, accept: 'text/plain' } },
    406,
  ],
  ['the role comes before the query', { path: '/traits?x=1', headers: OTHER }, 403],
  ['the role comes before the path', { path: '/resource_providers/x', headers: OTHER }, 403],
  ['the query comes before the data', { path: '/traits?x=1' }, 400],
  ['the path comes before the body', { method: 'PUT', path: '/resource_providers/x', body: '{' }, 404],
  [
    'the body comes before the path for traits',
    { method: 'PUT', path: '/resource_providers/x/traits', body: '{' },
    400,
  ],
];

describe('the order of the checks', () => {
  it.each(order)('%s', async (_name, { method = 'GET', path, headers, body }, status) => {
    const answer = await send(method, path, { ...(headers && { headers }), body });
    expect(answer.status).toBe(status);
  });
});

const roles: [Record<string, string | undefined>, number][] = [
  [{ 'x-auth-token': 'admin' }, 200],
  [{ 'x-auth-token': 'admin:project' }, 200],
  [{ 'x-auth-token': 'someone' }, 403],
  [{ 'x-auth-token': '' }, 403],
  [{ 'x-auth-token': 'someone', 'x-roles': 'service' }, 200],
  [{ 'x-auth-token': 'someone', 'x-roles': 'member, Admin' }, 200],
  [{ 'x-auth-token': 'admin', 'x-roles': 'member,reader' }, 403],
  [{ 'x-auth-token': 'admin', 'openstack-system-scope': 'all' }, 403],
  [{ 'x-auth-token': 'admin', 'openstack-system-scope': '' }, 200],
  [{ 'x-auth-token': 'admin', 'x-domain-id': 'default' }, 403],
];
it.each(roles)('%o', async (headers, status) => {
  expect((await send('GET', '/traits', { headers })).status).toBe(status);
});

describe('response headers', () => {
  it('every response has a request id of its own', async () => {
    const paths = ['/', '/nope', '/traits', '/resource_providers/x'];
    const answers = await Promise.all(paths.map((path) => send('GET', path)));
    const ids = answers.map(({ headers }) => headers['x-openstack-request-id']);
    for (const id of ids) expect(id).toMatch(/^req-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(paths.length);
    expect(answers[1]?.json.errors[0].request_id).toBe(ids[1]);
  });

  const declared: [string, { version: string; path: string; want: Record<string, unknown> }][] = [
    [
      'the version used is echoed',
      { version: '1.20', path: '/traits', want: { 'openstack-api-version': 'placement 1.20' } },
    ],
    [
      'the newest is echoed by its number',
      { version: 'latest', path: '/traits', want: { 'openstack-api-version': 'placement 1.39' } },
    ],
    [
      'times come with 1.15',
      {
        version: '1.15',
        path: '/',
        want: { 'last-modified': expect.stringMatching(/GMT$/), 'cache-control': 'no-cache' },
      },
    ],
    [
      'and not before',
      { version: '1.14', path: '/', want: { 'last-modified': undefined, 'cache-control': undefined } },
    ],
    ['an unknown URL has no Vary', { version: '1.39', path: '/nope', want: { vary: undefined } }],
    [
      'an unknown trait has',
      { version: '1.39', path: '/traits/NOPE', want: { vary: 'openstack-api-version' } },
    ],
    [
      'an unknown provider has none',
      { version: '1.39', path: '/resource_providers/x', want: { vary: undefined } },
    ],
    [
      'a malformed version gets none back',
      { version: 'x', path: '/', want: { 'openstack-api-version': undefined, vary: undefined } },
    ],
  ];
  it.each(declared)('%s', async (_name, { version, path, want }) => {
    const { headers } = await send('GET', path, { version });
    expect(Object.fromEntries(Object.keys(want).map((name) => [name, headers[name]]))).toEqual(want);
  });

  it('405 lists the allowed methods', async () => {
    expect((await send('POST', '/resource_providers/x')).headers.allow).toBe('GET, DELETE, PUT');
  });

  it('HEAD is answered without a body', async () => {
    expect(await send('HEAD', '/traits')).toMatchObject({ status: 405, text: '' });
  });
});

describe('errors', () => {
  it('have a code from 1.23 on', async () => {
    const [before, since] = await Promise.all(
      ['1.22', '1.23'].map((version) => send('GET', '/nope', { version })),
    );
    expect(before?.json.errors[0]).not.toHaveProperty('code');
    expect(since?.json.errors[0].code).toBe('placement.undefined_code');
  });

  it('name the supported range for an unsupported microversion', async () => {
    const { json } = await send('GET', '/', { version: '1.99' });
    expect(json.errors[0]).toMatchObject({ status: 406, min_version: '1.0', max_version: '1.39' });
    expect(json.errors[0]).not.toHaveProperty('code');
  });

  it('have another form without a token', async () => {
    const { json } = await send('GET', '/traits', { headers: NO_TOKEN });
    expect(json).toEqual({ code: '401 Unauthorized', title: 'Unauthorized', message: expect.any(String) });
  });

  const types: [string, string][] = [
    ['*/*', 'application/json'],
    ['text/html', 'text/html; charset=UTF-8'],
    ['application/xml', 'text/plain; charset=UTF-8'],
  ];
  it.each(types)('for Accept %s are %s', async (accept, type) => {
    expect((await send('GET', '/nope', { headers: { accept } })).headers['content-type']).toBe(type);
  });

  it('escape markup in HTML', async () => {
    const { text } = await send('GET', '/traits?<script>=1', {
      headers: { accept: 'text/html, application/json;q=0.1' },
    });
    expect(text).toContain('&#60;script&#62;');
    expect(text).not.toContain('<script>');
  });
});

describe('unusable bodies', () => {
  const rows: [string, unknown][] = [
    ['nothing', ''],
    ['half of an object', '{"name":'],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
    ['a byte order mark', '\ufeff{"name":"x"}'],
    ['a list', []],
    ['null', 'null'],
    ['an undeclared property', { name: 'x', colour: 'red' }],
    ['more than 4 MiB', { name: 'x'.repeat(5 * 1024 * 1024) }],
    ['deep nesting', `${'['.repeat(200_000)}`],
  ];
  it.each(rows)('%s', async (_name, body) => {
    expect((await send('POST', '/resource_providers', { body })).status).toBe(400);
    expect((await send('GET', '/')).status).toBe(200);
  });
});

const strange = [
  '/resource_providers/%zz',
  '/traits/%',
  '/resource_providers/%FF',
  '//',
  '/traits/',
  '/resource_providers/a%2Fb',
];
it.each(strange)('%s is an unknown URL', async (path) => {
  expect((await send('GET', path)).status).toBe(404);
});
