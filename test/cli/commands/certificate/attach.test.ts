/** The way of a vendor whose statements another program signs, with stand-ins for the services of sigstore, and of its buyers. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certifyLibrary, type LibraryCertificate } from '../../../runner/certificate/library-certificate.ts';
import {
  IDENTITY,
  ISSUER,
  type SigstoreServices,
  startSigstore,
} from '../../../runner/certificate/signature/sigstore/sigstore-services.ts';
import type { Ran } from '../../captured-io.ts';

let certificate: LibraryCertificate;
let services: SigstoreServices;
let certified: Ran;
let attached: Ran;
beforeAll(async () => {
  [certificate, services] = await Promise.all([certifyLibrary(), startSigstore()]);
  certified = await certify('unsigned.tar', '--statement', at('statement.json'));
  writeFileSync(at('trusted_root.json'), services.trustedRoot);
  await signStatement('statement.json');
  attached = await attach('unsigned.tar', 'statement.sigstore', '--output', at('signed.tar'));
});
afterAll(() => certificate.close());

const at = (name: string) => join(certificate.folder, name);

function certify(output: string, ...flags: string[]): Promise<Ran> {
  const given = [
    '--target',
    certificate.url,
    '--seed',
    'a',
    '--product',
    at('product.yaml'),
    '--output',
    at(output),
  ];
  return certificate.interop('certify', 'library', ...given, ...flags);
}

function attach(archive: string, bundle: string, ...flags: string[]): Promise<Ran> {
  return certificate.interop('attach', at(archive), '--sigstore', at(bundle), ...flags);
}

/** Writes statement.sigstore. @param change of the statement, as a program that signs may write it */
async function signStatement(name: string, change = (statement: object) => statement): Promise<void> {
  const statement = change(JSON.parse(readFileSync(at(name), 'utf8')));
  const bundle = await services.sign(Buffer.from(JSON.stringify(statement)));
  writeFileSync(at('statement.sigstore'), JSON.stringify(bundle, null, 2));
}

const BY_IDENTITY = () => [
  '--sigstore-root',
  at('trusted_root.json'),
  '--identity',
  IDENTITY,
  '--issuer',
  ISSUER,
];

function verify(...flags: string[]): Promise<Ran> {
  return certificate.interop('verify', at('signed.tar'), '--documents', 'library', ...flags);
}

it('writes the statement, for another program to sign', () => {
  expect(certified.code, certified.out + certified.err).toBe(0);
  expect(certified.out).toContain(`interop attach ${at('unsigned.tar')} --sigstore FILE`);
  expect(JSON.parse(readFileSync(at('statement.json'), 'utf8'))).toMatchObject({
    _type: 'https://in-toto.io/Statement/v1',
    predicate: { result: 'PASSED' },
  });
});

it('is verified with a trusted root and an identity', async () => {
  expect(attached.code, attached.err).toBe(0);
  const { code, out } = await verify(...BY_IDENTITY());
  expect(out).toMatch(/^passed +signature good: by "https:.*logged at/m);
  expect(out).toContain('VERIFIED  PASSED');
  expect(code).toBe(0);
});

it('is verified where the program that signed wrote the keys in another order', async () => {
  const reverse = (value: unknown): unknown =>
    Array.isArray(value) || typeof value !== 'object' || value === null
      ? value
      : Object.fromEntries(
          Object.entries(value)
            .toReversed()
            .map(([key, each]) => [key, reverse(each)]),
        );
  await signStatement('statement.json', (statement) => reverse(statement) as object);
  expect((await attach('unsigned.tar', 'statement.sigstore', '--output', at('signed.tar'))).code).toBe(0);
  expect((await verify(...BY_IDENTITY())).out).toContain('VERIFIED  PASSED');
});

it('is on a site, beside certificates with a key', async () => {
  const site = ['--output', at('site'), '--documents', 'library', '--key', at('key.pub'), ...BY_IDENTITY()];
  const { out } = await certificate.interop('site', certificate.folder, ...site);
  expect(out).toMatch(/^passed +signed\.tar$/m);
  expect(out).toMatch(/^passed +certificate\.tar$/m);
  expect(out).toMatch(/^failed +.*unsigned\.tar is not signed\. Sign its statement, and attach/m);
});

describe('verify', () => {
  it.each<[string, () => string[], number, RegExp]>([
    [
      'without anybody who is trusted',
      () => [],
      3,
      /not checked +signature good: it is signed by an identity/,
    ],
    [
      'with another identity',
      () => ['--sigstore-root', at('trusted_root.json'), '--identity', 'x', '--issuer', ISSUER],
      1,
      /and --identity and --issuer are "x"/,
    ],
    ['with a key alone', () => ['--key', at('key.pub')], 1, /and not with a key: give --sigstore-root/],
    [
      'with an identity and no root',
      () => ['--identity', IDENTITY, '--issuer', ISSUER],
      2,
      /need the trusted root/,
    ],
    [
      'with an identity and no issuer',
      () => ['--sigstore-root', at('trusted_root.json'), '--identity', IDENTITY],
      2,
      /Give an --issuer for each --identity/,
    ],
    [
      'with a root that is none',
      () => ['--sigstore-root', at('statement.json')],
      2,
      /statement\.json: is no trusted root of sigstore/,
    ],
  ])('%s', async (_name, flags, code, message) => {
    const ran = await verify(...flags());
    expect(ran.out + ran.err).toMatch(message);
    expect(ran.code).toBe(code);
  });
});

describe('attach', () => {
  it.each<[string, () => string[], RegExp]>([
    [
      'to a signed certificate',
      () => [at('certificate.tar'), '--sigstore', at('statement.sigstore')],
      /is signed already: it has certificate\.intoto\.json/,
    ],
    [
      'of what is no bundle',
      () => [at('unsigned.tar'), '--sigstore', at('statement.json')],
      /statement\.json is no sigstore bundle/,
    ],
    ['of nothing', () => [at('unsigned.tar')], /Name a certificate and the sigstore bundle/],
  ])('%s is refused', async (_name, argv, message) => {
    const before = readdirSync(certificate.folder);
    const { code, err } = await certificate.interop('attach', ...argv());
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
    expect(readdirSync(certificate.folder)).toEqual(before);
  });

  it('of the statement of another run is refused', async () => {
    await signStatement('statement.json');
    await certify('next.tar', '--statement', at('next.json'));
    const { code, err } = await attach('next.tar', 'statement.sigstore');
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/is of another certificate: .* was changed after it was signed/),
    ]);
  });
});

it('needs a key or a statement to be signed, and not both', async () => {
  const { code, err } = await certify('both.tar', '--key', at('key.pem'), '--statement', at('both.json'));
  expect([code, err]).toEqual([2, expect.stringContaining('Give one of them.')]);
});
