/** Clouds resolve to what the table says; test/login/sdk-clouds.ts shows that openstacksdk agrees with it. */
import { afterAll, expect, test } from 'vitest';
import { resolveCloud } from '../../../../runner/login/clouds/resolve-cloud.ts';
import { CLOUD_ROWS } from './cloud-rows.ts';
import { environmentOf, removeFiles, resolveRow, writeFiles } from './resolve-row.ts';

afterAll(removeFiles);

test.each(CLOUD_ROWS)('$name', (row) => {
  expect(resolveRow(row, writeFiles(row.files))).toEqual(row.want);
});

test('without a cloud in the environment there is none, whatever the files have', () => {
  const folder = writeFiles({ 'clouds.yaml': CLOUD_ROWS[0]?.files['clouds.yaml'] as string });
  const selectors = { OS_REGION_NAME: 'west', OS_CACERT: '/etc/ca.pem', OS_TEST_PATH: 'x' };
  expect(resolveCloud({}, { cwd: folder, env: environmentOf({ env: selectors }, folder) })).toBeUndefined();
});

const AUTH = 'auth_url: https://k/v3, user_id: u, project_id: p';

/** Each with the sentence that the user gets; `clouds.yaml` stands for its path. */
const REFUSED: readonly [
  string,
  { files: Record<string, string>; env?: Record<string, string>; says: RegExp },
][] = [
  [
    'malformed YAML',
    {
      files: { 'clouds.yaml': 'clouds:\n  one:\n    auth: {x: "y\n' },
      says: /clouds\.yaml:\d+: this is not YAML: /,
    },
  ],
  ['an empty file', { files: { 'clouds.yaml': '' }, says: /clouds\.yaml: the file is empty/ }],
  ['a list', { files: { 'clouds.yaml': '- one\n' }, says: /clouds\.yaml:1: expected keys and values/ }],
  ['no file', { files: {}, says: /The cloud "one" is described nowhere: there is none of .*clouds\.yaml/ }],
  [
    'a cloud that is not there',
    {
      files: { 'clouds.yaml': `clouds:\n  ones: {auth: {${AUTH}, password: x}}\n` },
      says: /clouds\.yaml: there is no cloud "one"\. Did you mean "ones"\? Expected ones\./,
    },
  ],
  [
    'an unknown key below auth',
    {
      files: { 'clouds.yaml': `clouds:\n  one:\n    auth:\n      pasword: x\n      user_id: u\n` },
      says: /clouds\.yaml:4: auth_type password has no key "pasword"\. Did you mean "password"\?/,
    },
  ],
  [
    'a mistyped key of the cloud',
    {
      files: { 'clouds.yaml': `clouds:\n  one:\n    auth: {${AUTH}, password: x}\n    regoin_name: west\n` },
      says: /clouds\.yaml:4: the key "regoin_name" of a cloud is not known\. Did you mean "region_name"\?/,
    },
  ],
  [
    'a missing password',
    {
      files: { 'clouds.yaml': `clouds:\n  one:\n    auth: {${AUTH}}\n` },
      says: /clouds\.yaml:3: auth_type password needs password\. Put it into secure\.yaml/,
    },
  ],
  [
    'a password that is not a text',
    {
      files: {
        'clouds.yaml': `clouds:\n  one:\n    auth:\n      password: yes\n      user_id: u\n      auth_url: u\n`,
      },
      says: /clouds\.yaml:4: "password" has to be a text/,
    },
  ],
  [
    'a profile that is not there',
    {
      files: { 'clouds.yaml': `clouds:\n  one:\n    profile: vendor\n    auth: {password: x}\n` },
      says: /clouds\.yaml:3: the profile "vendor" is not there: there is no clouds-public\.yaml/,
    },
  ],
  [
    'a secret in the file that may be public',
    {
      files: {
        'clouds.yaml': `clouds:\n  one:\n    profile: vendor\n`,
        'clouds-public.yaml': 'public-clouds:\n  vendor:\n    auth:\n      password: x\n',
      },
      says: /clouds-public\.yaml:4: the profile "vendor" has the secret "password".*Move it to secure\.yaml/,
    },
  ],
  [
    'an unknown region',
    {
      files: {
        'clouds.yaml': `clouds:\n  one:\n    auth: {${AUTH}, password: x}\n    regions: [west, east]\n`,
      },
      env: { OS_REGION_NAME: 'south' },
      says: /clouds\.yaml:4: the cloud has no region "south", which the variable OS_REGION_NAME names\. It has west, east\./,
    },
  ],
  [
    'an unknown way to authenticate',
    {
      files: { 'clouds.yaml': `clouds:\n  one:\n    auth_type: v3kerberos\n    auth: {${AUTH}}\n` },
      says: /clouds\.yaml:3: auth_type v3kerberos is not supported\. Expected password, /,
    },
  ],
  [
    "Keystone's v2.0 API",
    {
      files: { 'clouds.yaml': `clouds:\n  one:\n    auth_type: v2password\n    auth: {${AUTH}}\n` },
      says: /clouds\.yaml:3: auth_type v2password is of Keystone's v2\.0 API/,
    },
  ],
  [
    'the same name in the file and in variables',
    {
      files: { 'clouds.yaml': `clouds:\n  envvars: {auth: {${AUTH}, password: x}}\n` },
      env: { OS_CLOUD: 'envvars', OS_USERNAME: 'u' },
      says: /clouds\.yaml:2: a cloud named "envvars" is in the file and in the variables/,
    },
  ],
  [
    'a login in variables without a URL',
    {
      files: {},
      env: { OS_CLOUD: '', OS_USERNAME: 'u', OS_PASSWORD: 'x' },
      says: /OS_\w+: auth_type password needs auth_url/,
    },
  ],
];

test.each(REFUSED)('refuses %s', (_name, { files, env = {}, says }) => {
  const folder = writeFiles(files);
  const around = { cwd: folder, env: environmentOf({ env: { OS_CLOUD: 'one', ...env } }, folder) };
  expect(() => resolveCloud({}, around)).toThrow(says);
});

test('warns of unknown keys, of unverified certificates and of variables that do not count', () => {
  const folder = writeFiles({
    'clouds.yaml': `clouds:\n  one:\n    auth: {${AUTH}, password: x}\n    favourite_colour: red\n    verify: false\n`,
  });
  const env = environmentOf({ env: { OS_CLOUD: 'one', OS_USERNAME: 'other' } }, folder);
  const warnings = resolveCloud({}, { cwd: folder, env })?.warnings.join('\n');
  expect(warnings).toMatch(
    /clouds\.yaml:4: the key "favourite_colour" of a cloud is not known, and is ignored/,
  );
  expect(warnings).toMatch(/clouds\.yaml:5: certificates are not verified/);
  expect(warnings).toMatch(/OS_USERNAME are ignored/);
});
