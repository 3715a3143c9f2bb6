/** Any change of any file of a certificate is found, wherever it is. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Seed } from '../../../runner/case/generated/seed.ts';
import { isUnpacked, packBundle, unpackBundle } from '../../../runner/certificate/archive.ts';
import {
  type BundleFiles,
  ENVELOPE,
  EXCHANGES,
  GUIDELINE,
  isSignature,
  JUNIT,
  PRODUCT,
  REPORT,
  RUN,
  SIGNER,
} from '../../../runner/certificate/bundle-files.ts';
import type { CertificateCheck, Verification } from '../../../runner/certificate/verify/verification.ts';
import { certifyLibrary, type LibraryCertificate } from './library-certificate.ts';
import { signAgain, verifyFiles, withFile } from './verify-library.ts';

const FILES = [PRODUCT, REPORT, JUNIT, RUN, EXCHANGES, ENVELOPE];
const POSITIONS = 100;

let certificate: LibraryCertificate;
beforeAll(async () => {
  certificate = await certifyLibrary();
});
afterAll(() => certificate.close());

function outcomesOf({ signature, evidence, verdict }: Verification): string[] {
  return [signature, evidence, verdict].map(({ outcome }) => outcome);
}

it('passes unchanged', async () => {
  const verification = await verifyFiles(certificate, certificate.files);
  expect(outcomesOf(verification), JSON.stringify(verification.evidence)).toEqual([
    'passed',
    'passed',
    'passed',
  ]);
});

describe.each(FILES)('%s', (name) => {
  const seed = new Seed('flipped bytes', name);
  const random = (below: number) => Number.parseInt(seed.hex(8), 16) % below;

  it(`shows each of ${POSITIONS} flipped bytes, and of the first and last ones`, async () => {
    await flipBytes(certificate.files, name, random);
  });

  it('is missed', () => {
    const left = new Map([...certificate.files].filter(([other]) => other !== name));
    expect(unpackBundle(packBundle(left))).toEqual({
      problem: isSignature(name)
        ? expect.stringMatching(/^is not signed/)
        : `has no ${name}, without which nothing can be verified`,
    });
  });

  it('is cut', async () => {
    const bytes = certificate.files.get(name) as Uint8Array;
    const cut = bytes.subarray(0, random(bytes.length - 1) + 1);
    const { outcome } = await checkSignature(withFile(certificate.files, name, cut));
    expect(outcome).toBe('failed');
  });
});

it('shows flipped bytes of the guideline and of the certificates of the signer', async () => {
  const seed = new Seed('flipped bytes', 'optional files');
  const random = (below: number) => Number.parseInt(seed.hex(8), 16) % below;
  const withGuideline = signAgain(
    certificate,
    withFile(certificate.files, GUIDELINE, 'edition: "2030.01"\n'),
  );
  await flipBytes(withGuideline, GUIDELINE, random);
  const withSigner = signAgain(certificate, withFile(certificate.files, SIGNER, makeSignerCertificate()));
  await flipBytes(withSigner, SIGNER, random);
});

function makeSignerCertificate(): Buffer {
  const argv = ['req', '-x509', '-key', join(certificate.folder, 'key.pem'), '-subj', '/CN=vendor'];
  return execFileSync('openssl', argv);
}

/** The file unchanged is good, and with any byte flipped it is not. */
async function flipBytes(files: BundleFiles, name: string, random: (below: number) => number): Promise<void> {
  expect(await checkSignature(files)).toMatchObject({ outcome: 'passed' });
  const bytes = files.get(name) as Uint8Array;
  const positions = [0, bytes.length - 1, ...Array.from({ length: POSITIONS }, () => random(bytes.length))];
  for (const position of positions) {
    const changed = Buffer.from(bytes);
    changed[position] = (changed[position] as number) ^ (1 + random(255));
    const { outcome } = await checkSignature(withFile(files, name, changed));
    expect([position, outcome]).toEqual([position, 'failed']);
  }
}

it('shows a file that was added', async () => {
  const more = withFile(certificate.files, 'signer.pem', 'no certificate');
  expect(await checkSignature(more)).toEqual({
    outcome: 'failed',
    reasons: ['signer.pem: has no certificate in PEM.'],
  });
});

it('shows each flipped bit of 200 bytes of the archive, between the files as well', async () => {
  const seed = new Seed('flipped bytes', 'archive');
  for (let count = 0; count < 200; count += 1) {
    const changed = Buffer.from(certificate.archive);
    const position = Number.parseInt(seed.hex(8), 16) % changed.length;
    changed[position] = (changed[position] as number) ^ (1 << (count % 8));
    const files = unpackBundle(changed);
    const isFound = !isUnpacked(files) || (await isRefused(files));
    expect([position, isFound]).toEqual([position, true]);
  }
});

async function isRefused(files: BundleFiles): Promise<boolean> {
  return (await checkSignature(files)).outcome === 'failed';
}

async function checkSignature(files: BundleFiles): Promise<CertificateCheck> {
  return (await verifyFiles(certificate, files, { isSignatureAlone: true })).signature;
}
