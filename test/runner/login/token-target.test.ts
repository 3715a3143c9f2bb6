/** Tokens are put into requests, renewed before they end and after a 401, and hidden in answers. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { IssuedToken } from '../../../runner/login/keystone/issued-token.ts';
import { fixedToken, renewedToken } from '../../../runner/login/keystone/token-source.ts';
import { tokenTarget } from '../../../runner/login/token-target.ts';
import { CannotJudge } from '../../../runner/target/discover.ts';
import { httpTarget } from '../../../runner/target/http/http-target.ts';
import type { Target } from '../../../runner/target/target.ts';
import { OWN_TOKEN } from '../../../runner/target/token-placeholders.ts';
import { loadService } from '../../../spec/contract/load-service.ts';
import { readProfile } from '../../../spec/profile/read-profile.ts';
import { startHttpServer } from '../target/misbehaving-server.ts';
import { type KeystoneStandIn, startKeystone } from './keystone-stand-in.ts';

const { authentication } = loadService('placement').profile;
let keystone: KeystoneStandIn;
let target: Target;
let time = 0;
beforeEach(async () => {
  keystone = await startKeystone(60);
  time = 0;
});
afterEach(async () => {
  await target.close();
  await keystone.close();
});

/** Asks the stand-in for a token as a login would. */
async function issue(): Promise<IssuedToken> {
  const answer = await fetch(`${keystone.url}/v3/auth/tokens`, { method: 'POST', body: '{}' });
  if (!answer.ok) throw new CannotJudge(`Keystone answers ${answer.status}`);
  const id = answer.headers.get('x-subject-token') as string;
  const user = { name: 'u', domain: 'd', domainId: 'd' };
  return { id, life: 60_000, clockAhead: 0, user, scope: { kind: 'none' }, roles: [], catalogue: [] };
}

async function open(isRenewable = true): Promise<void> {
  const source = renewedToken(await issue(), { ...(isRenewable && { issue }), now: () => time });
  const service = httpTarget(`${keystone.url}/placement`, { timeout: 5, connections: 4 });
  target = tokenTarget(service, {
    tokens: new Map([[OWN_TOKEN, source]]),
    tokenCheck: '/check',
    authentication,
  });
}

function send(method = 'GET', path = '/a', token: string = OWN_TOKEN) {
  return target.send({ method, path, headers: { 'x-auth-token': token }, body: null });
}

test('a token is renewed after three quarters of a short life', async () => {
  await open();
  for (time of [0, 44_000, 45_000, 80_000, 90_000]) expect((await send()).status).toBe(200);
  expect(keystone.tokens).toHaveLength(3);
});

test('calls that are in flight together share one renewal', async () => {
  await open();
  time = 50_000;
  await Promise.all([send(), send(), send(), send()]);
  expect(keystone.tokens).toHaveLength(2);
});

test.each(['GET', 'POST', 'DELETE'])(
  'a %s that met the end of the token is sent again with another',
  async (method) => {
    await open();
    keystone.endTokens();
    expect((await send(method)).status).toBe(200);
    expect(keystone.calls).toEqual([`${method} /placement/a 401`, `${method} /placement/a 200`]);
  },
);

test('a 401 of one operation alone is passed on, to be judged', async () => {
  await open();
  expect((await send('GET', '/forbidden-here')).status).toBe(401);
});

test('a token that ended and cannot be renewed says nothing about the API', async () => {
  await open(false);
  keystone.endTokens();
  await expect(send()).rejects.toThrow(/does not accept the token any more, which has ended or was revoked/);
});

test('a service that refuses new tokens says nothing about the API', async () => {
  await open();
  keystone.faults.add('service-refuses-all');
  await expect(send()).rejects.toThrow(/does not accept a token that Keystone has just issued/);
});

test('the check of the token passes a 401 on', async () => {
  await open(false);
  keystone.endTokens();
  expect((await send('GET', '/check')).status).toBe(401);
});

test('a Keystone that is down is no matter while the token lasts, and an error afterwards', async () => {
  await open();
  keystone.faults.add('is-down');
  time = 50_000;
  expect((await send()).status).toBe(200);
  time = 61_000;
  await expect(send()).rejects.toThrow(/token could not be renewed: Keystone answers 503/);
});

test('other tokens, and none, are sent as they are', async () => {
  await open();
  expect((await send('GET', '/a', 'another')).status).toBe(401);
  expect(keystone.tokens).toHaveLength(1);
});

test('a service that answers with the token does not get it into a report', async () => {
  await open();
  keystone.faults.add('service-echoes');
  const { headers, body } = await send();
  expect(JSON.parse(body)).toEqual({ token: OWN_TOKEN });
  expect(headers).toContainEqual(['x-echo', OWN_TOKEN]);
});

test('an ordinary word as a token is no secret', async () => {
  keystone.faults.add('service-echoes');
  const service = httpTarget(`${keystone.url}/placement`, { timeout: 5, connections: 1 });
  target = tokenTarget(service, {
    tokens: new Map([[OWN_TOKEN, fixedToken('admin')]]),
    tokenCheck: '/check',
    authentication,
  });
  await expect(send()).rejects.toThrow(/any more/);
});

test('a service may take the token in another header, within other words', async () => {
  const seen: unknown[] = [];
  const server = await startHttpServer((request, response) => {
    seen.push(request.headers.authorization);
    response.end('{}');
  });
  const { authentication: bearer } = readProfile(
    'profile.yaml',
    'service: a\nauthentication: { header: Authorization, value: "Bearer {token}" }\n',
  );
  target = tokenTarget(httpTarget(server.url, { timeout: 5, connections: 1 }), {
    tokens: new Map([[OWN_TOKEN, fixedToken('a$&b')]]),
    tokenCheck: '/check',
    authentication: bearer,
  });
  for (const authorization of [`Bearer ${OWN_TOKEN}`, OWN_TOKEN])
    await target.send({ method: 'GET', path: '/a', headers: { authorization }, body: null });
  expect(seen).toEqual(['Bearer a$&b', OWN_TOKEN]);
  await target.close();
  await server.close();
});
