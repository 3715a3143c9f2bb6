/** The other ways to log in. */
import { BASIC, type CloudRow, ONE, oneCloud } from './cloud-row.ts';

export const AUTH_TYPE_ROWS: readonly CloudRow[] = [
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
];
