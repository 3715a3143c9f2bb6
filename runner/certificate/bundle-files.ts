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
/** The signed statement about all other files. */
export const ENVELOPE = 'certificate.intoto.json';

export const REQUIRED_FILES = [PRODUCT, REPORT, JUNIT, RUN, EXCHANGES, ENVELOPE] as const;

export const BUNDLE_FILES = [PRODUCT, REPORT, JUNIT, RUN, EXCHANGES, GUIDELINE, SIGNER, ENVELOPE] as const;

/** By name. */
export type BundleFiles = ReadonlyMap<string, Uint8Array>;
