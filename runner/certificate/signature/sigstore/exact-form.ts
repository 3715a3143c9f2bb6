/** One exact form of sigstore bundles, so that no byte of one can change unnoticed: what nobody signed is left out or follows from what is. */
import { X509Certificate } from 'node:crypto';
import type { Bundle } from '@sigstore/bundle';
import type { TransparencyLogEntry } from '@sigstore/protobuf-specs';
import { toExactStamp } from './exact-stamp.ts';
import type { SigstoreLibraries } from './libraries.ts';

/** @returns a copy. @throws Error for numbers, certificates, checkpoints and time stamps that cannot be read */
export function toExactForm(bundle: Bundle, { ASN1Obj }: SigstoreLibraries['core']): Bundle {
  const { verificationMaterial: material, content } = bundle;
  const { timestampVerificationData: stamps } = material;
  return {
    ...bundle,
    verificationMaterial: {
      ...material,
      content: toExactKey(material.content),
      tlogEntries: material.tlogEntries.map(toExactEntry) as typeof material.tlogEntries,
      timestampVerificationData: stamps && {
        rfc3161Timestamps: stamps.rfc3161Timestamps.map(({ signedTimestamp }) => ({
          signedTimestamp: toExactStamp(signedTimestamp, (bytes) => ASN1Obj.parseBuffer(bytes)),
        })),
      },
    },
    content: withoutKeyId(content),
  };
}

type KeyMaterial = Bundle['verificationMaterial']['content'];

function toExactKey(content: KeyMaterial): KeyMaterial {
  if (content.$case === 'publicKey') return { $case: 'publicKey', publicKey: { hint: '' } };
  if (content.$case !== 'certificate') return content;
  // The library does not read the length of the whole, nor the bits that the signature leaves unused.
  const { raw } = new X509Certificate(content.certificate.rawBytes);
  return { $case: 'certificate', certificate: { rawBytes: raw } };
}

function withoutKeyId(content: Bundle['content']): Bundle['content'] {
  if (content.$case !== 'dsseEnvelope') return content;
  const { dsseEnvelope } = content;
  const signatures = dsseEnvelope.signatures.map(({ sig }) => ({ sig, keyid: '' }));
  return { $case: 'dsseEnvelope', dsseEnvelope: { ...dsseEnvelope, signatures } };
}

function toExactEntry(entry: TransparencyLogEntry): TransparencyLogEntry {
  const { logIndex, integratedTime, inclusionPromise, inclusionProof: proof } = entry;
  return {
    ...entry,
    // The promise signs the place in the whole log and the time. Nothing else does.
    logIndex: toDecimal(inclusionPromise ? logIndex : (proof?.logIndex ?? '0')),
    integratedTime: inclusionPromise ? toDecimal(integratedTime) : '0',
    inclusionProof: proof && {
      ...proof,
      logIndex: toDecimal(proof.logIndex),
      ...readCheckpoint(proof.checkpoint),
    },
  };
}

type Proof = NonNullable<TransparencyLogEntry['inclusionProof']>;

/** The size and the hash of the log are those that the log signed, and its own signature is the only one (C2SP tlog-checkpoint). */
function readCheckpoint(
  checkpoint: Proof['checkpoint'],
): Pick<Proof, 'treeSize' | 'rootHash' | 'checkpoint'> {
  const [note = '', signatures = ''] = (checkpoint?.envelope ?? '').split('\n\n');
  const [origin = '', size = '', hash = ''] = note.split('\n');
  const [log] = origin.split(' ');
  const own = signatures.split('\n').find((line) => line.startsWith(`${DASH} ${log} `));
  if (own === undefined) throw new Error(`its checkpoint has no signature of the log ${JSON.stringify(log)}`);
  const signature = Buffer.from(own.slice(`${DASH} ${log} `.length), 'base64').toString('base64');
  return {
    treeSize: toDecimal(size),
    rootHash: Buffer.from(hash, 'base64'),
    checkpoint: { envelope: `${note}\n\n${DASH} ${log} ${signature}\n` },
  };
}

const DASH = '—';

/** @throws SyntaxError for what is no whole number */
function toDecimal(text: string): string {
  return String(BigInt(text));
}
