/** Verifies the file of a certificate with the suites and guidelines of this installation. */
import { junitReporter } from '../../reporters/run/junit/junit.ts';
import type { Trust } from '../../runner/certificate/signature/trust.ts';
import type { Verification } from '../../runner/certificate/verify/verification.ts';
import { verifyBundle } from '../../runner/certificate/verify/verify-bundle.ts';
import { readInput } from '../settings/read-input.ts';
import { shippedEdition } from '../settings/run/guideline-setting.ts';
import { findCertifiedSuite } from './certified-suite.ts';
import { readBundle } from './read-bundle.ts';

export interface VerifyFileOptions {
  trust: Trust;
  /** The folder of a service's documents; undefined for those of this package. */
  documentsOf(service: string): string | undefined;
  cwd: string;
  /** Of the file, for messages; default its path. */
  name?: string;
}

export interface VerifiedFile {
  verification: Verification;
  /** The SHA-256 of the archive. */
  digest: string;
}

/** @throws UsageError for what is no certificate */
export async function verifyFile(
  path: string,
  { trust, documentsOf, cwd, name }: VerifyFileOptions,
): Promise<VerifiedFile> {
  const { files, digest } = await readBundle(path, { name });
  const verification = await verifyBundle(files, {
    trust,
    findSuite: (run) => findCertifiedSuite(run, documentsOf(run.service), cwd),
    findEdition,
    renderJunit: (report) => junitReporter(report, { color: false }),
    now: new Date(),
  });
  return { verification, digest };
}

function findEdition(edition: string): string | undefined {
  const path = shippedEdition(edition);
  return path && readInput('guideline', path);
}
