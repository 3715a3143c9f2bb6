/** Certificates on the command line: what is refused, and with which words and exit codes. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createTar } from 'nanotar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  certifyLibrary,
  type LibraryCertificate,
  makeKey,
} from '../../runner/certificate/library-certificate.ts';
import { interop } from '../captured-io.ts';

let certificate: LibraryCertificate;
beforeAll(async () => {
  certificate = await certifyLibrary();
  makeKey(certificate.folder, 'other');
  makeKey(certificate.folder, 'rsa', 'rsa');
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

interface BadArchive {
  /** Writes bad.tar. */
  write(path: string): void;
  message: RegExp;
}

const entry = (name: string, data: string | undefined, type?: string) => {
  const archive = createTar([
    { name: 'product.yaml', data: 'a' },
    { name, ...(data !== undefined && { data }) },
  ]);
  if (type !== undefined) archive[1024 + 156] = type.charCodeAt(0);
  return archive;
};

const ARCHIVES: Record<string, BadArchive> = {
  'a path that climbs': {
    write: (path) => writeFileSync(path, entry('../../evil', 'x')),
    message: /has a file "evil", and a certificate has only product.yaml, .* Nothing was unpacked/,
  },
  'a known name below a path that climbs': {
    write: (path) => writeFileSync(path, entry('../report.json', 'x')),
    message: /has no junit.xml|was cut or changed after/,
  },
  'an absolute path': {
    write: (path) => writeFileSync(path, entry('/etc/passwd', 'x')),
    message: /has a file "etc\/passwd"/,
  },
  'a symbolic link': {
    write: (path) => writeFileSync(path, entry('report.json', 'x', '2')),
    message: /has report.json as a symbolicLink, and not as a file/,
  },
  'a folder': {
    write: (path) => writeFileSync(path, entry('report.json', undefined)),
    message: /has report.json as a directory, and not as a file/,
  },
  'a cut archive': {
    write: (path) => writeFileSync(path, certificate.archive.subarray(0, 30_000)),
    message: /is no certificate|has no|was cut or changed/,
  },
  'an empty file': {
    write: (path) => writeFileSync(path, ''),
    message: /is no certificate: it is not a tar archive/,
  },
  'another file': {
    write: (path) => writeFileSync(path, 'hello '.repeat(1000)),
    message: /bad-8.tar is no certificate: it is not a tar archive/,
  },
  'a compressed archive': {
    write: (path) => writeFileSync(path, gzipSync(certificate.archive)),
    message: /is no certificate: it is not a tar archive/,
  },
  '10 GB': {
    write: (path) => {
      writeFileSync(path, '');
      truncateSync(path, 10_000_000_000);
    },
    message: /has 10,000,000,000 bytes, and certificates of more than 268,435,456 are not read/,
  },
  'a folder in place of the file': {
    write: (path) => symlinkSync(certificate.folder, path),
    message: /is no file. Give the file that "interop certify" wrote/,
  },
};

describe.each(Object.entries(ARCHIVES))('%s', (name, { write, message }) => {
  it('is refused with exit code 2, and nothing is written', async () => {
    const file = at(`bad-${Object.keys(ARCHIVES).indexOf(name) + 1}.tar`);
    write(file);
    const before = readdirSync(certificate.folder);
    const { code, out, err } = await interop(['verify', file, '--key', at('key.pub')]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(readdirSync(certificate.folder)).toEqual(before);
  });
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
