/** What `interop verify` found, as JSON for programs. */
import type { Verification } from '../../runner/certificate/verify/verification.ts';

/** One object with the three checks and what the certificate says. */
export function verificationToJson(verification: Verification, digest: string): string {
  return `${JSON.stringify(toVerificationObject(verification, digest), null, 2)}\n`;
}

/** @param digest the SHA-256 of the archive */
export function toVerificationObject({ report, run, ...verification }: Verification, digest: string): object {
  const { signature, evidence, verdict, product, result, keyid } = verification;
  const said = {
    product,
    result,
    keyid,
    service: run?.service,
    target: report?.target,
    finishedAt: report?.finishedAt,
  };
  return { digest, signature, evidence, verdict, certificate: said };
}
