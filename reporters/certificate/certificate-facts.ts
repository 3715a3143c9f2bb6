/** What a certificate says, for badges and pages. Whether it is true is what the verification says. */
import { outcomeOf, type Verification } from '../../runner/certificate/verify/verification.ts';

export interface CertificateFacts {
  vendor: string;
  product: string;
  productVersion: string;
  service: string;
  /** Such as `1.0 to 1.39`. */
  versions: string;
  /** The edition; null for a run that was not judged by a guideline. */
  guideline: string | null;
  /** Of the end of the run, such as `2026-11-27`, in UTC. */
  date: string;
  /** The end of the run in milliseconds since 1970. */
  time: number;
  target: string;
  depth: string;
  tool: string;
  /** What the certificate is worth, in words. Only a verified one passed. */
  standing: 'passed' | 'passed with warnings' | 'not checked' | 'failed';
}

/** @returns undefined for a certificate that cannot be read */
export function factsOf(verification: Verification): CertificateFacts | undefined {
  const { product, run, report } = verification;
  const time = Date.parse(String(report?.finishedAt));
  if (!product || !run || !report || Number.isNaN(time)) return undefined;
  const { target, guideline } = report;
  const [oldest, newest] = [String(target?.minimum ?? ''), String(target?.maximum ?? '')];
  return {
    vendor: product.vendor,
    product: product.product,
    productVersion: product.version,
    service: run.service,
    versions: oldest === newest ? oldest : `${oldest} to ${newest}`,
    guideline: guideline ? String(guideline.edition) : null,
    date: new Date(time).toISOString().slice(0, 10),
    time,
    target: target?.isReference ? 'the reference server' : String(target?.name ?? 'an unknown target'),
    depth: run.depth,
    tool: `${run.tool.name} ${run.tool.version}`,
    standing: standingOf(verification),
  };
}

function standingOf(verification: Verification): CertificateFacts['standing'] {
  const outcome = outcomeOf(verification);
  if (outcome !== 'passed') return outcome;
  return (verification.result && STANDINGS[verification.result]) ?? 'failed';
}

const STANDINGS = { PASSED: 'passed', WARNED: 'passed with warnings', FAILED: 'failed' } as const;
