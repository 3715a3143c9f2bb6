/** The files of a certificate, in their order in the archive. docs/certify.md describes each. */

export const PRODUCT = 'product.yaml';
export const REPORT = 'report.json';
export const JUNIT = 'junit.xml';
export const RUN = 'run.json';
export const EXCHANGES = 'exchanges.jsonl.gz';
/** The guideline that decided the verdict; absent where the run's own did. */
export const GUIDELINE = 'guideline.yaml';
/** The certificates of the signer, from its own to one below the root; absent for a bare key. */
export const SIGNER = 'signer.pem';
/** The signed statement about all other files, by a key. */
export const ENVELOPE = 'certificate.intoto.json';
/** The same in a sigstore bundle, in place of `ENVELOPE`. */
export const SIGSTORE = 'certificate.sigstore.json';

export const REQUIRED_FILES = [PRODUCT, REPORT, JUNIT, RUN, EXCHANGES] as const;

/** A certificate has one of them. */
export const SIGNATURES = [ENVELOPE, SIGSTORE] as const;

export const BUNDLE_FILES = [...REQUIRED_FILES, GUIDELINE, SIGNER, ...SIGNATURES] as const;

/** By name. */
export type BundleFiles = ReadonlyMap<string, Uint8Array>;

export function isSignature(name: string): boolean {
  return (SIGNATURES as readonly string[]).includes(name);
}
