/** `interop verify`: what it tells programs, and which keys it refuses. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  certifyLibrary,
  type LibraryCertificate,
  makeKey,
} from '../../../runner/certificate/library-certificate.ts';

let certificate: LibraryCertificate;
beforeAll(async () => {
  certificate = await certifyLibrary();
  makeKey(certificate.folder, 'other');
  makeKey(certificate.folder, 'rsa', 'rsa');
});
afterAll(() => certificate.close());

const at = (name: string) => join(certificate.folder, name);

it('gives the same to programs', async () => {
  const { code, out } = await certificate.interop(
    'verify',
    at('certificate.tar'),
    '--documents',
    'library',
    '--format',
    'json',
  );
  expect(code).toBe(3);
  expect(JSON.parse(out)).toMatchObject({
    signature: { outcome: 'not checked' },
    evidence: { outcome: 'passed' },
    verdict: { outcome: 'passed' },
    certificate: { product: { product: 'Example Stack' }, result: 'PASSED', service: 'library' },
  });
});

it('is listed and unpacked by tar', () => {
  const { stdout, status } = spawnSync('tar', ['tf', at('certificate.tar')], { encoding: 'utf8' });
  expect([status, stdout.split('\n')]).toEqual([
    0,
    [
      'product.yaml',
      'report.json',
      'junit.xml',
      'run.json',
      'exchanges.jsonl.gz',
      'certificate.intoto.json',
      '',
    ],
  ]);
});

interface BadKey {
  argv: () => string[];
  code: 1 | 2;
  message: RegExp;
}

const KEYS: Record<string, BadKey> = {
  'the key of someone else': {
    argv: () => ['--key', at('other.pub')],
    code: 1,
    message:
      /failed +signature good: it is signed with the key [0-9a-f]{64}, and the one of --key is [0-9a-f]{64}/,
  },
  'another algorithm': {
    argv: () => ['--key', at('rsa.pub')],
    code: 2,
    message: /rsa.pub: is a key of rsa, and certificates are signed with Ed25519/,
  },
  'a private key': {
    argv: () => ['--key', at('key.pem')],
    code: 2,
    message: /key.pem: is a private key. Verify with the public one/,
  },
  'no key at all': {
    argv: () => ['--key', at('product.yaml')],
    code: 2,
    message: /product.yaml: is no public key in PEM/,
  },
  'authorities for a certificate without those of its signer': {
    argv: () => ['--ca', at('ca.pem')],
    code: 2,
    message: /ca.pem cannot be read|has no certificate in PEM/,
  },
  'a key and authorities': {
    argv: () => ['--key', at('key.pub'), '--ca', at('ca.pem')],
    code: 2,
    message: /Give one of them/,
  },
};

describe.each(Object.entries(KEYS))('verify with %s', (_name, { argv, code, message }) => {
  it('is told apart', async () => {
    const ran = await certificate.interop('verify', at('certificate.tar'), ...argv());
    expect(ran.code, ran.out + ran.err).toBe(code);
    expect(ran.out + ran.err).toMatch(message);
  });
});
