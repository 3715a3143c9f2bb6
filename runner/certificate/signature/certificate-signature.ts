/** What every kind of signature of a certificate tells and checks. */
import type { CertificateCheck } from '../verify/verification.ts';
import type { Trust } from './trust.ts';

export interface CertificateSignature {
  /** The file that has it. */
  file: string;
  /** The statement that is signed. */
  payload: Buffer;
  /** The id of the key, which is not signed itself; undefined for one that belongs to an identity. */
  keyid: string | undefined;
  /** Whether one whom the buyer trusts signed the statement. @param finishedAt the end of the run, as the report says */
  check(trust: Trust, finishedAt: Date | undefined): CertificateCheck;
}

/** Why there is no signature to check, as a sentence. */
export interface NoSignature {
  problem: string;
}
