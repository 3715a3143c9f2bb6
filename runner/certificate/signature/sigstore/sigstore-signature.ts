/** A sigstore bundle as the signature of a certificate: by an identity that logged in, or by a key. */
import { type CertificateCheck, failed, notChecked, passed } from '../../verify/verification.ts';
import type { CertificateSignature, NoSignature } from '../certificate-signature.ts';
import { keyIdOf } from '../signing-key.ts';
import type { SignerIdentity, Trust } from '../trust.ts';
import { loadSigstoreLibraries, type SigstoreLibraries } from './libraries.ts';
import {
  isStatementBundle,
  readStatementBundle,
  type StatementBundle,
  writeStatementBundle,
} from './sigstore-bundle.ts';
import { verifyByIdentity, verifyByKey } from './verify-bundle.ts';

/** @throws InputError where the libraries for it are not installed */
export async function readSigstoreSignature(
  file: string,
  text: string,
): Promise<CertificateSignature | NoSignature> {
  const bundle = await readStatementBundle(text);
  if (!isStatementBundle(bundle)) return { problem: `${file} ${bundle.problem}` };
  if ((await writeStatementBundle(bundle)) !== text)
    return { problem: `${file} was changed: it is not in the form of a certificate` };
  const libraries = await loadSigstoreLibraries();
  const isOfKey = libraries.bundle.isBundleWithPublicKey(bundle);
  return new (isOfKey ? SignatureOfKey : SignatureOfIdentity)(file, bundle, libraries);
}

abstract class SigstoreSignature implements CertificateSignature {
  readonly keyid = undefined;

  constructor(
    readonly file: string,
    protected readonly bundle: StatementBundle,
    protected readonly libraries: SigstoreLibraries,
  ) {}

  get payload(): Buffer {
    return this.bundle.content.dsseEnvelope.payload;
  }

  abstract check(trust: Trust, finishedAt: Date | undefined): CertificateCheck;
}

class SignatureOfKey extends SigstoreSignature {
  check({ keys = [], authorities, sigstore }: Trust, finishedAt: Date | undefined): CertificateCheck {
    if (keys.length === 0) {
      const advice =
        'it is signed with a key: get that of the vendor from the vendor, and give it with --key';
      return authorities || sigstore?.identities.length
        ? failed(advice)
        : notChecked(`no key was given; ${advice}`);
    }
    const roots = sigstore?.roots ?? [];
    if (this.isLogged() && roots.length === 0)
      return notChecked(
        'it is in a transparency log, whose key is in the trusted root of sigstore: give --sigstore-root as well',
      );
    const found = verifyByKey(this.bundle, keys, roots, this.libraries);
    if ('problem' in found) return failed(found.problem);
    return (
      checkTime(found.loggedAt, finishedAt) ??
      passed(`by the key ${keyIdOf(found.key)}${describeTime(found.loggedAt)}`)
    );
  }

  private isLogged(): boolean {
    const { tlogEntries, timestampVerificationData } = this.bundle.verificationMaterial;
    return tlogEntries.length + (timestampVerificationData?.rfc3161Timestamps.length ?? 0) > 0;
  }
}

class SignatureOfIdentity extends SigstoreSignature {
  check({ keys = [], authorities, sigstore }: Trust, finishedAt: Date | undefined): CertificateCheck {
    if (!sigstore) {
      const advice =
        'it is signed by an identity, and not with a key: give --sigstore-root, and the --identity and --issuer that you know of the vendor';
      return keys.length > 0 || authorities ? failed(advice) : notChecked(advice);
    }
    const found = verifyByIdentity(this.bundle, sigstore.roots, this.libraries);
    if ('problem' in found) return failed(found.problem);
    const { identity, loggedAt } = found;
    return (
      checkTime(loggedAt, finishedAt) ?? checkIdentity(identity, sigstore.identities, describeTime(loggedAt))
    );
  }
}

function checkIdentity(
  { name, issuer }: SignerIdentity,
  trusted: readonly SignerIdentity[],
  time: string,
): CertificateCheck {
  const who = `${JSON.stringify(name)}, as ${issuer} says`;
  if (trusted.some((one) => one.name === name && one.issuer === issuer)) return passed(`by ${who}${time}`);
  if (trusted.length === 0)
    return notChecked(
      `no identity was given. It is signed by ${who}${time}: where you know that this is the vendor, give --identity and --issuer`,
    );
  const wanted = trusted.map((one) => `${JSON.stringify(one.name)} of ${one.issuer}`);
  return failed(`it is signed by ${who}, and --identity and --issuer are ${wanted.join(' or ')}`);
}

/** A day is allowed for clocks that are off. */
function checkTime(loggedAt: Date | undefined, finishedAt: Date | undefined): CertificateCheck | undefined {
  if (!loggedAt || !finishedAt || finishedAt.getTime() - loggedAt.getTime() <= DAY) return undefined;
  return failed(
    `it was logged at ${loggedAt.toISOString()}, and the report says that the run ended after that, at ${finishedAt.toISOString()}`,
  );
}

const DAY = 86_400_000;

function describeTime(loggedAt: Date | undefined): string {
  return loggedAt ? `, logged at ${loggedAt.toISOString()}` : '';
}
