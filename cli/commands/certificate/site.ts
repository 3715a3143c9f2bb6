/** `interop site FOLDER --output FOLDER`: verifies the certificates of a folder, and writes them as a static site. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderBadge } from '../../../reporters/certificate/badge.ts';
import type {
  SiteCertificate,
  SiteContents,
  UnreadCertificate,
} from '../../../reporters/certificate/site-contents.ts';
import { badgeFile, certificateFile, renderSitePage } from '../../../reporters/certificate/site-page.ts';
import { toVerificationObject } from '../../../reporters/certificate/verification-json.ts';
import { makeOneLine } from '../../../reporters/visible-text.ts';
import { formatCount } from '../../../reporters/words.ts';
import { digestBytes } from '../../../runner/certificate/suite-digests.ts';
import { outcomeOf } from '../../../runner/certificate/verify/verification.ts';
import { readTrust, TRUST_OPTIONS } from '../../certificate/read-trust.ts';
import { requireSiteFolder, SITE_FORMAT, SITE_INDEX, writeSite } from '../../certificate/site-folder.ts';
import { type VerifyFileOptions, verifyFile } from '../../certificate/verify-file.ts';
import { EXIT, EXIT_OF_OUTCOME, type ExitCode } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import { readArguments } from '../../settings/arguments.ts';
import { findService } from '../../settings/documents/named-service.ts';
import { UsageError } from '../../usage-error.ts';

const OPTIONS = {
  output: { type: 'string' },
  ...TRUST_OPTIONS,
  documents: { type: 'string', multiple: true },
} as const;

export async function siteCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv, OPTIONS, { command: 'site', atMost: 1 });
  const [source] = positionals;
  const { output, documents = [] } = values;
  if (source === undefined || output === undefined)
    throw new UsageError(
      'Name a folder of certificates and that of the site: interop site certificates --output site --key key.pub',
    );
  const trust = await readTrust(values);
  const folders = new Map(documents.map((folder) => [findService(folder, io.cwd).service.name, folder]));
  const names = listCertificates(source);
  requireSiteFolder(output, source);
  const options = { trust, documentsOf: (service: string) => folders.get(service), cwd: io.cwd };
  const contents = await verifyAll(source, names, { ...options, io });
  writeSite(output, filesOf(source, contents));
  io.out(`Wrote ${output}: ${formatCount(names.length, 'certificate')}.\n`);
  return exitCodeOfSite(contents);
}

/** In an order that is the same on every machine. */
function listCertificates(source: string): string[] {
  let names: string[];
  try {
    // Opening a pipe would wait for its writer.
    const entries = readdirSync(source, { withFileTypes: true }).filter((entry) => !entry.isFIFO());
    names = entries.map(({ name }) => name).filter((name) => name.endsWith('.tar'));
  } catch (error) {
    throw new UsageError(
      `The folder ${source} cannot be read (${(error as NodeJS.ErrnoException).code}). Name the folder with the certificates.`,
    );
  }
  if (names.length === 0)
    throw new UsageError(`The folder ${source} has no certificate: its files have to end in .tar.`);
  return names.toSorted();
}

/** The same certificate under two names is one. */
async function verifyAll(
  source: string,
  names: readonly string[],
  { io, ...options }: VerifyFileOptions & { io: Io },
): Promise<SiteContents> {
  const certificates = new Map<string, SiteCertificate>();
  const unread: UnreadCertificate[] = [];
  for (const name of names) {
    try {
      const verified = await verifyFile(join(source, name), { ...options, name });
      if (!certificates.has(verified.digest)) certificates.set(verified.digest, { name, ...verified });
      io.out(`${outcomeOf(verified.verification).padEnd(12)} ${makeOneLine(name)}\n`);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      unread.push({ name, problem: error.message });
      io.out(`${'failed'.padEnd(12)} ${makeOneLine(error.message)}\n`);
    }
  }
  return { certificates: [...certificates.values()], unread };
}

/** The index comes first: what an interrupted build leaves is a site as well, which the next one replaces. */
function filesOf(source: string, contents: SiteContents): Map<string, () => string | Uint8Array> {
  const badges = contents.certificates.flatMap(({ digest, verification }) => {
    const badge = renderBadge(verification);
    return badge === undefined ? [] : [[badgeFile(digest), () => badge] as const];
  });
  return new Map<string, () => string | Uint8Array>([
    [SITE_INDEX, () => writeIndex(contents)],
    ...contents.certificates.map(
      (certificate) => [certificateFile(certificate.digest), () => readAgain(source, certificate)] as const,
    ),
    ...badges,
    ['index.html', () => renderSitePage(contents)],
  ]);
}

function writeIndex({ certificates, unread }: SiteContents): string {
  const verified = certificates.map(({ name, digest, verification }) => ({
    name,
    file: certificateFile(digest),
    ...toVerificationObject(verification, digest),
  }));
  const index = { format: SITE_FORMAT, formatVersion: 1, certificates: verified, unread };
  return `${JSON.stringify(index, null, 2)}\n`;
}

function readAgain(source: string, { name, digest }: SiteCertificate): Uint8Array {
  const bytes = readFileSync(join(source, name));
  if (digestBytes(bytes) === digest) return bytes;
  throw new UsageError(`${name} changed while the site was built. Build it again.`);
}

function exitCodeOfSite({ certificates, unread }: SiteContents): ExitCode {
  const outcomes = certificates.map(({ verification }) => outcomeOf(verification));
  if (unread.length > 0 || outcomes.includes('failed')) return EXIT.violations;
  return EXIT_OF_OUTCOME[outcomes.includes('not checked') ? 'not checked' : 'passed'];
}
