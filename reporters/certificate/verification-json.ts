/** What `interop verify` found, as JSON for programs. */
import type { Verification } from '../../runner/certificate/verify/verification.ts';

/** One object with the three checks and what the certificate says. */
export function verificationToJson({ report, run, ...verification }: Verification, digest: string): string {
  const { signature, evidence, verdict, product, result, keyid } = verification;
  const said = {
    product,
    result,
    keyid,
    service: run?.service,
    target: report?.target,
    finishedAt: report?.finishedAt,
  };
  return `${JSON.stringify({ digest, signature, evidence, verdict, certificate: said }, null, 2)}\n`;
}
