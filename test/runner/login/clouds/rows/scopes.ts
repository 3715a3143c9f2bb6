/** Passwords with the scopes of projects, domains, the system and trusts. */
import { BASIC, type CloudRow, ONE, oneCloud } from './cloud-row.ts';

export const SCOPE_ROWS: readonly CloudRow[] = [
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
];
