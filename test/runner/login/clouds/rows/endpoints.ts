/** Profiles, regions, interfaces and certificates. */
import { BASIC, type CloudRow, ONE, oneCloud, PASSWORD } from './cloud-row.ts';

export const ENDPOINT_ROWS: readonly CloudRow[] = [
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
];
