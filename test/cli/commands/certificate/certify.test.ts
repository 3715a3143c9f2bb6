/** `interop certify`: whose signature and which guideline a certificate has, and what is refused. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
});
afterAll(() => certificate.close());

const at = (name: string) => join(certificate.folder, name);

it('certifies the library, and verifies it', async () => {
  expect(certificate.certified.code, certificate.certified.err).toBe(0);
  const { code, out } = await certificate.interop(
    'verify',
    at('certificate.tar'),
    '--key',
    at('key.pub'),
    '--documents',
    'library',
  );
  expect(out).toContain('VERIFIED  PASSED');
  expect(code).toBe(0);
});

it('has the certificates of its signer, whom an authority names', async () => {
  for (const name of ['key', 'other']) {
    const argv = [
      'req',
      '-x509',
      '-key',
      at(`${name}.pem`),
      '-subj',
      `/CN=${name}`,
      '-out',
      at(`${name}.crt`),
    ];
    expect(spawnSync('openssl', argv).status).toBe(0);
  }
  const given = ['--target', certificate.url, '--product', at('product.yaml'), '--key', at('key.pem')];
  const { code, out, err } = await certificate.interop(
    ...['certify', 'library', ...given, '--output', at('named.tar'), '--certificate', at('key.crt')],
  );
  expect(code, out + err).toBe(0);
  const verify = (ca: string) =>
    certificate.interop('verify', at('named.tar'), '--documents', 'library', '--ca', at(ca));
  expect((await verify('key.crt')).out).toMatch(
    /^passed +signature good: by "CN=key", whom an authority of --ca names$/m,
  );
  const wrong = await verify('other.crt');
  expect(wrong.code).toBe(1);
  expect(wrong.out).toMatch(/^failed +signature good: /m);
  const mismatched = await certificate.interop(
    ...['certify', 'library', ...given, '--output', at('refused.tar'), '--certificate', at('other.crt')],
  );
  expect([mismatched.code, mismatched.err]).toEqual([
    2,
    expect.stringContaining('is not for the key that signs'),
  ]);
});

/** Requires that books can be added. */
const guideline = (edition: string, requires: string) => `edition: "${edition}"
status: draft
first-edition: for a test
capabilities:
  books: { services: { library: all }, status: required }
cases:
  books: [${requires}]
`;

describe('by a guideline', () => {
  const certify = (name: string) =>
    certificate.interop(
      ...['certify', 'library', '--target', certificate.url, '--product', at('product.yaml')],
      ...['--key', at('key.pem'), '--output', at(`${name}.tar`), '--guideline', at(`${name}.yaml`)],
    );
  const verify = (name: string) =>
    certificate.interop('verify', at(`${name}.tar`), '--documents', 'library', '--key', at('key.pub'));

  it('derives the verdict of the guideline again', async () => {
    writeFileSync(at('own.yaml'), guideline('2030.01', 'library.answers.addBook'));
    const certified = await certify('own');
    expect(certified.code, certified.out + certified.err).toBe(0);
    const { code, out } = await verify('own');
    expect(out).toContain('guideline: 2030.01 (draft)');
    expect(out).toMatch(/^passed +verdict re-derived/m);
    expect(code).toBe(0);
  });

  it('takes no other text for an edition of this package', async () => {
    writeFileSync(at('false.yaml'), guideline('2026.11', 'library.answers.addBook'));
    await certify('false');
    const { code, out } = await verify('false');
    expect(out).toMatch(
      /^failed +evidence complete: guideline\.yaml is not the edition 2026\.11 of this package$/m,
    );
    expect(code).toBe(1);
  });
});

interface Refusal {
  argv: () => string[];
  product?: string;
  code: number;
  message: RegExp;
}

const CERTIFY = () => [
  '--target',
  certificate.url,
  '--output',
  at('refused.tar'),
  '--key',
  at('key.pem'),
  '--product',
  at('given.yaml'),
];

const REFUSALS: Record<string, Refusal> = {
  'depth quick': {
    argv: () => [...CERTIFY(), '--depth', 'quick'],
    code: 2,
    message: /Give standard or full/,
  },
  'a part of the cases': {
    argv: () => [...CERTIFY(), '--only', '*'],
    code: 2,
    message: /certify has no flag --only/,
  },
  'known failures': {
    argv: () => [...CERTIFY(), '--known-failures', 'x'],
    code: 2,
    message: /certify has no flag --known-failures/,
  },
  'several cases of a folder at once': {
    argv: () => [...CERTIFY(), '--concurrency', '2'],
    code: 2,
    message: /certified one at a time/,
  },
  'no product': { argv: () => ['--key', at('key.pem')], code: 2, message: /certify needs the product/ },
  'no key': {
    argv: () => ['--product', at('product.yaml')],
    code: 2,
    message: /openssl genpkey -algorithm ed25519/,
  },
  'a product without a vendor': {
    argv: CERTIFY,
    product: 'product: a\nversion: "1"\ncontact: a@example.com\n',
    code: 2,
    message: /given.yaml: vendor: expected/,
  },
  'a version that is a number': {
    argv: CERTIFY,
    product: 'vendor: a\nproduct: a\nversion: 4.2\ncontact: a@example.com\n',
    code: 2,
    message: /given.yaml:3: version: expected/,
  },
  'a contact that is no address': {
    argv: CERTIFY,
    product: 'vendor: a\nproduct: a\nversion: "1"\ncontact: nobody\n',
    code: 2,
    message: /given.yaml:4: contact: expected/,
  },
  'a target that is down': {
    argv: () => [...CERTIFY().slice(2), '--target', 'http://127.0.0.1:9'],
    code: 3,
    message: /No certificate was written/,
  },
};

describe.each(Object.entries(REFUSALS))('certify with %s', (_name, { argv, product, code, message }) => {
  it('writes no certificate', async () => {
    writeFileSync(at('given.yaml'), product ?? readFileSync(at('product.yaml'), 'utf8'));
    const { code: given, out, err } = await certificate.interop('certify', 'library', ...argv());
    expect(given, out + err).toBe(code);
    expect(err).toMatch(message);
    expect(readdirSync(certificate.folder).filter((name) => name === 'refused.tar')).toEqual([]);
  });
});
