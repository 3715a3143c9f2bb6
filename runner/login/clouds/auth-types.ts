/** The ways to authenticate, with the keys of each, as keystoneauth names them. */

export interface AuthType {
  /** Keys below `auth`. */
  keys: readonly string[];
  /** Those that must be given; of a list, one. */
  required: readonly (string | readonly string[])[];
}

const SCOPE = [
  'system_scope',
  'domain_id',
  'domain_name',
  'project_id',
  'project_name',
  'project_domain_id',
  'project_domain_name',
  'trust_id',
];
const USER = ['user_id', 'username', 'user_domain_id', 'user_domain_name'];
const DEFAULT_DOMAIN = ['default_domain_id', 'default_domain_name'];

const PASSWORD = {
  keys: ['auth_url', ...SCOPE, ...USER, 'password'],
  required: ['auth_url', ['username', 'user_id'], 'password'],
};
const TOKEN = { keys: ['auth_url', ...SCOPE, 'token'], required: ['auth_url', 'token'] };

export const AUTH_TYPES: Readonly<Record<string, AuthType>> = {
  password: { ...PASSWORD, keys: [...PASSWORD.keys, ...DEFAULT_DOMAIN] },
  v3password: PASSWORD,
  token: { ...TOKEN, keys: [...TOKEN.keys, ...DEFAULT_DOMAIN] },
  v3token: TOKEN,
  v3applicationcredential: {
    keys: [
      'auth_url',
      ...SCOPE,
      ...USER,
      'application_credential_id',
      'application_credential_name',
      'application_credential_secret',
    ],
    required: [
      'auth_url',
      ['application_credential_id', 'application_credential_name'],
      'application_credential_secret',
    ],
  },
  v3totp: {
    keys: ['auth_url', ...SCOPE, ...USER, 'passcode'],
    required: ['auth_url', ['username', 'user_id'], 'passcode'],
  },
  v3multifactor: { keys: ['auth_url', ...SCOPE, 'auth_methods'], required: ['auth_url', 'auth_methods'] },
  v3oidcclientcredentials: {
    keys: [
      'auth_url',
      ...SCOPE,
      'identity_provider',
      'protocol',
      'client_id',
      'client_secret',
      'openid_scope',
      'access_token_endpoint',
      'access_token_type',
      'discovery_endpoint',
    ],
    required: [
      'auth_url',
      'identity_provider',
      'protocol',
      'client_id',
      'client_secret',
      ['access_token_endpoint', 'discovery_endpoint'],
    ],
  },
  admin_token: { keys: ['endpoint', 'token'], required: ['endpoint', 'token'] },
  none: { keys: ['endpoint'], required: ['endpoint'] },
};

/** The keys that no output may have the values of. */
export const SECRET_KEYS: ReadonlySet<string> = new Set([
  'password',
  'token',
  'passcode',
  'client_secret',
  'application_credential_secret',
]);

/** The keys of a type of authentication; with `v3multifactor`, those of its methods too. */
export function keysOf(type: string, methods: readonly string[]): string[] {
  const types = [type, ...(type === 'v3multifactor' ? methods : [])];
  return [...new Set(types.flatMap((each) => AUTH_TYPES[each]?.keys ?? []))];
}

/** What must be given of a type of authentication, and of its methods. */
export function requiredOf(type: string, methods: readonly string[]): AuthType['required'] {
  const types = [type, ...(type === 'v3multifactor' ? methods : [])];
  return types.flatMap((each) => AUTH_TYPES[each]?.required ?? []);
}
