/** Whether the files of a certificate are those that were signed, by someone whom the buyer trusts. */
import type { KeyObject, X509Certificate } from 'node:crypto';
import { type CertificateCheck, failed, notChecked, passed } from '../verify/verification.ts';
import type { Envelope } from './envelope.ts';
import { encodeForSigning } from './envelope.ts';
import { findChainProblem, nameOf } from './signer-chain.ts';
import { isSignedBy, keyIdOf } from './signing-key.ts';

/** Whom the buyer trusts: keys, or authorities whose certificates name the signer. */
export interface Trust {
  /** One of them has to have signed. Absent and empty are the same. */
  keys?: readonly KeyObject[];
  authorities?: readonly X509Certificate[];
}

export interface SignedBundle {
  envelope: Envelope;
  /** The files that differ from the signed ones, in words. */
  changes: readonly string[];
  /** The certificates of the signer in the bundle; undefined where it has none. */
  chain: readonly X509Certificate[] | undefined;
  /** When the run ended, as the certificate says. */
  finishedAt: Date;
}

export function checkSignature(bundle: SignedBundle, { keys = [], authorities }: Trust): CertificateCheck {
  const { changes, chain, envelope } = bundle;
  if (changes.length > 0) return failed(...changes);
  const own = chain?.[0];
  // Somebody who changes the files can sign them as well: this finds accidents only.
  if (own && !isSigned(envelope, own.publicKey)) return failed('signer.pem is not of the key that signed');
  if (keys.length > 0) return checkKeys(envelope, keys);
  if (authorities) return checkChain(bundle, authorities);
  return notChecked(
    `no key was given. It is signed with the key ${envelope.keyid}: get that of the vendor from the vendor, and give it with --key`,
  );
}

function checkKeys(envelope: Envelope, keys: readonly KeyObject[]): CertificateCheck {
  const signer = keys.find((key) => isSigned(envelope, key));
  const ids = keys.map(keyIdOf);
  if (signer === undefined)
    return failed(
      ids.includes(envelope.keyid)
        ? 'the signature is not one of this key over the statement: the certificate was changed after it was signed'
        : `it is signed with the key ${envelope.keyid}, and the one of --key is ${ids.join(' or ')}`,
    );
  const id = keyIdOf(signer);
  return id === envelope.keyid
    ? passed(`by the key ${id}`)
    : failed(`it names the key ${envelope.keyid}, and ${id} signed it`);
}

function checkChain(
  { chain, envelope, finishedAt }: SignedBundle,
  authorities: readonly X509Certificate[],
): CertificateCheck {
  const [own] = chain ?? [];
  if (!chain || !own)
    return failed(
      'it has no certificates of its signer (signer.pem), so that --ca says nothing about it. Give --key',
    );
  const problem = findChainProblem(chain, authorities, finishedAt);
  if (problem !== undefined) return failed(problem);
  return keyIdOf(own.publicKey) === envelope.keyid
    ? passed(`by "${nameOf(own)}", whom an authority of --ca names`)
    : failed(`it names the key ${envelope.keyid}, and another one signed it`);
}

function isSigned({ payload, signature }: Envelope, key: KeyObject): boolean {
  if (key.asymmetricKeyType !== 'ed25519') return false;
  return isSignedBy(key, encodeForSigning(payload), signature);
}
