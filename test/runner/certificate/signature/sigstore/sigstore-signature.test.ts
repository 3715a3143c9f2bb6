/** Sigstore bundles, made with stand-ins of the sigstore project for its services: which are good, and what is found in the others. */
import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { Seed } from '../../../../../runner/case/generated/seed.ts';
import {
  isStatementBundle,
  readStatementBundle,
  writeStatementBundle,
} from '../../../../../runner/certificate/signature/sigstore/sigstore-bundle.ts';
import { readSigstoreRoots } from '../../../../../runner/certificate/signature/sigstore/sigstore-root.ts';
import { readSigstoreSignature } from '../../../../../runner/certificate/signature/sigstore/sigstore-signature.ts';
import type { Trust } from '../../../../../runner/certificate/signature/trust.ts';
import type { CertificateCheck } from '../../../../../runner/certificate/verify/verification.ts';
import {
  IDENTITY,
  ISSUER,
  type SignOptions,
  type SigstoreServices,
  startSigstore,
} from './sigstore-services.ts';

const STATEMENT = Buffer.from('{"_type":"https://in-toto.io/Statement/v1"}');
const FINISHED_AT = new Date();
const HOUR = 3_600_000;

const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const otherKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
let services: SigstoreServices;
let others: SigstoreServices;
beforeAll(async () => {
  [services, others] = await Promise.all([startSigstore(), startSigstore()]);
});

/** As `interop attach` writes it. */
async function signed(options?: SignOptions): Promise<string> {
  return exact(JSON.stringify(await services.sign(STATEMENT, options)));
}

async function exact(text: string): Promise<string> {
  const bundle = await readStatementBundle(text);
  if (!isStatementBundle(bundle)) throw new Error(bundle.problem);
  return writeStatementBundle(bundle);
}

async function check(text: string, trust: Trust, finishedAt = FINISHED_AT): Promise<CertificateCheck> {
  const signature = await readSigstoreSignature('certificate.sigstore.json', text);
  return 'problem' in signature
    ? { outcome: 'failed', reasons: [signature.problem] }
    : signature.check(trust, finishedAt);
}

interface TrustOptions {
  roots?: readonly string[];
  /** By default the one that signs; null for none. */
  identity?: { name?: string; issuer?: string } | null;
}

async function trustIn({ roots = [services.trustedRoot], identity = {} }: TrustOptions = {}): Promise<Trust> {
  const read = await Promise.all(roots.map((root) => readSigstoreRoots('trusted_root.json', root)));
  const identities = identity === null ? [] : [{ name: IDENTITY, issuer: ISSUER, ...identity }];
  return { sigstore: { roots: read.flat(), identities } };
}

/** A copy with a part changed. */
function changed(text: string, change: (bundle: Bundle) => void): string {
  const bundle = JSON.parse(text) as Bundle;
  change(bundle);
  return JSON.stringify(bundle);
}

interface Bundle {
  verificationMaterial: { tlogEntries?: Entry[]; certificate?: object; publicKey?: object };
  dsseEnvelope?: { payload: string; signatures: { sig: string }[] };
}

interface Entry {
  inclusionProof?: { checkpoint: { envelope: string } };
  inclusionPromise?: object;
  integratedTime?: string;
  logIndex?: string;
}

const entryOf = (bundle: Bundle) => bundle.verificationMaterial.tlogEntries?.[0] as Entry;

interface Row {
  given?: SignOptions;
  change?: (bundle: Bundle) => void;
  trust?: () => Trust | Promise<Trust>;
  finishedAt?: Date;
  outcome: CertificateCheck['outcome'];
  reason: RegExp;
}

const privateRoot = () => {
  const { tlogs, ctlogs, ...rest } = JSON.parse(services.trustedRoot);
  return JSON.stringify(rest);
};

const ROWS: Record<string, Row> = {
  'the identity that is trusted': {
    outcome: 'passed',
    reason:
      /^by "https:\/\/example\.com\/product\/.*", as https:\/\/login\.example\.com says, logged at \d{4}-/,
  },
  'a log whose time a time stamp says': {
    given: { log: 'with time stamp' },
    outcome: 'passed',
    reason: /says$/,
  },
  'a root among several': {
    trust: () => trustIn({ roots: [others.trustedRoot, services.trustedRoot] }),
    outcome: 'passed',
    reason: /logged at/,
  },
  'several roots in one file, one a line': {
    trust: () => trustIn({ roots: [`${others.trustedRoot}\n${services.trustedRoot}\n`] }),
    outcome: 'passed',
    reason: /logged at/,
  },
  'nobody who is trusted by name': {
    trust: () => trustIn({ identity: null }),
    outcome: 'not checked',
    reason: /no identity was given. It is signed by "https:/,
  },
  'no root': {
    trust: () => ({}),
    outcome: 'not checked',
    reason: /it is signed by an identity, and not with a key: give --sigstore-root/,
  },
  'a key that is trusted, and no identity': {
    trust: () => ({ keys: [keys.publicKey] }),
    outcome: 'failed',
    reason: /it is signed by an identity, and not with a key/,
  },
  'another identity': {
    given: { identity: 'https://example.com/other' },
    outcome: 'failed',
    reason: /it is signed by "https:\/\/example.com\/other", as .* and --identity and --issuer are "https/,
  },
  'an identity that begins with the one that is trusted': {
    given: { identity: `${IDENTITY}-of-another` },
    outcome: 'failed',
    reason: /-of-another", as/,
  },
  'another issuer': {
    given: { issuer: 'https://login.example.org' },
    outcome: 'failed',
    reason: /as https:\/\/login\.example\.org says, and --identity/,
  },
  'another root': {
    trust: () => trustIn({ roots: [others.trustedRoot] }),
    outcome: 'failed',
    reason: /the signer's certificate was not issued by an authority of --sigstore-root/,
  },
  'a root with the authorities alone, and another log': {
    trust: () => trustIn({ roots: [changedRoot('tlogs')] }),
    outcome: 'failed',
    reason: /it is not shown to be in a transparency log of --sigstore-root/,
  },
  'another log of certificates': {
    trust: () => trustIn({ roots: [changedRoot('ctlogs')] }),
    outcome: 'failed',
    reason: /SCT verification failed/,
  },
  'a certificate that was no longer valid': {
    given: { loggedAfter: HOUR },
    outcome: 'failed',
    reason: /or was not valid when it signed .*certificate is not valid or expired/,
  },
  'a certificate that is in no log of certificates': {
    given: { isCertificateLogged: false },
    outcome: 'failed',
    reason: /expected 1 SCTs, got 0/,
  },
  'no proof of the log': {
    change: (bundle) => delete entryOf(bundle).inclusionProof,
    outcome: 'failed',
    reason: /is no whole sigstore bundle .*inclusionProof/,
  },
  'no entry in a log': {
    change: (bundle) => delete bundle.verificationMaterial.tlogEntries,
    outcome: 'failed',
    reason: /nothing that --sigstore-root trusts says when it was signed/,
  },
  'no promise of the log, and no time stamp': {
    change: (bundle) => {
      delete entryOf(bundle).inclusionPromise;
      delete entryOf(bundle).integratedTime;
      delete entryOf(bundle).logIndex;
    },
    outcome: 'failed',
    reason: /nothing that --sigstore-root trusts says when it was signed/,
  },
  'another statement': {
    change: (bundle) =>
      Object.assign(bundle.dsseEnvelope as object, { payload: Buffer.from('{}').toString('base64') }),
    outcome: 'failed',
    reason: /DSSE payload hash mismatch/,
  },
  'a run that ended after the log took it': {
    finishedAt: new Date(Date.now() + 48 * HOUR),
    outcome: 'failed',
    reason: /it was logged at .*, and the report says that the run ended after that/,
  },
  'services without any log, whose root has none either': {
    given: { log: 'with time stamp', isCertificateLogged: false },
    change: (bundle) => delete bundle.verificationMaterial.tlogEntries,
    trust: () => trustIn({ roots: [privateRoot()] }),
    outcome: 'passed',
    reason: /says$/,
  },
  'a key that is trusted': {
    given: { key: keys.privateKey },
    trust: async () => ({
      ...(await trustIn({ identity: null })),
      keys: [otherKeys.publicKey, keys.publicKey],
    }),
    outcome: 'passed',
    reason: /^by the key [0-9a-f]{64}, logged at/,
  },
  'a key that is trusted, and no log': {
    given: { key: keys.privateKey, log: 'none' },
    trust: () => ({ keys: [keys.publicKey] }),
    outcome: 'passed',
    reason: /^by the key [0-9a-f]{64}$/,
  },
  'a key, a log, and no root': {
    given: { key: keys.privateKey },
    trust: () => ({ keys: [keys.publicKey] }),
    outcome: 'not checked',
    reason: /give --sigstore-root as well/,
  },
  'another key': {
    given: { key: otherKeys.privateKey, log: 'none' },
    trust: () => ({ keys: [keys.publicKey] }),
    outcome: 'failed',
    reason: /the signature is not one of its signer over the statement/,
  },
  'a key that nobody gave': {
    given: { key: keys.privateKey, log: 'none' },
    trust: () => ({}),
    outcome: 'not checked',
    reason: /no key was given; it is signed with a key/,
  },
  'a key, where an identity is trusted': {
    given: { key: keys.privateKey },
    outcome: 'failed',
    reason: /it is signed with a key: get that of the vendor/,
  },
};

/** That of the services, with logs of others. */
function changedRoot(part: 'tlogs' | 'ctlogs'): string {
  return JSON.stringify({
    ...JSON.parse(services.trustedRoot),
    [part]: JSON.parse(others.trustedRoot)[part],
  });
}

describe.each(Object.entries(ROWS))('%s', (_name, { given, change, trust, finishedAt, outcome, reason }) => {
  it(`is ${outcome}`, async () => {
    const text = await signed(given);
    const found = await check(change ? changed(text, change) : text, await (trust ?? trustIn)(), finishedAt);
    expect(found).toEqual({ outcome, reasons: [expect.stringMatching(reason)] });
  });
});

const NOT_READ: Record<
  string,
  { change: (bundle: Bundle & { mediaType?: string }) => void; problem: RegExp }
> = {
  'an older form': {
    change: (bundle) =>
      Object.assign(bundle, { mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1' }),
    problem: /and this program reads sigstore bundles of version 0\.3\. Sign with cosign 2\.6 or later/,
  },
  'a signature of a file': {
    change: (bundle) => {
      delete bundle.dsseEnvelope;
      const messageDigest = { algorithm: 'SHA2_256', digest: 'AAAA' };
      Object.assign(bundle, { messageSignature: { messageDigest, signature: 'AAAA' } });
    },
    problem:
      /is a sigstore bundle of a file, and not of a statement\. Sign with "cosign attest-blob --statement"/,
  },
  'another payload': {
    change: (bundle) => Object.assign(bundle.dsseEnvelope as object, { payloadType: 'text/plain' }),
    problem: /has the payload type "text\/plain", and not application\/vnd\.in-toto\+json/,
  },
  'a checkpoint of another log': {
    change: (bundle) => {
      const { checkpoint } = entryOf(bundle).inclusionProof as { checkpoint: { envelope: string } };
      checkpoint.envelope = checkpoint.envelope.replace('log.example.com -', 'other.example.com -');
    },
    problem: /its checkpoint has no signature of the log "other\.example\.com"/,
  },
  'no form at all': {
    change: (bundle) => delete bundle.mediaType,
    problem: /is no sigstore bundle$/,
  },
};

it.each(Object.entries(NOT_READ))('%s is not read', async (_name, { change, problem }) => {
  const bundle = await readStatementBundle(changed(await signed(), change));
  expect(isStatementBundle(bundle) ? 'read' : bundle.problem).toMatch(problem);
});

it('says nothing that nobody signed', async () => {
  const text = await signed();
  const more = changed(text, (bundle) => {
    const { signatures } = bundle.dsseEnvelope as { signatures: object[] };
    Object.assign(signatures[0] as object, { keyid: 'anything' });
    const { checkpoint, ...proof } = entryOf(bundle).inclusionProof as { checkpoint: { envelope: string } };
    checkpoint.envelope += '— witness.example.com AAAAAAAAAAAA\n';
    Object.assign(proof, { treeSize: '7' });
    Object.assign(bundle, { anything: true });
  });
  expect(more).not.toBe(text);
  expect(await exact(more)).toBe(text);
  expect((await check(more, await trustIn())).reasons).toEqual([
    'certificate.sigstore.json was changed: it is not in the form of a certificate',
  ]);
});

describe.each(['with promise', 'with time stamp', 'none'] as const)('a bundle %s', (log) => {
  it('shows each of 150 flipped bytes, and of the first and last ones', async () => {
    const options: SignOptions = log === 'none' ? { key: keys.privateKey, log } : { log };
    const trust = { ...(await trustIn()), keys: log === 'none' ? [keys.publicKey] : [] };
    const bytes = Buffer.from(await signed(options));
    expect((await check(bytes.toString('utf8'), trust)).outcome).toBe('passed');
    const seed = new Seed('flipped bytes', log);
    const random = (below: number) => Number.parseInt(seed.hex(8), 16) % below;
    const positions = [0, bytes.length - 1, ...Array.from({ length: 150 }, () => random(bytes.length))];
    for (const position of positions) {
      const flipped = Buffer.from(bytes);
      flipped[position] = (flipped[position] as number) ^ (1 + random(255));
      const { outcome } = await check(flipped.toString('utf8'), trust);
      expect([position, outcome]).toEqual([position, 'failed']);
    }
  });
});

it('shows each flipped byte of a time stamp, also of what its authority does not sign', async () => {
  const trust = await trustIn();
  const text = await signed({ log: 'with time stamp' });
  const { timestampVerificationData } = JSON.parse(text).verificationMaterial;
  const [{ signedTimestamp: stamp }] = timestampVerificationData.rfc3161Timestamps;
  const bytes = Buffer.from(stamp, 'base64');
  for (const [position, byte] of bytes.entries())
    for (const bits of [0x01, 0x02, 0x80, 0xff]) {
      const flipped = Buffer.from(bytes);
      flipped[position] = byte ^ bits;
      const { outcome } = await check(text.replace(stamp, flipped.toString('base64')), trust);
      expect([position, bits, outcome]).toEqual([position, bits, 'failed']);
    }
});
