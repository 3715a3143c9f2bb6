/** `interop verify BUNDLE`: derives the verdict of a certificate again from its exchanges, offline. */

import { verificationToJson } from '../../../reporters/certificate/verification-json.ts';
import { renderVerification } from '../../../reporters/certificate/verification-text.ts';
import { junitReporter } from '../../../reporters/run/junit/junit.ts';
import type { Verification } from '../../../runner/certificate/verify/verification.ts';
import { verifyBundle } from '../../../runner/certificate/verify/verify-bundle.ts';
import { findCertifiedSuite } from '../../certificate/certified-suite.ts';
import { readBundle } from '../../certificate/read-bundle.ts';
import { readTrust } from '../../certificate/read-trust.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import { readArguments, readName } from '../../settings/arguments.ts';
import { readInput } from '../../settings/read-input.ts';
import { shippedEdition } from '../../settings/run/guideline-setting.ts';
import { UsageError } from '../../usage-error.ts';

const OPTIONS = {
  key: { type: 'string' },
  ca: { type: 'string' },
  documents: { type: 'string' },
  format: { type: 'string', default: 'text' },
} as const;

export async function verifyCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv, OPTIONS, { command: 'verify', atMost: 1 });
  const [path] = positionals;
  if (path === undefined)
    throw new UsageError('Name a certificate: interop verify certificate.tar --key key.pub');
  const format = readName('format', values.format, ['text', 'json']);
  const trust = readTrust(values);
  const { files, digest } = await readBundle(path);
  const { documents } = values;
  const verification = await verifyBundle(files, {
    trust,
    findSuite: (run) => findCertifiedSuite(run, documents, io.cwd),
    findEdition,
    renderJunit: (report) => junitReporter(report, { color: false }),
    now: new Date(),
  });
  io.out(
    format === 'json'
      ? verificationToJson(verification, digest)
      : renderVerification(verification, { path, digest }),
  );
  return exitCodeOfVerification(verification);
}

function findEdition(edition: string): string | undefined {
  const path = shippedEdition(edition);
  return path && readInput('guideline', path);
}

/** What failed counts more than what was not checked. */
function exitCodeOfVerification({ signature, evidence, verdict }: Verification): ExitCode {
  const outcomes = [signature, evidence, verdict].map(({ outcome }) => outcome);
  if (outcomes.includes('failed')) return EXIT.violations;
  return outcomes.includes('not checked') ? EXIT.notJudged : EXIT.conforms;
}
