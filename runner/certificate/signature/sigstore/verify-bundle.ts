/** Verifies sigstore bundles against trusted roots, offline, with the library of the sigstore project. */
import { createHash, type KeyObject } from 'node:crypto';
import type { SignedEntity, Signer, TrustMaterial, VerifierOptions } from '@sigstore/verify';
import { encodeForSigning } from '../envelope.ts';
import type { SignerIdentity } from '../trust.ts';
import { explainProblem } from './explain-problem.ts';
import type { SigstoreLibraries } from './libraries.ts';
import type { StatementBundle } from './sigstore-bundle.ts';
import type { SigstoreRoot } from './sigstore-root.ts';

/** What follows "signature good:". */
export interface BadBundle {
  problem: string;
}

export interface SignedByIdentity {
  identity: SignerIdentity;
  /** When the transparency log took it, as the log signed; undefined where only a time stamp says when. */
  loggedAt: Date | undefined;
}

/** Whatever the root has is required: an entry in a log, the log of the signer's certificate, and a time. */
export function verifyByIdentity(
  bundle: StatementBundle,
  roots: readonly SigstoreRoot[],
  libraries: SigstoreLibraries,
): SignedByIdentity | BadBundle {
  const found = firstGood(roots, (root) => {
    const options = {
      tlogThreshold: Math.min(1, root.tlogs.length),
      ctlogThreshold: Math.min(1, root.ctlogs.length),
    };
    return verify(bundle, libraries.verify.toTrustMaterial(root), options, libraries);
  });
  if ('problem' in found) return found;
  const { subjectAlternativeName: name = '', extensions } = found.identity ?? {};
  return { identity: { name, issuer: extensions?.issuer ?? '' }, loggedAt: logTimeOf(bundle) };
}

export interface SignedByKey {
  key: KeyObject;
  loggedAt: Date | undefined;
}

/** Entries in a log and time stamps are verified where there are some. @param roots may be empty where there are none */
export function verifyByKey(
  bundle: StatementBundle,
  keys: readonly KeyObject[],
  roots: readonly SigstoreRoot[],
  libraries: SigstoreLibraries,
): SignedByKey | BadBundle {
  const options = { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 0 };
  const tried = roots.length > 0 ? roots : [libraries.specs.TrustedRoot.fromJSON({})];
  const pairs = tried.flatMap((root) => keys.map((key) => ({ root, key })));
  const found = firstGood(pairs, ({ root, key }) => {
    const trust = libraries.verify.toTrustMaterial(root, () => ({ publicKey: key, validFor: () => true }));
    return verify(bundle, trust, options, libraries);
  });
  return 'problem' in found ? found : { key: found.key, loggedAt: logTimeOf(bundle) };
}

function verify(
  bundle: StatementBundle,
  trust: TrustMaterial,
  options: VerifierOptions,
  { verify: library }: SigstoreLibraries,
): Signer {
  requireNamedLogs(bundle, trust);
  return new library.Verifier(trust, options).verify(toEntity(bundle, library));
}

/**
 * The second version of Rekor has the digest of all that is signed in its entries. The library knows that of the payload alone, up to its
 * version 4, which Node 20 cannot run.
 */
function toEntity(bundle: StatementBundle, library: SigstoreLibraries['verify']): SignedEntity {
  const entity = library.toSignedEntity(bundle);
  const { signature: content } = entity;
  const signed = createHash('sha256').update(encodeForSigning(bundle.content.dsseEnvelope.payload)).digest();
  return {
    ...entity,
    signature: {
      signature: content.signature,
      compareSignature: (other) => content.compareSignature(other),
      compareDigest: (digest) => content.compareDigest(digest) || signed.equals(digest),
      verifySignature: (key) => content.verifySignature(key),
    },
  };
}

/** The library takes any name of a log whose promise is missing. @throws Error */
function requireNamedLogs({ verificationMaterial }: StatementBundle, { tlogs }: TrustMaterial): void {
  const isUnknown = verificationMaterial.tlogEntries.some(
    ({ logId, inclusionPromise }) =>
      !inclusionPromise && !tlogs.some(({ logID }) => logId && logID.equals(logId.keyId)),
  );
  if (isUnknown) throw new Error('it names a transparency log that --sigstore-root does not have');
}

/** The first that is verified, or why the first one is not. */
function firstGood<T>(candidates: readonly T[], verifyOne: (candidate: T) => Signer): Signer | BadBundle {
  let first: BadBundle | undefined;
  for (const candidate of candidates) {
    try {
      return verifyOne(candidate);
    } catch (error) {
      first ??= { problem: explainProblem(error as Error) };
    }
  }
  return first ?? { problem: 'no trusted root was given' };
}

/** The earliest. */
function logTimeOf({ verificationMaterial }: StatementBundle): Date | undefined {
  const times = verificationMaterial.tlogEntries
    .filter(({ inclusionPromise }) => inclusionPromise)
    .map(({ integratedTime }) => Number(integratedTime) * 1000);
  return times.length > 0 ? new Date(Math.min(...times)) : undefined;
}
