import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEtcdSettings } from '../../../../reference/store/etcd/read-etcd-settings.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interop-etcd-settings-'));
  for (const name of ['ca', 'cert', 'key']) writeFileSync(join(folder, name), `the ${name}`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string) => join(folder, name);

describe('where etcd is', () => {
  const rows: [string, { list: string; env: () => Record<string, string>; settings: object }][] = [
    [
      'members',
      {
        list: 'http://a:2379, http://[::1]:2379/',
        env: () => ({}),
        settings: { urls: ['http://a:2379', 'http://[::1]:2379'], isCompactedElsewhere: false },
      },
    ],
    [
      'TLS',
      {
        list: 'https://a:2379',
        env: () => ({
          INTEROP_STORE_CA: file('ca'),
          INTEROP_STORE_CERT: file('cert'),
          INTEROP_STORE_KEY: file('key'),
        }),
        settings: { tls: { ca: 'the ca', cert: 'the cert', key: 'the key' } },
      },
    ],
    [
      'a user, and compaction by others',
      {
        list: 'http://a:2379',
        env: () => ({
          INTEROP_STORE_USER: 'interop',
          INTEROP_STORE_PASSWORD: 'secret',
          INTEROP_STORE_COMPACTION: 'off',
        }),
        settings: { credentials: { name: 'interop', password: 'secret' }, isCompactedElsewhere: true },
      },
    ],
  ];
  it.each(rows)('%s', (_name, { list, env, settings }) => {
    expect(readEtcdSettings(list, env())).toMatchObject(settings);
  });

  const refused: [string, string, Record<string, string>, string][] = [
    ['a host alone', 'a:2379', {}, 'was given "a:2379"'],
    ['another scheme', 'ftp://a', {}, 'was given "ftp://a"'],
    ['a path', 'http://a:2379/v3', {}, 'was given "http://a:2379/v3"'],
    ['a password in the URL', 'http://u:p@a:2379', {}, 'takes client URLs'],
    ['an empty member', 'http://a:2379,', {}, 'was given ""'],
    ['a member twice', 'http://a:2379,http://a:2379', {}, 'names a member twice'],
    ['a missing file', 'https://a', { INTEROP_STORE_CA: '/none' }, 'INTEROP_STORE_CA names /none'],
    ['a certificate without key', 'https://a', { INTEROP_STORE_CERT: '/dev/null' }, 'go together'],
    ['TLS without https', 'http://a', { INTEROP_STORE_CA: '/dev/null' }, 'has a URL without TLS'],
    ['a user without password', 'http://a', { INTEROP_STORE_USER: 'a' }, 'go together'],
    ['a mistyped switch', 'http://a', { INTEROP_STORE_COMPACTION: 'no' }, 'is on or off'],
  ];
  it.each(refused)('%s is refused', (_name, list, env, message) => {
    expect(() => readEtcdSettings(list, env)).toThrow(message);
  });
});
