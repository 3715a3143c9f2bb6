/** What verifying a certificate tells apart. */
import type { Report } from '../../report/report.ts';
import type { CertifiedRun } from '../certified-run.ts';
import type { Product } from '../product.ts';
import type { TestResult } from '../statement.ts';

/** One of the three questions. What was not checked is no failure, and no success. */
export interface CertificateCheck {
  outcome: 'passed' | 'failed' | 'not checked';
  /** Why it failed or was not checked; for a success, what was checked. In words. */
  reasons: readonly string[];
}

export interface Verification {
  /** The files are those that were signed, by the key or the authority that the buyer trusts. */
  signature: CertificateCheck;
  /** Every call that the suite makes has its recorded answer, and there are no others. */
  evidence: CertificateCheck;
  /** All rules and cases, applied to the recorded answers again, give the verdict of the report and of the statement. */
  verdict: CertificateCheck;
  /** Undefined where the certificate does not say it in a form that can be read. */
  product: Product | undefined;
  run: CertifiedRun | undefined;
  report: Report | undefined;
  result: TestResult['result'] | undefined;
  /** The id of the key that signed, which is not signed itself; undefined for a sigstore bundle. */
  keyid: string | undefined;
}

/** Of all three: what failed counts more than what was not checked. */
export function outcomeOf({ signature, evidence, verdict }: Verification): CertificateCheck['outcome'] {
  const outcomes = [signature, evidence, verdict].map(({ outcome }) => outcome);
  if (outcomes.includes('failed')) return 'failed';
  return outcomes.includes('not checked') ? 'not checked' : 'passed';
}

export function passed(...reasons: string[]): CertificateCheck {
  return { outcome: 'passed', reasons };
}

export function failed(...reasons: string[]): CertificateCheck {
  return { outcome: 'failed', reasons };
}

export function notChecked(...reasons: string[]): CertificateCheck {
  return { outcome: 'not checked', reasons };
}
