/**
 * Configurations of clouds, and what they resolve to. The tests compare them with this program; test/login/sdk-clouds.ts
 * compares the same rows with openstacksdk.
 */

export interface CloudRow {
  name: string;
  /** By path below the working directory; `home/` is the home directory. */
  files: Readonly<Record<string, string>>;
  env?: Readonly<Record<string, string>>;
  choice?: { cloud?: string; region?: string; interface?: string };
  want: ResolvedCloud;
}

/** What both programs say of a cloud. */
export interface ResolvedCloud {
  cloud: string;
  auth_type: string;
  auth: Readonly<Record<string, string | readonly string[]>>;
  region: string | null;
  interface: string | readonly string[];
  placement_endpoint?: string;
  placement_region?: string;
  placement_interface?: string;
  verify?: boolean | string;
  cert?: string | readonly [string, string];
}

const PASSWORD = {
  auth_url: 'https://keystone.example/v3',
  username: 'admin',
  password: 'hush',
  project_name: 'admin',
  user_domain_name: 'Default',
  project_domain_name: 'Default',
};

/** A file with one cloud: what is below `auth`, and the other keys. */
function oneCloud(auth: object, others: object = {}, name = 'one'): string {
  return JSON.stringify({ clouds: { [name]: { auth, ...others } } });
}

const { password: _, ...WITHOUT_PASSWORD } = PASSWORD;
const BASIC: ResolvedCloud = {
  cloud: 'one',
  auth_type: 'password',
  auth: PASSWORD,
  region: null,
  interface: 'public',
};
const ONE = { OS_CLOUD: 'one' };
const OPENRC = {
  OS_AUTH_URL: 'https://keystone.example/v3',
  OS_USERNAME: 'admin',
  OS_PASSWORD: 'hush',
  OS_PROJECT_NAME: 'admin',
  OS_USER_DOMAIN_NAME: 'Default',
  OS_PROJECT_DOMAIN_NAME: 'Default',
};
const FROM_OPENRC = { ...BASIC, cloud: 'envvars' };

export const CLOUD_ROWS: readonly CloudRow[] = [
  { name: 'a cloud with a password', files: { 'clouds.yaml': oneCloud(PASSWORD) }, env: ONE, want: BASIC },
  {
    name: 'a choice that wins over OS_CLOUD',
    files: { 'clouds.yaml': oneCloud(PASSWORD) },
    env: { OS_CLOUD: 'other' },
    choice: { cloud: 'one' },
    want: BASIC,
  },
  {
    name: 'the password in secure.yaml',
    files: { 'clouds.yaml': oneCloud(WITHOUT_PASSWORD), 'secure.yaml': oneCloud({ password: 'hush' }) },
    env: ONE,
    want: BASIC,
  },
  {
    name: 'secure.yaml in the home directory, clouds.yaml in the working directory',
    files: {
      'clouds.yaml': oneCloud(WITHOUT_PASSWORD),
      'home/.config/openstack/secure.yaml': oneCloud({ password: 'hush' }),
    },
    env: ONE,
    want: BASIC,
  },
  {
    name: 'secure.yaml wins over clouds.yaml',
    files: {
      'clouds.yaml': oneCloud({ ...PASSWORD, password: 'old' }),
      'secure.yaml': oneCloud({ password: 'hush' }),
    },
    env: ONE,
    want: BASIC,
  },
  {
    name: 'the working directory before the home directory',
    files: {
      'clouds.yaml': oneCloud(PASSWORD),
      'home/.config/openstack/clouds.yaml': oneCloud({ ...PASSWORD, username: 'other' }),
    },
    env: ONE,
    want: BASIC,
  },
  {
    name: 'the home directory alone',
    files: { 'home/.config/openstack/clouds.yaml': oneCloud(PASSWORD) },
    env: ONE,
    want: BASIC,
  },
  { name: 'clouds.yml', files: { 'clouds.yml': oneCloud(PASSWORD) }, env: ONE, want: BASIC },
  { name: 'clouds.json', files: { 'clouds.json': oneCloud(PASSWORD) }, env: ONE, want: BASIC },
  {
    name: 'OS_CLIENT_CONFIG_FILE before every other',
    files: { 'clouds.yaml': oneCloud({ ...PASSWORD, username: 'other' }), 'mine.yaml': oneCloud(PASSWORD) },
    env: { ...ONE, OS_CLIENT_CONFIG_FILE: 'mine.yaml' },
    want: BASIC,
  },
  {
    name: 'OS_CLIENT_SECURE_FILE',
    files: { 'clouds.yaml': oneCloud(WITHOUT_PASSWORD), 'mine.yaml': oneCloud({ password: 'hush' }) },
    env: { ...ONE, OS_CLIENT_SECURE_FILE: 'mine.yaml' },
    want: BASIC,
  },
  {
    name: 'keys with dashes',
    files: {
      'clouds.yaml': oneCloud(
        {
          'auth-url': 'https://keystone.example/v3',
          username: 'admin',
          password: 'hush',
          'project-name': 'admin',
          'user-domain-name': 'Default',
          'project-domain-name': 'Default',
        },
        { 'region-name': 'west' },
      ),
    },
    env: ONE,
    want: { ...BASIC, region: 'west' },
  },
  {
    name: 'a name with dashes',
    files: { 'clouds.yaml': oneCloud(PASSWORD, {}, 'my-cloud') },
    env: { OS_CLOUD: 'my-cloud' },
    want: { ...BASIC, cloud: 'my-cloud' },
  },
  {
    name: 'one domain for the user and the project',
    files: {
      'clouds.yaml': oneCloud({
        auth_url: 'https://keystone.example/v3',
        username: 'admin',
        password: 'hush',
        project_name: 'admin',
        domain_id: 'default',
      }),
    },
    env: ONE,
    want: {
      ...BASIC,
      auth: {
        auth_url: 'https://keystone.example/v3',
        username: 'admin',
        password: 'hush',
        project_name: 'admin',
        user_domain_id: 'default',
        project_domain_id: 'default',
      },
    },
  },
  {
    name: 'the scope of a domain',
    files: {
      'clouds.yaml': oneCloud({
        auth_url: 'https://keystone.example/v3',
        user_id: 'u',
        password: 'hush',
        domain_name: 'Default',
      }),
    },
    env: ONE,
    want: {
      ...BASIC,
      auth: {
        auth_url: 'https://keystone.example/v3',
        user_id: 'u',
        password: 'hush',
        domain_name: 'Default',
      },
    },
  },
  {
    name: 'the scope of the system',
    files: {
      'clouds.yaml': oneCloud({
        auth_url: 'https://keystone.example/v3',
        user_id: 'u',
        password: 'hush',
        system_scope: 'all',
      }),
    },
    env: ONE,
    want: {
      ...BASIC,
      auth: { auth_url: 'https://keystone.example/v3', user_id: 'u', password: 'hush', system_scope: 'all' },
    },
  },
  {
    name: 'a trust',
    files: {
      'clouds.yaml': oneCloud({
        auth_url: 'https://keystone.example/v3',
        user_id: 'u',
        password: 'hush',
        trust_id: 't',
      }),
    },
    env: ONE,
    want: {
      ...BASIC,
      auth: { auth_url: 'https://keystone.example/v3', user_id: 'u', password: 'hush', trust_id: 't' },
    },
  },
  {
    name: 'a tenant, as it was called before v3',
    files: {
      'clouds.yaml': oneCloud({
        auth_url: 'https://keystone.example/v3',
        user_id: 'u',
        password: 'hush',
        tenant_id: 'p',
      }),
    },
    env: ONE,
    want: {
      ...BASIC,
      auth: { auth_url: 'https://keystone.example/v3', user_id: 'u', password: 'hush', project_id: 'p' },
    },
  },
  {
    name: 'keys beside auth',
    files: {
      'clouds.yaml': oneCloud(
        { auth_url: 'https://keystone.example/v3', username: 'admin' },
        {
          password: 'hush',
          project_name: 'admin',
          user_domain_name: 'Default',
          project_domain_name: 'Default',
        },
      ),
    },
    env: ONE,
    want: BASIC,
  },
  {
    name: 'a domain beside auth wins over the one below it',
    files: {
      'clouds.yaml': oneCloud({ ...PASSWORD, user_domain_name: 'Other' }, { user_domain_name: 'Default' }),
    },
    env: ONE,
    want: BASIC,
  },
  {
    name: 'a password below auth wins over the one beside it',
    files: { 'clouds.yaml': oneCloud(PASSWORD, { password: 'other' }) },
    env: ONE,
    want: BASIC,
  },
  {
    name: 'numbers are texts',
    files: {
      'clouds.yaml': `clouds:
  one:
    auth: {auth_url: https://keystone.example/v3, user_id: 12, password: 1.5, project_id: 12345678901234567890}
    region_name: 3
`,
    },
    env: ONE,
    want: {
      ...BASIC,
      auth: {
        auth_url: 'https://keystone.example/v3',
        user_id: '12',
        password: '1.5',
        project_id: '12345678901234567890',
      },
      region: '3',
    },
  },
  {
    name: 'an id that looks like a number with an exponent',
    files: {
      'clouds.yaml': `clouds:
  one:
    auth: {auth_url: https://keystone.example/v3, user_id: 12e34, password: hush, project_id: 0x1f}
`,
    },
    env: ONE,
    want: {
      ...BASIC,
      auth: { auth_url: 'https://keystone.example/v3', user_id: '12e34', password: 'hush', project_id: '31' },
    },
  },
  {
    name: 'anchors and merge keys',
    files: {
      'clouds.yaml': `base: &base
  auth: &auth {auth_url: https://keystone.example/v3, user_id: u, password: hush, system_scope: all}
  region_name: west
clouds:
  one:
    <<: *base
    interface: internal
`,
    },
    env: ONE,
    want: {
      ...BASIC,
      auth: { auth_url: 'https://keystone.example/v3', user_id: 'u', password: 'hush', system_scope: 'all' },
      region: 'west',
      interface: 'internal',
    },
  },
  {
    name: 'an application credential',
    files: {
      'clouds.yaml': oneCloud(
        {
          auth_url: 'https://keystone.example/v3',
          application_credential_id: 'i',
          application_credential_secret: 'hush',
        },
        { auth_type: 'v3applicationcredential' },
      ),
    },
    env: ONE,
    want: {
      ...BASIC,
      auth_type: 'v3applicationcredential',
      auth: {
        auth_url: 'https://keystone.example/v3',
        application_credential_id: 'i',
        application_credential_secret: 'hush',
      },
    },
  },
  {
    name: 'a token',
    files: {
      'clouds.yaml': oneCloud(
        { auth_url: 'https://keystone.example/v3', token: 'hush', project_id: 'p' },
        { auth_type: 'v3token' },
      ),
    },
    env: ONE,
    want: {
      ...BASIC,
      auth_type: 'v3token',
      auth: { auth_url: 'https://keystone.example/v3', token: 'hush', project_id: 'p' },
    },
  },
  {
    name: 'a passcode',
    files: {
      'clouds.yaml': oneCloud(
        { auth_url: 'https://keystone.example/v3', user_id: 'u', passcode: '123456' },
        { auth_type: 'v3totp' },
      ),
    },
    env: ONE,
    want: {
      ...BASIC,
      auth_type: 'v3totp',
      auth: { auth_url: 'https://keystone.example/v3', user_id: 'u', passcode: '123456' },
    },
  },
  {
    name: 'two factors',
    files: {
      'clouds.yaml': oneCloud(
        { auth_url: 'https://keystone.example/v3', user_id: 'u', passcode: '123456', password: 'hush' },
        { auth_type: 'v3multifactor', auth_methods: ['v3password', 'v3totp'] },
      ),
    },
    env: ONE,
    want: {
      ...BASIC,
      auth_type: 'v3multifactor',
      auth: {
        auth_url: 'https://keystone.example/v3',
        user_id: 'u',
        passcode: '123456',
        password: 'hush',
        auth_methods: ['v3password', 'v3totp'],
      },
    },
  },
  {
    name: 'client credentials of OpenID Connect',
    files: {
      'clouds.yaml': oneCloud(
        {
          auth_url: 'https://keystone.example/v3',
          identity_provider: 'idp',
          protocol: 'openid',
          client_id: 'c',
          client_secret: 'hush',
          discovery_endpoint: 'https://idp.example/.well-known/openid-configuration',
          project_id: 'p',
        },
        { auth_type: 'v3oidcclientcredentials' },
      ),
    },
    env: ONE,
    want: {
      ...BASIC,
      auth_type: 'v3oidcclientcredentials',
      auth: {
        auth_url: 'https://keystone.example/v3',
        identity_provider: 'idp',
        protocol: 'openid',
        client_id: 'c',
        client_secret: 'hush',
        discovery_endpoint: 'https://idp.example/.well-known/openid-configuration',
        project_id: 'p',
      },
    },
  },
  {
    name: 'the token of an administrator',
    files: {
      'clouds.yaml': oneCloud(
        { endpoint: 'https://placement.example', token: 'hush' },
        { auth_type: 'token_endpoint' },
      ),
    },
    env: ONE,
    want: {
      ...BASIC,
      auth_type: 'admin_token',
      auth: { endpoint: 'https://placement.example', token: 'hush' },
      placement_endpoint: 'https://placement.example',
    },
  },
  {
    name: 'no authentication',
    files: { 'clouds.yaml': oneCloud({ endpoint: 'http://127.0.0.1:8778' }, { auth_type: 'none' }) },
    env: ONE,
    want: {
      ...BASIC,
      auth_type: 'none',
      auth: { endpoint: 'http://127.0.0.1:8778' },
      placement_endpoint: 'http://127.0.0.1:8778',
    },
  },
  {
    name: 'a profile in clouds-public.yaml',
    files: {
      'clouds.yaml': oneCloud(
        { username: 'admin', password: 'hush', project_name: 'admin' },
        { profile: 'vendor' },
      ),
      'clouds-public.yaml': JSON.stringify({
        'public-clouds': {
          vendor: {
            auth: {
              auth_url: 'https://keystone.example/v3',
              user_domain_name: 'Default',
              project_domain_name: 'Default',
            },
            region_name: 'west',
            interface: 'internal',
          },
        },
      }),
    },
    env: ONE,
    want: { ...BASIC, region: 'west', interface: 'internal' },
  },
  {
    name: 'the cloud wins over its profile',
    files: {
      'clouds.yaml': oneCloud(PASSWORD, { profile: 'vendor', region_name: 'east' }),
      'clouds-public.yaml': JSON.stringify({
        'public-clouds': {
          vendor: { auth: { auth_url: 'https://other.example/v3' }, region_name: 'west', verify: false },
        },
      }),
    },
    env: ONE,
    want: { ...BASIC, region: 'east', verify: false },
  },
  {
    name: 'the first of the regions of a profile',
    files: {
      'clouds.yaml': oneCloud(PASSWORD, { profile: 'vendor' }),
      'clouds-public.yaml': JSON.stringify({
        'public-clouds': { vendor: { regions: ['west', { name: 'east', values: { interface: 'admin' } }] } },
      }),
    },
    env: ONE,
    want: { ...BASIC, region: 'west' },
  },
  {
    name: 'a region with its own values',
    files: {
      'clouds.yaml': oneCloud(PASSWORD, {
        regions: [
          'west',
          {
            name: 'east',
            values: { auth: { auth_url: 'https://east.example/v3' }, interface: 'internal', verify: false },
          },
        ],
      }),
    },
    env: ONE,
    choice: { region: 'east' },
    want: {
      ...BASIC,
      auth: { ...PASSWORD, auth_url: 'https://east.example/v3' },
      region: 'east',
      interface: 'internal',
      verify: false,
    },
  },
  {
    name: 'regions with commas',
    files: { 'clouds.yaml': oneCloud(PASSWORD, { region_name: 'west,east' }) },
    env: ONE,
    want: { ...BASIC, region: 'west' },
  },
  {
    name: 'a region that no key lists',
    files: { 'clouds.yaml': oneCloud(PASSWORD) },
    env: ONE,
    choice: { region: 'east' },
    want: { ...BASIC, region: 'east' },
  },
  {
    name: 'OS_REGION_NAME chooses among the regions of a cloud',
    files: { 'clouds.yaml': oneCloud(PASSWORD, { regions: ['west', 'east'] }) },
    env: { ...ONE, OS_REGION_NAME: 'east' },
    want: { ...BASIC, region: 'east' },
  },
  {
    name: 'a region in the auth_url',
    files: {
      'clouds.yaml': oneCloud(
        { ...PASSWORD, auth_url: 'https://{region_name}.example/v3' },
        { region_name: 'west' },
      ),
    },
    env: ONE,
    want: { ...BASIC, auth: { ...PASSWORD, auth_url: 'https://west.example/v3' }, region: 'west' },
  },
  {
    name: 'a password with braces',
    files: { 'clouds.yaml': oneCloud({ ...PASSWORD, password: '{hush}' }) },
    env: ONE,
    want: { ...BASIC, auth: { ...PASSWORD, password: '{hush}' } },
  },
  {
    name: 'interfaces in the order of preference',
    files: { 'clouds.yaml': oneCloud(PASSWORD, { interface: ['internal', 'public'] }) },
    env: ONE,
    want: { ...BASIC, interface: ['internal', 'public'] },
  },
  {
    name: 'endpoint_type, the older name of the interface',
    files: { 'clouds.yaml': oneCloud(PASSWORD, { endpoint_type: 'internalURL' }) },
    env: ONE,
    want: { ...BASIC, interface: 'internalURL' },
  },
  {
    name: 'a chosen interface',
    files: { 'clouds.yaml': oneCloud(PASSWORD, { interface: 'public' }) },
    env: ONE,
    choice: { interface: 'admin' },
    want: { ...BASIC, interface: 'admin' },
  },
  {
    name: 'settings of one service',
    files: {
      'clouds.yaml': oneCloud(PASSWORD, {
        region_name: 'west',
        placement_endpoint_override: 'https://placement.example',
        placement_region_name: 'east',
        placement_interface: 'admin',
      }),
    },
    env: ONE,
    want: {
      ...BASIC,
      region: 'west',
      placement_endpoint: 'https://placement.example',
      placement_region: 'east',
      placement_interface: 'admin',
    },
  },
  {
    name: 'certificates',
    files: {
      'clouds.yaml': oneCloud(PASSWORD, {
        cacert: '/etc/ca.pem',
        cert: '/etc/cert.pem',
        key: '/etc/key.pem',
      }),
    },
    env: ONE,
    want: { ...BASIC, verify: '/etc/ca.pem', cert: ['/etc/cert.pem', '/etc/key.pem'] },
  },
  {
    name: 'a certificate and its key in one file',
    files: { 'clouds.yaml': oneCloud(PASSWORD, { cert: '/etc/both.pem' }) },
    env: ONE,
    want: { ...BASIC, cert: '/etc/both.pem' },
  },
  {
    name: 'verify: no, as YAML 1.1 has it',
    files: {
      'clouds.yaml': `clouds: {one: {auth: {auth_url: https://keystone.example/v3, user_id: u, password: hush, project_id: p}, verify: no}}\n`,
    },
    env: ONE,
    want: {
      ...BASIC,
      auth: { auth_url: 'https://keystone.example/v3', user_id: 'u', password: 'hush', project_id: 'p' },
      verify: false,
    },
  },
  {
    name: 'insecure wins over a cacert',
    files: { 'clouds.yaml': oneCloud(PASSWORD, { insecure: true, cacert: '/etc/ca.pem' }) },
    env: ONE,
    want: { ...BASIC, verify: false },
  },
  { name: 'variables as openrc sets them', files: {}, env: OPENRC, want: FROM_OPENRC },
  {
    name: 'variables before a file with one cloud',
    files: { 'clouds.yaml': oneCloud({ ...PASSWORD, username: 'other' }) },
    env: OPENRC,
    want: FROM_OPENRC,
  },
  {
    name: 'OS_CLOUD before the variables of a login',
    files: { 'clouds.yaml': oneCloud({ ...PASSWORD, username: 'other' }) },
    env: { ...OPENRC, ...ONE },
    want: { ...BASIC, auth: { ...PASSWORD, username: 'other' } },
  },
  {
    name: 'variables with a region, an interface, a certificate and a version',
    files: {},
    env: {
      ...OPENRC,
      OS_REGION_NAME: 'west',
      OS_INTERFACE: 'internal',
      OS_CACERT: '/etc/ca.pem',
      OS_IDENTITY_API_VERSION: '3',
    },
    want: { ...FROM_OPENRC, region: 'west', interface: 'internal', verify: '/etc/ca.pem' },
  },
  {
    name: 'OS_INSECURE and OS_ENDPOINT_TYPE',
    files: {},
    env: { ...OPENRC, OS_INSECURE: 'true', OS_ENDPOINT_TYPE: 'adminURL' },
    want: { ...FROM_OPENRC, verify: false, interface: 'adminURL' },
  },
  {
    name: 'an application credential in variables',
    files: {},
    env: {
      OS_AUTH_TYPE: 'v3applicationcredential',
      OS_AUTH_URL: 'https://keystone.example/v3',
      OS_APPLICATION_CREDENTIAL_ID: 'i',
      OS_APPLICATION_CREDENTIAL_SECRET: 'hush',
    },
    want: {
      ...FROM_OPENRC,
      auth_type: 'v3applicationcredential',
      auth: {
        auth_url: 'https://keystone.example/v3',
        application_credential_id: 'i',
        application_credential_secret: 'hush',
      },
    },
  },
  {
    name: 'a tenant in variables',
    files: {},
    env: {
      OS_AUTH_URL: 'https://keystone.example/v3',
      OS_USER_ID: 'u',
      OS_PASSWORD: 'hush',
      OS_TENANT_ID: 'p',
    },
    want: {
      ...FROM_OPENRC,
      auth: { auth_url: 'https://keystone.example/v3', user_id: 'u', password: 'hush', project_id: 'p' },
    },
  },
  {
    name: 'the placement of variables',
    files: {},
    env: { ...OPENRC, OS_PLACEMENT_ENDPOINT_OVERRIDE: 'https://placement.example' },
    want: { ...FROM_OPENRC, placement_endpoint: 'https://placement.example' },
  },
  {
    name: 'OS_CLOUD_NAME names the cloud of the variables',
    files: {},
    env: { ...OPENRC, OS_CLOUD_NAME: 'mine' },
    want: { ...FROM_OPENRC, cloud: 'mine' },
  },
  {
    name: 'two factors in variables',
    files: {},
    env: {
      OS_AUTH_TYPE: 'v3multifactor',
      OS_AUTH_METHODS: 'v3password,v3totp',
      OS_AUTH_URL: 'https://keystone.example/v3',
      OS_USER_ID: 'u',
      OS_PASSWORD: 'hush',
      OS_PASSCODE: '123456',
    },
    want: {
      ...FROM_OPENRC,
      auth_type: 'v3multifactor',
      auth: {
        auth_url: 'https://keystone.example/v3',
        user_id: 'u',
        password: 'hush',
        passcode: '123456',
        auth_methods: ['v3password', 'v3totp'],
      },
    },
  },
];
