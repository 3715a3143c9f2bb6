import { afterEach, beforeEach, expect, it } from 'vitest';
import { IdentityStandIn, openrcOf, PASSWORD } from '../../reference/http/auth/identity-stand-in.ts';
import { sendTo } from '../../reference/placement/placement-server.ts';
import { interop } from '../captured-io.ts';
import { serveWhile } from '../serve-while.ts';

let keystone: IdentityStandIn;
beforeEach(async () => {
  keystone = new IdentityStandIn();
  await keystone.start();
});
afterEach(() => keystone.close());

const serve = (flags: readonly string[], use: (url: string) => Promise<void>) =>
  serveWhile(flags, use, { env: openrcOf(keystone) }).then(({ out }) => out);

it('serves the reference to the users of a Keystone', async () => {
  const printed = await serve(['--auth', 'keystone'], async (url) => {
    const statusOf = async (token: string) =>
      (await sendTo(url, 'GET', '/traits', { headers: { 'x-auth-token': token } })).status;
    expect(await statusOf(keystone.issue({ roles: ['admin'] }))).toBe(200);
    expect(await statusOf(keystone.issue({ roles: ['reader'] }))).toBe(403);
    expect(await statusOf('admin')).toBe(401);
  });
  expect(printed).toContain(`Tokens are those of the Keystone at ${keystone.url}/v3`);
  expect(printed).not.toContain(PASSWORD);
});

it('the policy is the default one, unless another is named', async () => {
  const reshape = async (url: string) => {
    const headers = { 'x-auth-token': keystone.issue({ roles: ['admin'] }) };
    return (await sendTo(url, 'POST', '/reshaper', { headers, body: {} })).status;
  };
  await serve(['--auth', 'keystone'], async (url) => expect(await reshape(url)).toBe(403));
  await serve(['--auth', 'keystone', '--policy', 'legacy'], async (url) =>
    expect(await reshape(url)).toBe(400),
  );
});

it('pages of the allowed origins may read answers', async () => {
  const origin = 'https://dashboard.example.com';
  await serve(['--cors-allowed-origin', origin], async (url) => {
    const { headers } = await sendTo(url, 'GET', '/', { headers: { origin } });
    expect(headers['access-control-allow-origin']).toBe(origin);
  });
});

it.each<[string, Record<string, string>, string]>([
  ['a wrong password', { OS_PASSWORD: 'wrong' }, '401'],
  ['a Keystone that does not answer', { OS_AUTH_URL: 'http://127.0.0.1:1' }, 'http://127.0.0.1:1'],
  ['a URL of the API 2.0', { OS_AUTH_URL: 'http://127.0.0.1:1/v2.0' }, 'v2.0 API'],
  ['another service', { OS_AUTH_URL: 'STAND-IN/identity' }, '404'],
])('refuses to start with %s', async (_name, changed, says) => {
  const env = Object.fromEntries(
    Object.entries({ ...openrcOf(keystone), ...changed }).map(([name, value]) => [
      name,
      value.replace('STAND-IN', keystone.url),
    ]),
  );
  const { code, err } = await interop(['serve', '--auth', 'keystone'], 300, process.cwd(), '', env);
  expect(err).toContain(says);
  expect(code).toBe(2);
  expect(err).not.toContain(PASSWORD);
});
