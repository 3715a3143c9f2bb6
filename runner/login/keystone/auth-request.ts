/** The body of Keystone's `POST /v3/auth/tokens` for a cloud. */
import { InputError } from '../../../spec/openapi/reading/input-error.ts';
import type { CloudConfig } from '../clouds/cloud-config.ts';
import type { Setting } from '../clouds/setting.ts';

type Auth = CloudConfig['auth'];

/** @throws InputError for a user without a domain, and for two scopes */
export function buildAuthRequest({ auth, authType, authMethods }: CloudConfig): object {
  const methods = authType.value === 'v3multifactor' ? authMethods : [authType.value];
  const parts = methods.map((method) => buildMethod(method, auth));
  const identity = Object.assign(
    { methods: parts.map(({ name }) => name) },
    ...parts.map(({ data }) => data),
  );
  const scope = buildScope(auth);
  if (scope && methods.includes('v3applicationcredential'))
    throw new InputError(
      `${scope.place}: an application credential belongs to one project, and takes no scope. Remove ${scope.key}.`,
    );
  return { auth: { identity, ...(scope && { scope: scope.value }) } };
}

/** The body that exchanges an unscoped token for one with the cloud's scope. */
export function buildRescopeRequest({ auth }: CloudConfig, token: string): object {
  const scope = buildScope(auth);
  return {
    auth: { identity: { methods: ['token'], token: { id: token } }, ...(scope && { scope: scope.value }) },
  };
}

function buildMethod(type: string, auth: Auth): { name: string; data: object } {
  const value = (key: string) => auth.get(key)?.value;
  switch (type) {
    case 'v3totp':
      return { name: 'totp', data: { totp: { user: { ...buildUser(auth), passcode: value('passcode') } } } };
    case 'token':
    case 'v3token':
      return { name: 'token', data: { token: { id: value('token') } } };
    case 'v3applicationcredential':
      return {
        name: 'application_credential',
        data: { application_credential: buildApplicationCredential(auth) },
      };
    default:
      return {
        name: 'password',
        data: { password: { user: { ...buildUser(auth), password: value('password') } } },
      };
  }
}

function buildApplicationCredential(auth: Auth): object {
  const id = auth.get('application_credential_id')?.value;
  const secret = auth.get('application_credential_secret')?.value;
  if (id !== undefined) return { id, secret };
  return { name: auth.get('application_credential_name')?.value, user: buildUser(auth), secret };
}

function buildUser(auth: Auth): object {
  const id = auth.get('user_id')?.value;
  if (id !== undefined) return { id };
  const name = auth.get('username');
  if (name === undefined)
    throw new InputError(
      `${auth.get('application_credential_name')?.place}: application_credential_name needs username with its domain, or user_id.`,
    );
  return { name: name.value, domain: buildDomain(auth, 'user', name) };
}

/** @throws InputError where the domain is missing */
function buildDomain(auth: Auth, of: 'user' | 'project', named: Setting<string>): object {
  for (const prefix of [of, 'default'] as const) {
    for (const kind of ['id', 'name'] as const) {
      const domain = auth.get(`${prefix}_domain_${kind}`);
      if (domain) return { [kind]: domain.value };
    }
  }
  throw new InputError(
    `${named.place}: the ${of} "${named.value}" needs ${of}_domain_name or ${of}_domain_id, since names are unique within a domain only.`,
  );
}

interface Scope {
  key: string;
  place: string;
  value: object;
}

function buildScope(auth: Auth): Scope | undefined {
  const scopes = SCOPES.flatMap(([key, build]) => {
    const setting = auth.get(key);
    return setting ? [{ key, place: setting.place, value: build(setting, auth) }] : [];
  }).filter(({ key }) => !(key.endsWith('_name') && auth.has(key.replace('_name', '_id'))));
  const [first, second] = scopes;
  if (first && second)
    throw new InputError(
      `${second.place}: ${second.key} is a second scope beside ${first.key} (${first.place}). A token has one scope; remove the other.`,
    );
  return first;
}

const SCOPES: readonly [string, (setting: Setting<string>, auth: Auth) => object][] = [
  ['system_scope', ({ value }) => ({ system: { [value]: true } })],
  ['project_id', ({ value: id }) => ({ project: { id } })],
  [
    'project_name',
    (setting, auth) => ({
      project: {
        name: setting.value,
        domain: auth.has('project_id') ? {} : buildDomain(auth, 'project', setting),
      },
    }),
  ],
  ['domain_id', ({ value: id }) => ({ domain: { id } })],
  ['domain_name', ({ value: name }) => ({ domain: { name } })],
  ['trust_id', ({ value: id }) => ({ 'OS-TRUST:trust': { id } })],
];
