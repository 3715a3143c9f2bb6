import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type IdentityClient,
  identityClient,
} from '../../../../reference/http/auth/keystone/identity-client.ts';
import { keystoneAuthenticator } from '../../../../reference/http/auth/keystone/keystone.ts';
import { type ReferenceServer, startReference } from '../../../../reference/serve.ts';
import { loadService } from '../../../../spec/contract/load-service.ts';
import { type PlacementReply, sendTo } from '../../placement/placement-server.ts';
import { IdentityStandIn, type StandInToken } from './identity-stand-in.ts';

const service = loadService('placement');
const PUBLIC_URL = 'https://cloud.example.com:5000';

let keystone: IdentityStandIn;
let client: IdentityClient;
let server: ReferenceServer;
let logged: string[];
/** Milliseconds by which the service's clock is ahead. */
let ahead: number;

beforeEach(async () => {
  logged = [];
  ahead = 0;
  keystone = new IdentityStandIn();
  await keystone.start();
  client = identityClient({ url: keystone.url });
  server = await startReference({
    service,
    policy: 'default',
    authenticator: keystoneAuthenticator({
      client,
      serviceToken: keystone,
      publicUrl: PUBLIC_URL,
      log: (message) => logged.push(message),
      now: () => Date.now() + ahead,
    }),
  });
});
afterEach(async () => {
  await server.close();
  await client.close();
  await keystone.close();
});

function get(
  token: string | undefined,
  headers: Record<string, string> = {},
  path = '/traits',
): Promise<PlacementReply> {
  return sendTo(server.url, 'GET', path, { headers: { 'x-auth-token': token, ...headers } });
}

function validations(): number {
  return keystone.calls.filter((call) => call.startsWith('GET /v3/auth/tokens')).length;
}

const tokens: [string, StandInToken, string, number][] = [
  ['an administrator', { roles: ['admin', 'member', 'reader'] }, '/traits', 200],
  ['a service', { roles: ['service'] }, '/traits', 200],
  ['a member', { roles: ['member', 'reader'] }, '/traits', 403],
  ['a user without a role', {}, '/traits', 403],
  ['an administrator of the system', { roles: ['admin'], scope: { system: { all: true } } }, '/traits', 403],
  [
    'an administrator of a domain',
    { roles: ['admin'], scope: { domain: { id: 'default' } } },
    '/traits',
    403,
  ],
  ['a token without a scope', { scope: {} }, '/traits', 403],
  ['a reader of the project', { roles: ['reader'] }, '/usages?project_id=mine', 200],
  ['a reader of another project', { roles: ['reader'] }, '/usages?project_id=other', 403],
  ['a token that has ended', { roles: ['admin'], life: -1 }, '/traits', 401],
  ['a token for a few calls only', { roles: ['admin'], accessRules: [{ path: '/traits' }] }, '/traits', 401],
];
it.each(tokens)('%s: %o at %s gets %i', async (_name, token, path, status) => {
  expect((await get(keystone.issue(token), {}, path)).status).toBe(status);
});

describe('a token', () => {
  it('is in X-Auth-Token, or in X-Storage-Token', async () => {
    const token = keystone.issue({ roles: ['admin'] });
    expect((await get(undefined, { 'x-storage-token': token })).status).toBe(200);
    expect((await get('', { 'x-storage-token': token })).status).toBe(401);
    expect((await get('unknown', { 'x-storage-token': token })).status).toBe(401);
  });

  it('counts, and not what the client claims', async () => {
    const claims = { 'x-roles': 'admin', 'x-project-id': 'other', 'x-user-id': 'someone' };
    const token = keystone.issue({ roles: ['reader'] });
    expect((await get(token, claims)).status).toBe(403);
    expect((await get(token, claims, '/usages?project_id=other')).status).toBe(403);
    const scoped = { 'openstack-system-scope': 'all', 'x-domain-id': 'default' };
    expect((await get(keystone.issue({ roles: ['admin'] }), scoped)).status).toBe(200);
  });

  it('is validated once in five minutes, so a revoked one is accepted until then', async () => {
    const token = keystone.issue({ roles: ['admin'] });
    expect((await get(token)).status).toBe(200);
    keystone.revoke(token);
    expect((await get(token)).status).toBe(200);
    expect(validations()).toBe(1);
    ahead = 301_000;
    expect((await get(token)).status).toBe(401);
    expect(validations()).toBe(2);
  });

  it('ends when it ends, known or not', async () => {
    const token = keystone.issue({ roles: ['admin'], life: 60 });
    expect((await get(token)).status).toBe(200);
    ahead = 61_000;
    expect((await get(token)).status).toBe(401);
    expect(validations()).toBe(1);
  });

  it('is asked about again when Keystone did not know it', async () => {
    await get('unknown');
    await get('unknown');
    expect(validations()).toBe(2);
  });

  it('that has ended still counts when a service passes the request on', async () => {
    const ended = keystone.issue({ roles: ['admin'], life: -1 });
    const statusWith = async (service: StandInToken) =>
      (await get(ended, { 'x-service-token': keystone.issue(service) })).status;
    expect(await statusWith({ roles: ['service'] })).toBe(200);
    expect(await statusWith({ roles: ['admin'] })).toBe(401);
    expect(await statusWith({ roles: ['service'], life: -1 })).toBe(401);
    expect((await get(keystone.issue({ roles: ['admin'] }), { 'x-service-token': 'unknown' })).status).toBe(
      401,
    );
  });
});

describe('without a valid token, the answer', () => {
  it.each<[string, string | undefined, Record<string, string>, string]>([
    ['none', undefined, {}, '/traits'],
    ['an unknown one', 'unknown', {}, '/traits'],
    ['another media type', 'unknown', { accept: 'text/html' }, '/traits'],
    ['an unknown URL', undefined, {}, '/nope'],
  ])('is that of keystonemiddleware: %s', async (_name, token, headers, path) => {
    const answer = await get(token, headers, path);
    expect(answer.status).toBe(401);
    expect(answer.json).toEqual({
      error: {
        code: 401,
        title: 'Unauthorized',
        message: 'The request you have made requires authentication.',
      },
    });
    expect(Object.keys(answer.headers).sort()).toEqual([
      'connection',
      'content-length',
      'content-type',
      'date',
      'keep-alive',
      'www-authenticate',
      'x-openstack-request-id',
    ]);
    expect(answer.headers['content-type']).toBe('application/json');
    expect(answer.headers['www-authenticate']).toBe(`Keystone uri="${PUBLIC_URL}"`);
  });

  it('at the root is the versions, whatever the token', async () => {
    expect((await get('unknown', {}, '/')).status).toBe(200);
    expect(keystone.calls).toEqual([]);
  });
});

it('the token of the service is replaced when Keystone refuses it', async () => {
  await get(keystone.issue());
  keystone.revokeServiceTokens();
  expect((await get(keystone.issue({ roles: ['admin'] }))).status).toBe(200);
  expect(validations()).toBe(3);
});

describe('when Keystone cannot be asked', () => {
  const down: [string, () => Promise<void> | void][] = [
    ['it is down', () => keystone.close()],
    ['it fails', () => keystone.answerAlways(500)],
    ['it refuses the service', () => keystone.answerAlways(401)],
  ];
  it.each(down)('%s: unknown tokens get a 503, known ones count', async (_name, stop) => {
    const known = keystone.issue({ roles: ['admin'] });
    await get(known);
    await stop();
    const { status, json, headers } = await get(keystone.issue());
    expect(status).toBe(503);
    expect(json).toEqual({
      message: expect.stringContaining('The Keystone service is temporarily unavailable.'),
      code: '503 Service Unavailable',
      title: 'Service Unavailable',
    });
    expect(headers['x-openstack-request-id']).toMatch(/^req-/);
    expect(headers['www-authenticate']).toBeUndefined();
    expect(logged).toHaveLength(1);
    expect((await get(known)).status).toBe(200);
    expect((await get(undefined)).status).toBe(401);
  });

  it.each([
    ['text/html', 'text/html; charset=UTF-8'],
    ['text/plain', 'text/plain; charset=UTF-8'],
    ['application/xml', 'text/plain; charset=UTF-8'],
    ['*/*', 'application/json'],
  ])('the 503 for %s is %s', async (accept, type) => {
    await keystone.close();
    const { status, headers, text } = await get('unknown', { accept });
    expect([status, headers['content-type']]).toEqual([503, type]);
    expect(text).toContain('temporarily unavailable');
  });
});
