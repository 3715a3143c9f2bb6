/** Logins in variables, with and without files. */
import { BASIC, type CloudRow, FROM_OPENRC, ONE, OPENRC, oneCloud, PASSWORD } from './cloud-row.ts';

export const VARIABLE_ROWS: readonly CloudRow[] = [
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
