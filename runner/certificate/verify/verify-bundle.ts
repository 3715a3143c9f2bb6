/** Verifies a certificate: who signed it, whether its evidence is complete, and what verdict the evidence gives. */

import type { Guideline } from '../../../spec/guidelines/guideline.ts';
import { readGuideline } from '../../../spec/guidelines/read-guideline.ts';
import { canonicalise } from '../../../spec/openapi/canonical.ts';
import type { Json } from '../../../spec/openapi/document.ts';
import { isEvidence, readEvidence } from '../../evidence/read-evidence.ts';
import { withGuideline } from '../../guideline/judge-by-guideline.ts';
import type { Report } from '../../report/report.ts';
import { isReport, readReport } from '../../report/saved/read-report.ts';
import { type BundleFiles, EXCHANGES, GUIDELINE, JUNIT, PRODUCT, REPORT, RUN } from '../bundle-files.ts';
import { type CertifiedRun, isCertifiedRun, readCertifiedRun } from '../certified-run.ts';
import { type Product, readProduct } from '../product.ts';
import { isReadSignature, readSignature } from '../signature/read-signature.ts';
import type { Trust } from '../signature/trust.ts';
import {
  buildStatement,
  compareSubjects,
  isStatement,
  readStatement,
  resultOf,
  type Statement,
  type TestResult,
} from '../statement.ts';
import { findRefusal } from '../whole-run.ts';
import { compareOutcomes } from './compare-outcome.ts';
import { type ReplayedRun, type ReplayedSuite, replayRun } from './replay-run.ts';
import { type CertificateCheck, failed, notChecked, passed, type Verification } from './verification.ts';

export interface VerifyOptions {
  trust: Trust;
  /** The suite of the certificate in this installation, or why it has another one, in words. */
  findSuite(run: CertifiedRun): ReplayedSuite | string;
  /** The text of an edition of a guideline that this package has; undefined for others. */
  findEdition(edition: string): string | undefined;
  /** The text of `junit.xml` for a report. */
  renderJunit(report: Report): string;
  now: Date;
}

export async function verifyBundle(files: BundleFiles, options: VerifyOptions): Promise<Verification> {
  const signed = await readSigned(files, options);
  const contents = attempt(() => readContents(files, options));
  if (contents instanceof Error) return { ...signed, ...UNREAD, ...failedContents(contents.message) };
  const { run, report, product, guideline } = contents;
  const facts = { ...signed, run, report, product };
  const wrongTime = findWrongTime(report, options.now);
  if (wrongTime !== undefined) return { ...facts, ...failedContents(wrongTime) };
  const suite = options.findSuite(run);
  if (typeof suite === 'string') return { ...facts, evidence: notChecked(suite), verdict: notChecked(suite) };
  const calls = await readEvidence(files.get(EXCHANGES) as Uint8Array);
  if (!isEvidence(calls)) return { ...facts, ...failedContents(`${EXCHANGES} ${calls.problem}`) };
  const replayed = judgeAgain(await replayRun(run, report, calls, suite), guideline);
  return {
    ...facts,
    evidence: checkEvidence(replayed),
    verdict: checkVerdict(files, replayed, contents, { signed, renderJunit: options.renderJunit }),
  };
}

const UNREAD = { run: undefined, report: undefined, product: undefined };

type Signed = Pick<Verification, 'signature' | 'result' | 'keyid'> & { statement: Statement | undefined };

async function readSigned(files: BundleFiles, { trust }: VerifyOptions): Promise<Signed> {
  const none = { result: undefined, keyid: undefined, statement: undefined };
  const signature = await readSignature(files);
  if (!isReadSignature(signature)) return { ...none, signature: failed(signature.problem) };
  const { keyid, file } = signature;
  const statement = readStatement(signature.payload.toString('utf8'));
  if (!isStatement(statement))
    return { ...none, keyid, signature: failed(`the statement in ${file} ${statement.problem}`) };
  const changes = compareSubjects(statement, files);
  const check = changes.length > 0 ? failed(...changes) : signature.check(trust, finishOf(files));
  return { keyid, statement, result: statement.predicate.result, signature: check };
}

function finishOf(files: BundleFiles): Date | undefined {
  const report = readReport(textOf(files, REPORT));
  return isReport(report) ? new Date(report.finishedAt) : undefined;
}

interface Contents {
  run: CertifiedRun;
  report: Report;
  product: Product;
  /** Undefined where the run's own verdict counts. */
  guideline: Guideline | undefined;
}

/** @throws Error with the file and the problem */
function readContents(files: BundleFiles, options: VerifyOptions): Contents {
  const run = readCertifiedRun(textOf(files, RUN));
  if (!isCertifiedRun(run)) throw new Error(`${RUN} ${run.problem}`);
  const report = readReport(textOf(files, REPORT));
  if (!isReport(report)) throw new Error(`${REPORT} ${report.problem}`);
  return {
    run,
    report,
    product: readProduct(PRODUCT, textOf(files, PRODUCT)),
    guideline: readOwnGuideline(files, options),
  };
}

function failedContents(problem: string): Pick<Verification, 'evidence' | 'verdict'> {
  return { evidence: failed(problem), verdict: notChecked('the evidence cannot be judged') };
}

/** A day is allowed for clocks that are off. */
function findWrongTime({ startedAt, finishedAt }: Report, now: Date): string | undefined {
  const [start, end] = [Date.parse(startedAt), Date.parse(finishedAt)];
  if (end < start)
    return `the report says that the run began at ${startedAt} and ended before, at ${finishedAt}`;
  if (end - now.getTime() <= DAY) return undefined;
  return `the report says that the run ended at ${finishedAt}, which by this machine's clock is more than a day from now`;
}

const DAY = 86_400_000;

/** @throws Error for what is no guideline, or not the edition of its name */
function readOwnGuideline(files: BundleFiles, { findEdition }: VerifyOptions): Guideline | undefined {
  if (!files.has(GUIDELINE)) return undefined;
  const text = textOf(files, GUIDELINE);
  const { guideline } = readGuideline(GUIDELINE, text);
  const known = findEdition(guideline.edition);
  if (known === undefined || known === text) return guideline;
  throw new Error(`${GUIDELINE} is not the edition ${guideline.edition} of this package`);
}

function judgeAgain(replayed: ReplayedRun, guideline: Guideline | undefined): ReplayedRun {
  return guideline ? { ...replayed, report: withGuideline(replayed.report, guideline) } : replayed;
}

function checkEvidence({ gaps, report }: ReplayedRun): CertificateCheck {
  if (gaps.length > 0) return failed(...gaps);
  if (report.problem !== null && report.partial) return failed(report.problem);
  const { summary, cases } = report;
  return passed(
    `all ${summary.exchanges.toLocaleString('en')} calls of ${cases.length.toLocaleString('en')} cases have their answers`,
  );
}

function checkVerdict(
  files: BundleFiles,
  { report: derived, gaps }: ReplayedRun,
  { run, report, product }: Contents,
  { signed: { statement }, renderJunit }: { signed: Signed; renderJunit: VerifyOptions['renderJunit'] },
): CertificateCheck {
  if (gaps.length > 0) return notChecked('the evidence is not complete');
  const differences = compareOutcomes(report, derived);
  if (derived.verdict !== 'pass')
    return failed(`the exchanges give ${derived.verdict.toUpperCase()}`, ...differences);
  const refusal = findRefusal(report);
  if (refusal !== undefined) return failed(`such a run is not certified: ${refusal}`);
  const others = [
    ...differences,
    ...(textOf(files, JUNIT) === renderJunit(report) ? [] : [`${JUNIT} says something else than ${REPORT}`]),
    ...(statement ? compareStatements(statement, buildStatement({ product, run, report, files })) : []),
  ];
  if (others.length > 0) return failed(...others);
  return passed(`every rule on every exchange, and every case again: ${resultOf(derived)}`);
}

function compareStatements({ predicate }: Statement, derived: Statement): string[] {
  const keys = Object.keys(derived.predicate) as (keyof TestResult)[];
  return keys
    .filter((key) => canonicaliseValue(predicate[key]) !== canonicaliseValue(derived.predicate[key]))
    .map((key) => `the statement says something else than the report in ${key}`);
}

/** A tool that signs may write the statement with its keys in another order. */
function canonicaliseValue(value: unknown): string | undefined {
  return value === undefined ? undefined : canonicalise(value as Json);
}

function textOf(files: BundleFiles, name: string): string {
  return Buffer.from(files.get(name) ?? []).toString('utf8');
}

function attempt<T>(work: () => T): T | Error {
  try {
    return work();
  } catch (error) {
    return error as Error;
  }
}
