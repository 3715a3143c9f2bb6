/** `interop verify BUNDLE`: derives the verdict of a certificate again from its exchanges, offline. */
import { writeFileSync } from 'node:fs';
import { renderBadge } from '../../../reporters/certificate/badge.ts';
import { verificationToJson } from '../../../reporters/certificate/verification-json.ts';
import { renderVerification } from '../../../reporters/certificate/verification-text.ts';
import { outcomeOf, type Verification } from '../../../runner/certificate/verify/verification.ts';
import { readTrust, TRUST_OPTIONS } from '../../certificate/read-trust.ts';
import { verifyFile } from '../../certificate/verify-file.ts';
import { EXIT_OF_OUTCOME, type ExitCode } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import { readArguments, readName } from '../../settings/arguments.ts';
import { UsageError } from '../../usage-error.ts';

const OPTIONS = {
  ...TRUST_OPTIONS,
  documents: { type: 'string' },
  badge: { type: 'string' },
  format: { type: 'string', default: 'text' },
} as const;

export async function verifyCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv, OPTIONS, { command: 'verify', atMost: 1 });
  const [path] = positionals;
  if (path === undefined)
    throw new UsageError('Name a certificate: interop verify certificate.tar --key key.pub');
  const format = readName('format', values.format, ['text', 'json']);
  const { documents, badge } = values;
  // This keeps the certificate and the key from being overwritten by a mistake.
  if (badge !== undefined && !badge.endsWith('.svg'))
    throw new UsageError(`A badge is an SVG file. Give --badge a name that ends in .svg, not ${badge}.`);
  const trust = await readTrust(values);
  const { verification, digest } = await verifyFile(path, {
    trust,
    documentsOf: () => documents,
    cwd: io.cwd,
  });
  io.out(
    format === 'json'
      ? verificationToJson(verification, digest)
      : renderVerification(verification, { path, digest }),
  );
  if (badge !== undefined) writeBadge(badge, verification, io);
  return EXIT_OF_OUTCOME[outcomeOf(verification)];
}

function writeBadge(path: string, verification: Verification, io: Io): void {
  const badge = renderBadge(verification);
  if (badge === undefined) {
    io.err('No badge was written: only a certificate of which all three passed has one.\n');
    return;
  }
  try {
    writeFileSync(path, badge);
  } catch (error) {
    throw new UsageError(
      `The badge ${path} cannot be written (${(error as NodeJS.ErrnoException).code}). Check that its folder exists.`,
    );
  }
  io.err(`Wrote ${path}.\n`);
}
