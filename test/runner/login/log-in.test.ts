/** Logins to a Keystone stand-in, and what its faults come to. */
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { resolveCloud } from '../../../runner/login/clouds/resolve-cloud.ts';
import type { IssuedToken } from '../../../runner/login/keystone/issued-token.ts';
import { type Login, logIn } from '../../../runner/login/log-in.ts';
import { explainRefusal } from '../../../runner/login/login-summary.ts';
import { httpTarget } from '../../../runner/target/http/http-target.ts';
import { environmentOf, removeFiles, writeFiles } from './clouds/resolve-row.ts';
import { type KeystoneFault, type KeystoneStandIn, SECRETS, startKeystone } from './keystone-stand-in.ts';

afterAll(removeFiles);

let keystone: KeystoneStandIn;
beforeEach(async () => {
  keystone = await startKeystone();
});
afterEach(() => keystone.close());

const USER = { username: 'admin', user_domain_name: 'Default', password: SECRETS.password };
const IN_PROJECT = { project_name: 'admin', project_domain_id: 'default' };

async function logInWith(auth: object, others: object = {}): Promise<Login> {
  const cloud = { auth: { auth_url: `${keystone.url}/v3`, ...auth }, ...others };
  const folder = writeFiles({ 'clouds.yaml': JSON.stringify({ clouds: { one: cloud } }, null, 1) });
  const config = resolveCloud({ cloud: 'one' }, { cwd: folder, env: environmentOf({}, folder) });
  if (!config) throw new Error('no cloud');
  return logIn(config, (root) => httpTarget(root, { timeout: 5, connections: 1 }));
}

const PASSWORD_USER = { name: 'admin', domain: { name: 'Default' }, password: SECRETS.password };
const PROJECT = { project: { name: 'admin', domain: { id: 'default' } } };

/** What is sent to Keystone, for each way to log in. */
const BODIES: readonly [string, { auth: object; others?: object; sends: object }][] = [
  [
    'a password with a project',
    {
      auth: { ...USER, ...IN_PROJECT },
      sends: { identity: { methods: ['password'], password: { user: PASSWORD_USER } }, scope: PROJECT },
    },
  ],
  [
    'the scope of the system',
    {
      auth: { user_id: 'u', password: SECRETS.password, system_scope: 'all' },
      sends: {
        identity: { methods: ['password'], password: { user: { id: 'u', password: SECRETS.password } } },
        scope: { system: { all: true } },
      },
    },
  ],
  [
    'a trust',
    {
      auth: { user_id: 'u', password: SECRETS.password, trust_id: 't' },
      sends: {
        identity: { methods: ['password'], password: { user: { id: 'u', password: SECRETS.password } } },
        scope: { 'OS-TRUST:trust': { id: 't' } },
      },
    },
  ],
  [
    'a default domain',
    {
      auth: { username: 'admin', password: SECRETS.password, project_name: 'admin', default_domain_id: 'd' },
      sends: {
        identity: {
          methods: ['password'],
          password: { user: { name: 'admin', domain: { id: 'd' }, password: SECRETS.password } },
        },
        scope: { project: { name: 'admin', domain: { id: 'd' } } },
      },
    },
  ],
  [
    'an application credential by name',
    {
      auth: {
        application_credential_name: 'a',
        application_credential_secret: SECRETS.password,
        user_id: 'u',
      },
      others: { auth_type: 'v3applicationcredential' },
      sends: {
        identity: {
          methods: ['application_credential'],
          application_credential: { name: 'a', user: { id: 'u' }, secret: SECRETS.password },
        },
      },
    },
  ],
  [
    'a token with a domain',
    {
      auth: { token: 'a-token-of-the-user', domain_id: 'd' },
      others: { auth_type: 'v3token' },
      sends: {
        identity: { methods: ['token'], token: { id: 'a-token-of-the-user' } },
        scope: { domain: { id: 'd' } },
      },
    },
  ],
  [
    'two factors',
    {
      auth: { user_id: 'u', password: SECRETS.password, passcode: '123456' },
      others: { auth_type: 'v3multifactor', auth_methods: ['v3password', 'v3totp'] },
      sends: {
        identity: {
          methods: ['password', 'totp'],
          password: { user: { id: 'u', password: SECRETS.password } },
          totp: { user: { id: 'u', passcode: '123456' } },
        },
      },
    },
  ],
];

test.each(BODIES)('logs in with %s', async (_name, { auth, others, sends }) => {
  const login = await logInWith(auth, others);
  expect(keystone.logins).toEqual([{ auth: sends }]);
  expect(await login.tokens.current()).toBe(keystone.tokens[0]);
  expect(login.endpointOf('placement')).toBe(`${keystone.url}/placement`);
});

test('logs in with client credentials of OpenID Connect, and exchanges the token for one with a scope', async () => {
  const auth = {
    identity_provider: 'idp',
    protocol: 'openid',
    client_id: 'client',
    client_secret: SECRETS.oidc,
    access_token_endpoint: `${keystone.url}/idp/token`,
    project_id: 'p',
  };
  const login = await logInWith(auth, { auth_type: 'v3oidcclientcredentials' });
  const [unscoped, scoped] = keystone.tokens;
  const identity = { methods: ['token'], token: { id: unscoped } };
  expect(keystone.logins).toEqual([{ auth: { identity, scope: { project: { id: 'p' } } } }]);
  expect(await login.tokens.current()).toBe(scoped);
});

test('a Keystone that names another host in its versions gets the password at the host of auth_url', async () => {
  await logInWith({ ...USER, ...IN_PROJECT, auth_url: keystone.url });
  expect(keystone.logins).toHaveLength(1);
});

/** What the user reads, for each fault; nothing of it is a violation. */
const FAULTS: readonly [KeystoneFault, RegExp][] = [
  [
    'refuses-logins',
    /refuses the login \(401\)\. Check user \(.*clouds\.yaml:\d+\), password \(.*clouds\.yaml:\d+\)/,
  ],
  ['lacks-placement', /The cloud's catalogue has no service of type placement\. It has identity\./],
  ['other-region', /no placement in the region west \(.*clouds\.yaml:\d+\)\. It has one in north\./],
  ['is-down', /\(.*clouds\.yaml:\d+\) answers 503\. Keystone, or a proxy in front of it, is not working/],
  ['asks-for-a-factor', /asks for another factor: password and totp\./],
];

test.each(FAULTS)('a Keystone that %s is told in one sentence', async (fault, says) => {
  keystone.faults.add(fault);
  const login = logInWith({ ...USER, ...IN_PROJECT }, { region_name: 'west' });
  const message = await login
    .then((each) => each.endpointOf('placement'))
    .catch((error: Error) => error.message);
  expect(message).toMatch(says);
  expect(message).not.toContain(SECRETS.password);
});

test('a clock that is off is told, and does not matter to the login', async () => {
  keystone.faults.add('clock-behind');
  const login = await logInWith({ ...USER, ...IN_PROJECT });
  expect(login.warnings).toEqual([
    expect.stringMatching(/The clock of this machine is 60 min ahead of Keystone's/),
  ]);
  expect(login.issued?.life).toBe(3_600_000);
});

/** Refused before anything is sent. */
const REFUSED: readonly [string, object, RegExp][] = [
  [
    'the v2.0 API',
    { auth_url: 'http://k.invalid/v2.0' },
    /clouds\.yaml:\d+: auth_url names Keystone's v2\.0 API.*Use http:\/\/k\.invalid\/v3\./,
  ],
  ['what is no URL', { auth_url: 'keystone' }, /clouds\.yaml:\d+: auth_url takes a URL/],
  ['a password in the URL', { auth_url: 'http://a:b@k.invalid/v3' }, /auth_url has a user or password in it/],
  ['two scopes', { system_scope: 'all' }, /project_name is a second scope beside system_scope/],
  [
    'a user without a domain',
    { user_domain_name: null },
    /clouds\.yaml:\d+: the user "admin" needs user_domain_name/,
  ],
];

test.each(REFUSED)('refuses %s, and sends nothing', async (_name, auth, says) => {
  await expect(logInWith({ ...USER, ...IN_PROJECT, ...auth })).rejects.toThrow(says);
  expect(keystone.logins).toEqual([]);
});

const TOKEN: IssuedToken = {
  id: '',
  life: null,
  clockAhead: null,
  user: { name: 'u', domain: 'd', domainId: 'd' },
  scope: { kind: 'project', name: 'p', domain: 'd' },
  roles: ['reader'],
  catalogue: [],
};

test.each([
  ['a wrong role', TOKEN, /^The role is wrong: in the scope project p@d, u has the roles reader\./],
  [
    'the scope of the system',
    { ...TOKEN, roles: ['admin'], scope: { kind: 'system' } as const },
    /^The scope is wrong/,
  ],
  ['no scope', { ...TOKEN, roles: [], scope: { kind: 'none' } as const }, /^The token has no scope/],
])('%s is told apart', (_name, token, says) => {
  expect(explainRefusal(token)).toMatch(says);
});
