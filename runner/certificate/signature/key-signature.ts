/** A DSSE envelope that a key signed, with certificates of the key or without. */
import type { KeyObject, X509Certificate } from 'node:crypto';
import { ENVELOPE } from '../bundle-files.ts';
import { type CertificateCheck, failed, notChecked, passed } from '../verify/verification.ts';
import type { CertificateSignature } from './certificate-signature.ts';
import { type Envelope, encodeForSigning } from './envelope.ts';
import { findChainProblem, nameOf } from './signer-chain.ts';
import { isSignedBy, keyIdOf } from './signing-key.ts';
import type { Trust } from './trust.ts';

export class KeySignature implements CertificateSignature {
  readonly file = ENVELOPE;

  /** @param chain the certificates of the signer in the bundle; undefined where it has none */
  constructor(
    private readonly envelope: Envelope,
    private readonly chain: readonly X509Certificate[] | undefined,
  ) {}

  get payload(): Buffer {
    return this.envelope.payload;
  }

  get keyid(): string {
    return this.envelope.keyid;
  }

  check({ keys = [], authorities, sigstore }: Trust, finishedAt: Date | undefined): CertificateCheck {
    const own = this.chain?.[0];
    // Somebody who changes the files can sign them as well: this finds accidents only.
    if (own && !this.isSigned(own.publicKey)) return failed('signer.pem is not of the key that signed');
    if (keys.length > 0) return this.checkKeys(keys);
    if (authorities) return this.checkChain(authorities, finishedAt);
    const advice = `It is signed with the key ${this.keyid}: get that of the vendor from the vendor, and give it with --key`;
    return sigstore
      ? failed(`it is no sigstore bundle. ${advice}`)
      : notChecked(`no key was given. ${advice}`);
  }

  private checkKeys(keys: readonly KeyObject[]): CertificateCheck {
    const signer = keys.find((key) => this.isSigned(key));
    const ids = keys.map(keyIdOf);
    if (signer === undefined)
      return failed(
        ids.includes(this.keyid)
          ? 'the signature is not one of this key over the statement: the certificate was changed after it was signed'
          : `it is signed with the key ${this.keyid}, and the one of --key is ${ids.join(' or ')}`,
      );
    const id = keyIdOf(signer);
    return id === this.keyid
      ? passed(`by the key ${id}`)
      : failed(`it names the key ${this.keyid}, and ${id} signed it`);
  }

  private checkChain(
    authorities: readonly X509Certificate[],
    finishedAt: Date | undefined,
  ): CertificateCheck {
    const [own] = this.chain ?? [];
    if (!this.chain || !own)
      return failed(
        'it has no certificates of its signer (signer.pem), so that --ca says nothing about it. Give --key',
      );
    if (!finishedAt)
      return failed('the report does not say when the run ended, and its signer has to have been named then');
    const problem = findChainProblem(this.chain, authorities, finishedAt);
    if (problem !== undefined) return failed(problem);
    return keyIdOf(own.publicKey) === this.keyid
      ? passed(`by "${nameOf(own)}", whom an authority of --ca names`)
      : failed(`it names the key ${this.keyid}, and another one signed it`);
  }

  private isSigned(key: KeyObject): boolean {
    if (key.asymmetricKeyType !== 'ed25519') return false;
    return isSignedBy(key, encodeForSigning(this.envelope.payload), this.envelope.signature);
  }
}
