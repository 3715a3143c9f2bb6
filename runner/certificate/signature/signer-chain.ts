/** X.509 chains: a signer's certificate, issued by an authority that buyers trust. */
import { type KeyObject, X509Certificate } from 'node:crypto';
import { InputError } from '../../../spec/openapi/reading/input-error.ts';

const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/** From the signer's own certificate upwards. @param path for messages. @throws InputError */
export function readChain(path: string, pem: string): X509Certificate[] {
  const texts = pem.match(PEM) ?? [];
  if (texts.length === 0) throw new InputError(`${path}: has no certificate in PEM.`);
  if (texts.length > LONGEST)
    throw new InputError(`${path}: has ${texts.length} certificates; at most ${LONGEST} are read.`);
  return texts.map((text, index) => {
    try {
      return new X509Certificate(text);
    } catch {
      throw new InputError(`${path}: certificate ${index + 1} cannot be read.`);
    }
  });
}

const LONGEST = 10;

/** @throws InputError where the first certificate is for another key */
export function requireCertificateOf(path: string, [own]: readonly X509Certificate[], key: KeyObject): void {
  if (own?.checkPrivateKey(key)) return;
  throw new InputError(
    `${path}: its first certificate is not for the key that signs. Begin with that of the signer.`,
  );
}

/**
 * Why the chain does not lead from the signer to an authority; undefined where it does.
 * @param authorities those that the buyer trusts
 * @param at when the statement was signed, as far as is known
 */
export function findChainProblem(
  chain: readonly X509Certificate[],
  authorities: readonly X509Certificate[],
  at: Date,
): string | undefined {
  const pool = [...chain.slice(1), ...authorities];
  const trusted = new Set(authorities.map(({ fingerprint256 }) => fingerprint256));
  let current = chain[0] as X509Certificate;
  for (let steps = 0; steps <= pool.length; steps += 1) {
    const problem = problemOfTime(current, at) ?? (steps > 0 ? problemOfAuthority(current) : undefined);
    if (problem !== undefined) return problem;
    if (trusted.has(current.fingerprint256)) return undefined;
    const below = current;
    const issuer = pool.find((one) => below !== one && below.checkIssued(one) && below.verify(one.publicKey));
    if (!issuer)
      return `no certificate of the issuer of "${nameOf(below)}" is among those of the bundle and of --ca`;
    current = issuer;
  }
  return 'the certificates of the bundle issue each other in a circle';
}

/** The name of a signer, for people. */
export function nameOf({ subject }: X509Certificate): string {
  return subject.split('\n').join(', ');
}

function problemOfTime(certificate: X509Certificate, at: Date): string | undefined {
  const { validFrom, validTo } = certificate;
  if (at >= new Date(validFrom) && at <= new Date(validTo)) return undefined;
  return `the certificate of "${nameOf(certificate)}" is valid from ${validFrom} to ${validTo}, and the run ended at ${at.toISOString()}`;
}

function problemOfAuthority(certificate: X509Certificate): string | undefined {
  return certificate.ca ? undefined : `"${nameOf(certificate)}" issued a certificate and is no authority`;
}
