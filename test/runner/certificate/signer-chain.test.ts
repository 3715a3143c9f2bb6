/** Certificates of a signer, made with openssl: who is trusted, until when, and through whom. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  findChainProblem,
  readChain,
  requireCertificateOf,
} from '../../../runner/certificate/signature/signer-chain.ts';
import { readPrivateKey } from '../../../runner/certificate/signature/signing-key.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interop-chain-'));
  makeAuthority('root');
  makeAuthority('stranger');
  issue('between', 'root', 'basicConstraints=critical,CA:TRUE');
  issue('vendor', 'between', 'basicConstraints=critical,CA:FALSE');
  issue('below-vendor', 'vendor', 'basicConstraints=critical,CA:FALSE');
});
afterAll(() => rmSync(folder, { recursive: true }));

function openssl(...argv: string[]): void {
  const { status, stderr } = spawnSync('openssl', argv, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`openssl ${argv.join(' ')}: ${stderr}`);
}

function makeAuthority(name: string): void {
  openssl('genpkey', '-algorithm', 'ed25519', '-out', `${name}.key`);
  openssl(
    'req',
    '-x509',
    '-key',
    `${name}.key`,
    '-subj',
    `/CN=${name}`,
    '-days',
    '30',
    '-out',
    `${name}.crt`,
  );
}

function issue(name: string, issuer: string, extension: string): void {
  openssl('genpkey', '-algorithm', 'ed25519', '-out', `${name}.key`);
  openssl('req', '-new', '-key', `${name}.key`, '-subj', `/CN=${name}`, '-out', `${name}.csr`);
  writeFileSync(join(folder, `${name}.ext`), `${extension}\n`);
  const by = ['-CA', `${issuer}.crt`, '-CAkey', `${issuer}.key`, '-CAcreateserial'];
  openssl(
    'x509',
    '-req',
    '-in',
    `${name}.csr`,
    ...by,
    '-days',
    '10',
    '-extfile',
    `${name}.ext`,
    '-out',
    `${name}.crt`,
  );
}

const read = (...names: string[]) => {
  const file = join(folder, `${names.join('-')}.pem`);
  writeFileSync(file, '');
  for (const name of names) appendFileSync(file, readFileSync(join(folder, `${name}.crt`)));
  return readChain(file, readFileSync(file, 'utf8'));
};

const DAY = 86_400_000;

interface Row {
  chain: string[];
  authorities: string[];
  /** Days from now. */
  at?: number;
  problem: RegExp | undefined;
}

const ROWS: Record<string, Row> = {
  'a whole chain': { chain: ['vendor', 'between'], authorities: ['root'], problem: undefined },
  'a chain up to the root': {
    chain: ['vendor', 'between', 'root'],
    authorities: ['root'],
    problem: undefined,
  },
  'an authority in the middle': { chain: ['vendor'], authorities: ['between'], problem: undefined },
  'a link that is missing': {
    chain: ['vendor'],
    authorities: ['root'],
    problem: /no certificate of the issuer of "CN=vendor"/,
  },
  'an authority that nobody trusts': {
    chain: ['vendor', 'between', 'root'],
    authorities: ['stranger'],
    problem: /no certificate of the issuer of "CN=root"|issue each other in a circle/,
  },
  'a signer that was issued by one who may not': {
    chain: ['below-vendor', 'vendor', 'between'],
    authorities: ['root'],
    problem: /"CN=vendor" issued a certificate and is no authority/,
  },
  'a run after the end': {
    chain: ['vendor', 'between'],
    authorities: ['root'],
    at: 11,
    problem: /"CN=vendor" is valid from .* to .*, and the run ended at/,
  },
  'a run before the beginning': {
    chain: ['vendor', 'between'],
    authorities: ['root'],
    at: -1,
    problem: /is valid from/,
  },
};

describe.each(Object.entries(ROWS))('%s', (_name, { chain, authorities, at = 0, problem }) => {
  it(problem ? 'is refused' : 'is taken', () => {
    const found = findChainProblem(
      read(...chain),
      read(...authorities),
      new Date(Date.now() + at * DAY + 60_000),
    );
    if (problem) expect(found).toMatch(problem);
    else expect(found).toBeUndefined();
  });
});

it('begins with the certificate of the key', () => {
  const key = readPrivateKey('vendor.key', readFileSync(join(folder, 'vendor.key'), 'utf8'));
  expect(() => requireCertificateOf('chain.pem', read('vendor', 'between'), key)).not.toThrow();
  expect(() => requireCertificateOf('chain.pem', read('between', 'vendor'), key)).toThrow(
    'chain.pem: its first certificate is not for the key that signs',
  );
});
