/** Where files are found, and how their keys are written. */
import { BASIC, type CloudRow, ONE, oneCloud, PASSWORD, WITHOUT_PASSWORD } from './cloud-row.ts';

export const FILE_ROWS: readonly CloudRow[] = [
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
];
