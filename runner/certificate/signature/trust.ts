/** Whom the buyer trusts. */
import type { KeyObject, X509Certificate } from 'node:crypto';
import type { SigstoreRoot } from './sigstore/sigstore-root.ts';

export interface Trust {
  /** One of them has to have signed. Absent and empty are the same. */
  keys?: readonly KeyObject[];
  /** Their certificates name the signer. */
  authorities?: readonly X509Certificate[];
  sigstore?: SigstoreTrust;
}

export interface SigstoreTrust {
  /** One of them has to bear out the bundle. */
  roots: readonly SigstoreRoot[];
  /** One of them has to have signed, unless a key did. */
  identities: readonly SignerIdentity[];
}

/** Who logged in to sign. */
export interface SignerIdentity {
  /** A URL, such as that of a workflow, or an address for e-mail. */
  name: string;
  /** The URL of the OpenID Connect provider that says so. */
  issuer: string;
}
