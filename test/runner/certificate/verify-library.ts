/** Verifies changed copies of a certificate, signed again or not. */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { findCertifiedSuite } from '../../../cli/certificate/certified-suite.ts';
import { junitReporter } from '../../../reporters/run/junit/junit.ts';
import { type BundleFiles, ENVELOPE } from '../../../runner/certificate/bundle-files.ts';
import {
  encodeForSigning,
  isEnvelope,
  readEnvelope,
  writeEnvelope,
} from '../../../runner/certificate/signature/envelope.ts';
import { keyIdOf, readPrivateKey, signBytes } from '../../../runner/certificate/signature/signing-key.ts';
import type { Statement } from '../../../runner/certificate/statement.ts';
import { digestBytes } from '../../../runner/certificate/suite-digests.ts';
import type { Verification } from '../../../runner/certificate/verify/verification.ts';
import { verifyBundle } from '../../../runner/certificate/verify/verify-bundle.ts';
import type { LibraryCertificate } from './library-certificate.ts';

export interface VerifyLibraryOptions {
  now?: Date;
  /** Leaves out what follows from the exchanges. */
  isSignatureAlone?: boolean;
}

export function verifyFiles(
  { folder }: LibraryCertificate,
  files: BundleFiles,
  { now = new Date(), isSignatureAlone = false }: VerifyLibraryOptions = {},
): Promise<Verification> {
  return verifyBundle(files, {
    trust: { keys: [createPublicKey(vendorKey(folder))] },
    findSuite: (run) => (isSignatureAlone ? 'not here' : findCertifiedSuite(run, 'library', folder)),
    findEdition: () => undefined,
    renderJunit: (report) => junitReporter(report, { color: false }),
    now,
  });
}

function vendorKey(folder: string): KeyObject {
  return readPrivateKey('key.pem', readFileSync(join(folder, 'key.pem'), 'utf8'));
}

/** A copy with other files, signed by the vendor again, as one who cheats would. */
export function signAgain(
  { folder }: LibraryCertificate,
  files: BundleFiles,
  change: (statement: Statement) => Statement = (statement) => statement,
): BundleFiles {
  const envelope = readEnvelope(text(files, ENVELOPE));
  if (!isEnvelope(envelope)) throw new Error(envelope.problem);
  const statement = JSON.parse(envelope.payload.toString('utf8')) as Statement;
  const names = [...files.keys()].filter((name) => name !== ENVELOPE);
  const subject = names.map((name) => ({
    name,
    digest: { sha256: digestBytes(files.get(name) as Uint8Array) },
  }));
  const payload = Buffer.from(JSON.stringify(change({ ...statement, subject })));
  const key = vendorKey(folder);
  const signature = signBytes(key, encodeForSigning(payload));
  return withFile(files, ENVELOPE, writeEnvelope({ payload, signature, keyid: keyIdOf(key) }));
}

export function withFile(files: BundleFiles, name: string, content: string | Uint8Array): BundleFiles {
  return new Map([...files, [name, Buffer.from(content)]]);
}

export function text(files: BundleFiles, name: string): string {
  return Buffer.from(files.get(name) as Uint8Array).toString('utf8');
}

/** Changes the lines of the recorded exchanges. */
export function withLines(
  files: BundleFiles,
  name: string,
  change: (lines: string[]) => string[],
): BundleFiles {
  const lines = gunzipSync(files.get(name) as Uint8Array)
    .toString('utf8')
    .split('\n');
  return withFile(files, name, gzipSync(change(lines).join('\n')));
}
