/** Reads whom the user trusts. */

import { readChain } from '../../runner/certificate/signature/signer-chain.ts';
import { readPublicKey } from '../../runner/certificate/signature/signing-key.ts';
import { readSigstoreRoots } from '../../runner/certificate/signature/sigstore/sigstore-root.ts';
import type { SignerIdentity, SigstoreTrust, Trust } from '../../runner/certificate/signature/trust.ts';
import { readInput } from '../settings/read-input.ts';
import { UsageError } from '../usage-error.ts';

export const TRUST_OPTIONS = {
  key: { type: 'string', multiple: true },
  ca: { type: 'string' },
  'sigstore-root': { type: 'string', multiple: true },
  identity: { type: 'string', multiple: true },
  issuer: { type: 'string', multiple: true },
} as const;

/** The values of `TRUST_OPTIONS`. */
export interface TrustFlags {
  key?: readonly string[];
  ca?: string;
  'sigstore-root'?: readonly string[];
  identity?: readonly string[];
  issuer?: readonly string[];
}

/** @throws UsageError and InputError for what is no key, no certificate and no trusted root */
export async function readTrust(flags: TrustFlags): Promise<Trust> {
  const { key, ca } = flags;
  if (key !== undefined && ca !== undefined)
    throw new UsageError('--key trusts keys, and --ca whom an authority names. Give one of them.');
  const sigstore = await readSigstoreTrust(flags);
  return {
    ...(key !== undefined && { keys: key.map((path) => readPublicKey(path, readInput('key', path))) }),
    ...(ca !== undefined && { authorities: readChain(ca, readInput('file of authorities', ca)) }),
    ...(sigstore && { sigstore }),
  };
}

async function readSigstoreTrust({
  'sigstore-root': paths,
  identity = [],
  issuer = [],
}: TrustFlags): Promise<SigstoreTrust | undefined> {
  const identities = pairIdentities(identity, issuer);
  if (paths === undefined) {
    if (identities.length === 0) return undefined;
    throw new UsageError(
      '--identity and --issuer need the trusted root of sigstore: --sigstore-root trusted_root.json (docs/verify.md says where to get it).',
    );
  }
  const roots = await Promise.all(
    paths.map((path) => readSigstoreRoots(path, readInput('trusted root', path))),
  );
  return { roots: roots.flat(), identities };
}

/** In the order in which they were given; one issuer is that of all identities. */
function pairIdentities(names: readonly string[], issuers: readonly string[]): SignerIdentity[] {
  if (issuers.length !== names.length && !(issuers.length === 1 && names.length > 1))
    throw new UsageError(
      'An --identity is known by its --issuer. Give an --issuer for each --identity, or one for all of them.',
    );
  return names.map((name, index) => ({ name, issuer: (issuers[index] ?? issuers[0]) as string }));
}
