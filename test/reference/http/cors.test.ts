import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ReferenceServer, startReference } from '../../../reference/serve.ts';
import { sendTo } from '../placement/placement-server.ts';

let server: ReferenceServer;
beforeAll(async () => {
  server = await startReference({ cors: { allowedOrigins: ['http://valid.example.com'] } });
});
afterAll(async () => {
  await server.close();
});

const VALID = 'http://valid.example.com';
const OTHER = 'http://invalid.example.com';
const EXPOSED = 'X-Auth-Token,X-Openstack-Request-Id,X-Subject-Token,X-Service-Token,OpenStack-API-Version';

interface Row {
  method?: string;
  path?: string;
  /** Without a token unless it is given. */
  headers: Record<string, string>;
  want: { status: number; vary?: string; [header: string]: unknown };
}

/** As oslo.middleware 8.2 answers in front of Placement 16, observed there. */
const rows: [string, Row][] = [
  [
    'a preflight request for what is allowed',
    {
      method: 'OPTIONS',
      headers: {
        origin: VALID,
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'openstack-api-version, X-Auth-Token,content-type',
      },
      want: {
        status: 200,
        vary: 'Origin',
        'access-control-allow-origin': VALID,
        'access-control-allow-credentials': 'true',
        'access-control-max-age': '3600',
        'access-control-allow-methods': 'PUT',
        'access-control-allow-headers': 'openstack-api-version,X-Auth-Token,content-type',
      },
    },
  ],
  [
    'without other headers, none are allowed',
    {
      method: 'OPTIONS',
      headers: { origin: VALID, 'access-control-request-method': 'GET' },
      want: {
        status: 200,
        vary: 'Origin',
        'access-control-allow-origin': VALID,
        'access-control-allow-credentials': 'true',
        'access-control-max-age': '3600',
        'access-control-allow-methods': 'GET',
      },
    },
  ],
  [
    'a preflight request of another origin',
    {
      method: 'OPTIONS',
      headers: { origin: OTHER, 'access-control-request-method': 'GET' },
      want: { status: 200 },
    },
  ],
  [
    'a preflight request for another method',
    {
      method: 'OPTIONS',
      headers: { origin: VALID, 'access-control-request-method': 'TRACE' },
      want: { status: 200 },
    },
  ],
  [
    'a preflight request for another header',
    {
      method: 'OPTIONS',
      headers: {
        origin: VALID,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'x-other',
      },
      want: { status: 200 },
    },
  ],
  ['OPTIONS without an origin', { method: 'OPTIONS', headers: {}, want: { status: 200 } }],
  [
    'a request at the root',
    {
      path: '/',
      headers: { origin: VALID },
      want: {
        status: 200,
        vary: 'openstack-api-version,Origin',
        'access-control-allow-origin': VALID,
        'access-control-allow-credentials': 'true',
        'access-control-expose-headers': EXPOSED,
      },
    },
  ],
  [
    'a request of another origin',
    { path: '/', headers: { origin: OTHER }, want: { status: 200, vary: 'openstack-api-version' } },
  ],
  [
    'a refusal, too',
    {
      headers: { origin: VALID },
      want: {
        status: 401,
        vary: 'Origin',
        'access-control-allow-origin': VALID,
        'access-control-allow-credentials': 'true',
        'access-control-expose-headers': EXPOSED,
      },
    },
  ],
];

it.each(rows)('%s', async (_name, { method = 'GET', path = '/traits', headers, want }) => {
  const answer = await sendTo(server.url, method, path, {
    headers: { 'x-auth-token': undefined, ...headers },
  });
  const seen = Object.entries(answer.headers).filter(
    ([name]) => name === 'vary' || name.startsWith('access-control-'),
  );
  expect({ status: answer.status, ...Object.fromEntries(seen) }).toEqual(want);
  expect(answer.headers['x-openstack-request-id']).toMatch(/^req-/);
  if (method === 'OPTIONS') expect(answer.text).toBe('');
});

it('without allowed origins, OPTIONS is a method like another', async () => {
  const plain = await startReference();
  const headers = { origin: VALID, 'access-control-request-method': 'GET' };
  const answer = await sendTo(plain.url, 'OPTIONS', '/traits', { headers });
  await plain.close();
  expect(answer.status).toBe(405);
  expect(answer.headers['access-control-allow-origin']).toBeUndefined();
});

it('the origin * allows every page', async () => {
  const open = await startReference({ cors: { allowedOrigins: ['*'] } });
  const answer = await sendTo(open.url, 'GET', '/traits', { headers: { origin: OTHER }, version: '1.6' });
  await open.close();
  expect(answer.headers['access-control-allow-origin']).toBe('*');
});
