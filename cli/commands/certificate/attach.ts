/** `interop attach BUNDLE --sigstore FILE`: puts a signature that was made elsewhere into a certificate. */
import { renameSync, writeFileSync } from 'node:fs';
import { packBundle } from '../../../runner/certificate/archive.ts';
import { SIGSTORE } from '../../../runner/certificate/bundle-files.ts';
import {
  isStatementBundle,
  readStatementBundle,
  writeStatementBundle,
} from '../../../runner/certificate/signature/sigstore/sigstore-bundle.ts';
import { compareSubjects, isStatement, readStatement } from '../../../runner/certificate/statement.ts';
import { readBundle } from '../../certificate/read-bundle.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import { readArguments } from '../../settings/arguments.ts';
import { readInput } from '../../settings/read-input.ts';
import { UsageError } from '../../usage-error.ts';

const OPTIONS = { sigstore: { type: 'string' }, output: { type: 'string' } } as const;

export async function attachCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv, OPTIONS, { command: 'attach', atMost: 1 });
  const [path] = positionals;
  const { sigstore, output = path } = values;
  if (path === undefined || output === undefined || sigstore === undefined)
    throw new UsageError(
      'Name a certificate and the sigstore bundle of its statement: interop attach certificate.tar --sigstore statement.sigstore.json',
    );
  const { files } = await readBundle(path, { signatures: 0 });
  const signature = await readAttached(sigstore, files);
  replaceFile(output, packBundle(new Map([...files, [SIGSTORE, Buffer.from(signature)]])));
  io.out(
    `Wrote ${output}, with the signature of ${sigstore}. Verify it as your buyers will: docs/verify.md.\n`,
  );
  return EXIT.conforms;
}

/** @throws UsageError for what is no bundle of the certificate's statement. Whose signature it is, is not checked */
async function readAttached(path: string, files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const bundle = await readStatementBundle(readInput('sigstore bundle', path));
  if (!isStatementBundle(bundle)) throw new UsageError(`${path} ${bundle.problem}.`);
  const statement = readStatement(bundle.content.dsseEnvelope.payload.toString('utf8'));
  if (!isStatement(statement)) throw new UsageError(`${path}: its statement ${statement.problem}.`);
  const [change] = compareSubjects(statement, files);
  if (change !== undefined)
    throw new UsageError(
      `${path} is of another certificate: ${change}. Sign the statement that "interop certify" wrote with this certificate.`,
    );
  return writeStatementBundle(bundle);
}

/** The certificate took a run to make: it is never half written. */
function replaceFile(path: string, content: Uint8Array): void {
  const part = `${path}.part`;
  try {
    writeFileSync(part, content);
    renameSync(part, path);
  } catch (error) {
    throw new UsageError(
      `The certificate ${path} cannot be written (${(error as NodeJS.ErrnoException).code}). Check its folder.`,
    );
  }
}
