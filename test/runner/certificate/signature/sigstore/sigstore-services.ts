/** An authority, a log of its certificates, a transparency log and a time stamp authority, which are the sigstore project's own stand-ins, and a signer that uses them as cosign does. */
import { createHash, generateKeyPairSync, type KeyObject, randomInt, sign } from 'node:crypto';
import { initializeCA, initializeCTLog, initializeTLog, initializeTSA } from '@sigstore/mock';
import { encodeForSigning, PAYLOAD_TYPE } from '../../../../../runner/certificate/signature/envelope.ts';

export interface SignOptions {
  identity?: string;
  issuer?: string;
  /** In place of an identity. */
  key?: KeyObject;
  /** Whether the certificate of the signer is in the log of certificates; default true. */
  isCertificateLogged?: boolean;
  /** Milliseconds between the certificate of the signer, which is valid for ten minutes, and the entry in the log. */
  loggedAfter?: number;
  /** The log's newer form, without a time of its own, so that a time stamp says when; or no log at all. */
  log?: 'with promise' | 'with time stamp' | 'none';
}

export interface SigstoreServices {
  /** `trusted_root.json`. */
  trustedRoot: string;
  /** The bundle of a statement, as JSON. */
  sign(payload: Uint8Array, options?: SignOptions): Promise<Record<string, unknown>>;
}

export const IDENTITY = 'https://example.com/product/.forge/certify.yml@refs/tags/v4.2';
export const ISSUER = 'https://login.example.com';

const LOG_URL = 'https://log.example.com';

export async function startSigstore(): Promise<SigstoreServices> {
  const keys = { ca: makeKeys(), ct: makeKeys(), log: makeKeys(), tsa: makeKeys() };
  const ctLog = await initializeCTLog(keys.ct);
  const ca = await initializeCA(keys.ca, ctLog);
  const silentCa = await initializeCA(keys.ca);
  const tsa = await initializeTSA(keys.tsa);
  const root = {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [describeLog(LOG_URL, keys.log.publicKey)],
    certificateAuthorities: [ca, silentCa].map(({ rootCertificate }) => describeAuthority([rootCertificate])),
    ctlogs: [describeLog('https://ct.example.com', keys.ct.publicKey)],
    timestampAuthorities: [describeAuthority([tsa.intCertificate, tsa.rootCertificate])],
  };

  async function identify(options: SignOptions, publicKey: KeyObject) {
    const { identity = IDENTITY, issuer = ISSUER, isCertificateLogged = true } = options;
    const certificate = await (isCertificateLogged ? ca : silentCa).issueCertificate({
      publicKey: publicKey.export({ type: 'spki', format: 'der' }),
      subjectAltName: identity,
      // Both forms of the issuer, as Fulcio writes them.
      extensions: [
        { oid: '1.3.6.1.4.1.57264.1.1', value: issuer, legacy: true },
        { oid: '1.3.6.1.4.1.57264.1.8', value: issuer },
      ],
    });
    return { certificate: { rawBytes: base64(certificate) } };
  }

  async function log(payload: Uint8Array, signature: Buffer, { log: form, loggedAfter = 0 }: SignOptions) {
    if (form === 'none') return {};
    const service = await initializeTLog(LOG_URL, keys.log, new Date(Date.now() + loggedAfter));
    if (form !== 'with time stamp') return { tlogEntries: [await enter(service, payload, signature)] };
    const request = {
      artifactHash: createHash('sha256').update(signature).digest(),
      hashAlgorithmOID: '2.16.840.1.101.3.4.2.1',
      policyOID: '1.2.3.4.5',
    };
    let stamp = await tsa.timestamp({ ...request, nonce: randomInt(1_000_000) });
    // A stamp at 20.9 seconds, without zeros after the 9, is one that @sigstore/core cannot read (docs/verify.md).
    while (hasShortFraction(stamp)) stamp = await tsa.timestamp({ ...request, nonce: randomInt(1_000_000) });
    return {
      tlogEntries: [await enterNewForm(service, payload, signature)],
      timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp: base64(stamp) }] },
    };
  }

  return {
    trustedRoot: JSON.stringify(root),
    async sign(payload, options = {}) {
      const own = options.key ? undefined : makeKeys();
      const signature = sign(
        'sha256',
        encodeForSigning(Buffer.from(payload)),
        options.key ?? (own?.privateKey as KeyObject),
      );
      const material = own ? await identify(options, own.publicKey) : { publicKey: { hint: 'cosign.pub' } };
      return {
        mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
        verificationMaterial: { ...material, ...(await log(payload, signature, options)) },
        dsseEnvelope: {
          payload: base64(payload),
          payloadType: PAYLOAD_TYPE,
          signatures: [{ sig: base64(signature) }],
        },
      };
    },
  };
}

function hasShortFraction({ buffer, byteOffset, byteLength }: ArrayBufferView): boolean {
  return /\d{14}\.\d{1,2}Z/.test(Buffer.from(buffer, byteOffset, byteLength).toString('latin1'));
}

type Log = Awaited<ReturnType<typeof initializeTLog>>;

/** An entry as Rekor has it. */
interface RekorEntry {
  body: string;
  integratedTime: number;
  logID: string;
  logIndex: number;
  verification: {
    inclusionProof: { logIndex: number; rootHash: string; treeSize: number; checkpoint: string };
    signedEntryTimestamp: string;
  };
}

/** The same in the form of a bundle. */
async function enter(service: Log, payload: Uint8Array, signature: Buffer): Promise<object> {
  const body = {
    kind: 'dsse',
    apiVersion: '0.0.1',
    spec: {
      payloadHash: { algorithm: 'sha256', value: createHash('sha256').update(payload).digest('hex') },
      signatures: [{ signature: base64(signature), verifier: '' }],
    },
  };
  const [entry] = Object.values(await service.log(body)) as [RekorEntry];
  const { logID, logIndex, integratedTime, verification } = entry;
  const { inclusionProof: proof, signedEntryTimestamp } = verification;
  return {
    logIndex: String(logIndex),
    logId: { keyId: Buffer.from(logID, 'hex').toString('base64') },
    kindVersion: { kind: 'dsse', version: '0.0.1' },
    integratedTime: String(integratedTime),
    inclusionPromise: { signedEntryTimestamp },
    inclusionProof: {
      logIndex: String(proof.logIndex),
      rootHash: Buffer.from(proof.rootHash, 'hex').toString('base64'),
      treeSize: String(proof.treeSize),
      hashes: [],
      checkpoint: { envelope: proof.checkpoint },
    },
    canonicalizedBody: entry.body,
  };
}

/** Rekor's second version has the digest of all that is signed, and not that of the statement. */
async function enterNewForm(service: Log, payload: Uint8Array, signature: Buffer): Promise<object> {
  const digest = createHash('sha256')
    .update(encodeForSigning(Buffer.from(payload)))
    .digest('base64');
  const body = {
    kind: 'hashedrekord',
    apiVersion: '0.0.2',
    spec: {
      hashedRekordV002: {
        data: { algorithm: 'SHA2_256', digest },
        signature: { content: base64(signature), verifier: {} },
      },
    },
  };
  const entry = await service.logV2(body as never);
  return {
    // The stand-in has one entry, and names another place.
    logIndex: '0',
    logId: { keyId: base64(entry.logId?.keyId as Buffer) },
    kindVersion: { kind: 'hashedrekord', version: '0.0.2' },
    integratedTime: '0',
    inclusionProof: {
      logIndex: '0',
      rootHash: '',
      treeSize: '1',
      hashes: [],
      checkpoint: { envelope: entry.inclusionProof?.checkpoint?.envelope },
    },
    canonicalizedBody: base64(entry.canonicalizedBody),
  };
}

function makeKeys() {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

function describeLog(baseUrl: string, key: KeyObject): object {
  const der = key.export({ type: 'spki', format: 'der' });
  return {
    baseUrl,
    hashAlgorithm: 'SHA2_256',
    publicKey: {
      rawBytes: base64(der),
      keyDetails: 'PKIX_ECDSA_P256_SHA_256',
      validFor: { start: '2020-01-01T00:00:00Z' },
    },
    logId: { keyId: createHash('sha256').update(der).digest('base64') },
  };
}

/** @param chain from the one that signs to the root */
function describeAuthority(chain: readonly ArrayBufferView[]): object {
  return {
    subject: { organization: 'Example', commonName: 'stand-in' },
    uri: 'https://ca.example.com',
    certChain: { certificates: chain.map((each) => ({ rawBytes: base64(each) })) },
    validFor: { start: '2020-01-01T00:00:00Z' },
  };
}

function base64(bytes: ArrayBufferView): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
