/** Which certificates count: those of the cloud, then those of the variables; a file that cannot be used is refused. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import type { CloudTrust } from '../../../runner/login/clouds/cloud-config.ts';
import { connectionOf } from '../../../runner/login/connection-of-cloud.ts';
import { removeFiles, writeFiles } from './clouds/resolve-row.ts';

afterAll(removeFiles);

const file = (name: string) =>
  fileURLToPath(new URL(`../target/http/certificates/${name}.pem`, import.meta.url));
const text = (name: string) => readFileSync(file(name), 'utf8');
const at = <Value>(value: Value) => ({ value, place: 'clouds.yaml:3' });
const folder = writeFiles({ 'bad.pem': 'no certificate\n', 'home/ca.pem': text('authority') });

const VERIFIED: CloudTrust = { verify: at(true), cacert: undefined, cert: undefined, key: undefined };

const USED: readonly [string, { trust?: Partial<CloudTrust>; env?: Record<string, string>; want: object }][] =
  [
    ['nothing', { want: {} }],
    ['cacert', { trust: { cacert: at(file('authority')) }, want: { ca: text('authority') } }],
    ['cacert in the home directory', { trust: { cacert: at('~/ca.pem') }, want: { ca: text('authority') } }],
    ['OS_CACERT', { env: { OS_CACERT: file('authority') }, want: { ca: text('authority') } }],
    ['SSL_CERT_FILE', { env: { SSL_CERT_FILE: file('authority') }, want: { ca: text('authority') } }],
    [
      'cacert before OS_CACERT',
      { trust: { cacert: at('~/ca.pem') }, env: { OS_CACERT: 'none.pem' }, want: { ca: text('authority') } },
    ],
    [
      'verify: false without any authority',
      { trust: { verify: at(false), cacert: at('none.pem') }, want: { verify: false } },
    ],
    [
      'a client certificate with its key',
      {
        trust: { cert: at(file('client')), key: at(file('client.key')) },
        want: { cert: text('client'), key: text('client.key') },
      },
    ],
  ];

test.each(USED)('%s', (_name, { trust, env = {}, want }) => {
  const around = { cwd: folder, env: { HOME: `${folder}/home`, ...env } };
  const { proxyFor: _, ...settings } = connectionOf({ ...VERIFIED, ...trust }, around);
  expect(settings).toEqual(want);
});

const REFUSED: readonly [string, Partial<CloudTrust>, RegExp][] = [
  [
    'a file that is not there',
    { cacert: at('none.pem') },
    /clouds\.yaml:3: the certificates in none\.pem cannot be read \(ENOENT\)/,
  ],
  [
    'a file without certificates',
    { cacert: at('bad.pem') },
    /clouds\.yaml:3: bad\.pem does not have certificates of authorities/,
  ],
  [
    'a key without a certificate',
    { key: at(file('client.key')) },
    /clouds\.yaml:3: a key is of use with its certificate only/,
  ],
  [
    'a key of another certificate',
    { cert: at(file('client')), key: at(file('server.key')) },
    /clouds\.yaml:3: .*client\.pem does not have a certificate with its key/,
  ],
];

test.each(REFUSED)('refuses %s', (_name, trust, says) => {
  const around = { cwd: folder, env: { HOME: folder } };
  expect(() => connectionOf({ ...VERIFIED, ...trust }, around)).toThrow(says);
});
