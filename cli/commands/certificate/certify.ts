/** `interop certify SERVICE`: judges a target, and writes a signed certificate where it conforms. */
import { writeFileSync } from 'node:fs';
import type { Reporter } from '../../../reporters/reporter.ts';
import { REPORTERS } from '../../../reporters/run/registry.ts';
import { packBundle } from '../../../runner/certificate/archive.ts';
import {
  ENVELOPE,
  EXCHANGES,
  GUIDELINE,
  JUNIT,
  PRODUCT,
  REPORT,
  RUN,
  SIGNER,
} from '../../../runner/certificate/bundle-files.ts';
import { type CertifiedRun, writeCertifiedRun } from '../../../runner/certificate/certified-run.ts';
import { readProduct } from '../../../runner/certificate/product.ts';
import { encodeForSigning, writeEnvelope } from '../../../runner/certificate/signature/envelope.ts';
import { keyIdOf, signBytes } from '../../../runner/certificate/signature/signing-key.ts';
import { buildStatement } from '../../../runner/certificate/statement.ts';
import { findRefusal } from '../../../runner/certificate/whole-run.ts';
import { type CertifySettings, readCertifySettings } from '../../certificate/certify-settings.ts';
import { type RecordedRun, recordRun } from '../../certificate/record-run.ts';
import { EXIT, type ExitCode, exitCodeOf } from '../../exit-code.ts';
import type { Io } from '../../io.ts';

export async function certifyCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const settings = await readCertifySettings(argv, io);
  const recorded = await recordRun(settings.run, io);
  const { report, run } = recorded;
  io.out((REPORTERS.console as Reporter)(report, { color: io.color }));
  const refusal = run === undefined ? 'the target could not be judged' : findRefusal(report);
  if (refusal !== undefined || run === undefined) {
    io.err(`No certificate was written: ${refusal}.\n`);
    return report.verdict === 'pass' ? EXIT.notJudged : exitCodeOf(report.verdict);
  }
  io.out(writeCertificate(settings, run, recorded));
  return EXIT.conforms;
}

/** @returns what was written, as lines for people */
function writeCertificate(settings: CertifySettings, run: CertifiedRun, recorded: RecordedRun): string {
  const { output, key, statement: statementFile, product } = settings;
  const files = collectFiles(settings, run, recorded);
  const { report } = recorded;
  const statement = buildStatement({ product: readProduct(PRODUCT, product), run, report, files });
  const payload = Buffer.from(JSON.stringify(statement));
  if (key === undefined) {
    writeFileSync(output, packBundle(files));
    writeFileSync(statementFile as string, payload);
    return `Wrote ${output}, which is not signed, and its statement ${statementFile}.
Sign the statement, and attach the signature: interop attach ${output} --sigstore FILE
`;
  }
  const signature = signBytes(key, encodeForSigning(payload));
  files.set(ENVELOPE, Buffer.from(writeEnvelope({ payload, signature, keyid: keyIdOf(key) })));
  writeFileSync(output, packBundle(files));
  return `Wrote ${output}, signed with the key ${keyIdOf(key)}.\n`;
}

function collectFiles(
  { product, chain, guideline }: CertifySettings,
  run: CertifiedRun,
  { report, exchanges }: RecordedRun,
): Map<string, Uint8Array> {
  const render = (name: string) => Buffer.from((REPORTERS[name] as Reporter)(report, { color: false }));
  return new Map<string, Uint8Array>([
    [PRODUCT, Buffer.from(product)],
    [REPORT, render('json')],
    [JUNIT, render('junit')],
    [RUN, Buffer.from(writeCertifiedRun(run))],
    [EXCHANGES, exchanges],
    ...(guideline === undefined ? [] : [[GUIDELINE, Buffer.from(guideline)] as const]),
    ...(chain === undefined ? [] : [[SIGNER, Buffer.from(chain)] as const]),
  ]);
}
