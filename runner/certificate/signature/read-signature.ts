/** The signature of a certificate, of each kind that there is. */
import { type BundleFiles, ENVELOPE, SIGNER, SIGSTORE } from '../bundle-files.ts';
import type { CertificateSignature, NoSignature } from './certificate-signature.ts';
import { isEnvelope, readEnvelope } from './envelope.ts';
import { KeySignature } from './key-signature.ts';
import { readChain } from './signer-chain.ts';
import { readSigstoreSignature } from './sigstore/sigstore-signature.ts';

/** @throws InputError where the libraries for sigstore are needed, and are not installed */
export async function readSignature(files: BundleFiles): Promise<CertificateSignature | NoSignature> {
  const bundle = files.get(SIGSTORE);
  return bundle === undefined ? readKeySignature(files) : readSigstoreSignature(SIGSTORE, textOf(bundle));
}

export function isReadSignature(read: CertificateSignature | NoSignature): read is CertificateSignature {
  return 'payload' in read;
}

function readKeySignature(files: BundleFiles): CertificateSignature | NoSignature {
  const envelope = readEnvelope(textOf(files.get(ENVELOPE)));
  if (!isEnvelope(envelope)) return { problem: `${ENVELOPE} ${envelope.problem}` };
  const pem = files.get(SIGNER);
  try {
    return new KeySignature(envelope, pem && readChain(SIGNER, textOf(pem)));
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

function textOf(bytes: Uint8Array = new Uint8Array()): string {
  return Buffer.from(bytes).toString('utf8');
}
