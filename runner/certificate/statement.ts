/**
 * The statement of a certificate: an in-toto Statement (version 1) with the predicate "test result" (version 0.1), as
 * https://github.com/in-toto/attestation describes both. Other tools read it without this program.
 */
import { isObject } from '../../spec/openapi/json-object.ts';
import { parseJson } from '../exchange.ts';
import type { Report } from '../report/report.ts';
import type { Verdict } from '../verdict.ts';
import { type BundleFiles, GUIDELINE, isSignature } from './bundle-files.ts';
import type { CertifiedRun } from './certified-run.ts';
import type { Product } from './product.ts';
import { digestBytes, digestOfAll } from './suite-digests.ts';

export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
export const PREDICATE_TYPE = 'https://in-toto.io/attestation/test-result/v0.1';

export interface Statement {
  _type: typeof STATEMENT_TYPE;
  subject: ResourceDescriptor[];
  predicateType: typeof PREDICATE_TYPE;
  predicate: TestResult;
}

export interface ResourceDescriptor {
  name: string;
  uri?: string;
  digest?: { sha256: string };
  annotations?: Record<string, string>;
}

export interface TestResult {
  result: 'PASSED' | 'WARNED' | 'FAILED';
  configuration: ResourceDescriptor[];
  url?: string;
  /** Ids of cases. */
  passedTests: string[];
  warnedTests: string[];
  failedTests: string[];
}

export interface Certified {
  product: Product;
  run: CertifiedRun;
  report: Report;
  /** All but the signature. */
  files: BundleFiles;
}

export function buildStatement({ product, run, report, files }: Certified): Statement {
  const { website } = product;
  return {
    _type: STATEMENT_TYPE,
    subject: subjectsOf(files),
    predicateType: PREDICATE_TYPE,
    predicate: {
      result: resultOf(report),
      configuration: [...configurationOf(run, report), ...guidelineOf(report, files)],
      ...(website !== undefined && { url: website }),
      passedTests: idsWith(report, 'pass'),
      warnedTests: idsWith(report, 'warn'),
      failedTests: idsWith(report, 'fail'),
    },
  };
}

export function resultOf({ verdict, summary }: Report): TestResult['result'] {
  if (verdict !== 'pass') return 'FAILED';
  // A guideline passes a run with violations of what it does not require.
  return summary.warnings + summary.violations > 0 ? 'WARNED' : 'PASSED';
}

/** Why a text is no statement of a certificate: what follows "its statement" in a message. */
export interface NoStatement {
  problem: string;
}

export function readStatement(text: string): Statement | NoStatement {
  const value = parseJson(text);
  if (!isObject(value) || value._type !== STATEMENT_TYPE)
    return { problem: `is not an in-toto Statement of version 1 (_type ${STATEMENT_TYPE})` };
  if (value.predicateType !== PREDICATE_TYPE)
    return {
      problem: `has the predicate type ${JSON.stringify(value.predicateType)}, and not ${PREDICATE_TYPE}`,
    };
  const { subject, predicate } = value;
  const isRead = Array.isArray(subject) && subject.every(isDescriptor) && isObject(predicate);
  return isRead ? (value as unknown as Statement) : { problem: 'has no subjects with a name and a digest' };
}

export function isStatement(read: Statement | NoStatement): read is Statement {
  return '_type' in read;
}

/** The files that are not those of the statement, in words; empty where all are. */
export function compareSubjects({ subject }: Statement, files: BundleFiles): string[] {
  const signed = new Map(subject.map(({ name, digest }) => [name, digest?.sha256]));
  const present = [...files.keys()].filter((name) => !isSignature(name));
  return [
    ...present.filter((name) => !signed.has(name)).map((name) => `${name} is not signed`),
    ...present
      .filter((name) => signed.has(name) && signed.get(name) !== digestBytes(files.get(name) as Uint8Array))
      .map((name) => `${name} was changed after it was signed`),
    ...[...signed.keys()]
      .filter((name) => !files.has(name))
      .map((name) => `${name} was signed and is missing`),
    ...(signed.size === subject.length ? [] : ['a file is signed twice']),
  ];
}

function subjectsOf(files: BundleFiles): ResourceDescriptor[] {
  return [...files]
    .filter(([name]) => !isSignature(name))
    .map(([name, bytes]) => ({ name, digest: { sha256: digestBytes(bytes) } }));
}

function isDescriptor(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value.name === 'string' &&
    isObject(value.digest) &&
    typeof value.digest.sha256 === 'string'
  );
}

function configurationOf(
  { tool, suite, service, depth, seed }: CertifiedRun,
  report: Report,
): ResourceDescriptor[] {
  const { target, startedAt, finishedAt, summary } = report;
  return [
    { name: tool.name, uri: `pkg:npm/${tool.name}@${tool.version}`, annotations: { version: tool.version } },
    { name: `${service} documents`, digest: { sha256: digestOfAll(suite.documents) } },
    { name: `${service} cases`, digest: { sha256: suite.cases }, annotations: { depth, seed } },
    { name: 'rules', digest: { sha256: suite.rules } },
    {
      name: service,
      uri: target?.name ?? '',
      annotations: {
        oldest: target?.minimum ?? '',
        newest: target?.maximum ?? '',
        startedAt,
        finishedAt,
        cases: String(report.cases.length),
        exchanges: String(summary.exchanges),
      },
    },
  ];
}

function guidelineOf({ guideline }: Report, files: BundleFiles): ResourceDescriptor[] {
  const text = files.get(GUIDELINE);
  if (!guideline || !text) return [];
  const { edition, status, verdict } = guideline;
  const annotations = { edition, status, verdict };
  return [{ name: 'guideline', digest: { sha256: digestBytes(text) }, annotations }];
}

/** A case that did not end alike at all microversions counts by the worst. */
function idsWith({ cases }: Report, wanted: Verdict): string[] {
  const worst = new Map<string, Verdict>();
  for (const { id, verdict } of cases) {
    const known = worst.get(id);
    if (known === undefined || ORDER.indexOf(verdict) > ORDER.indexOf(known)) worst.set(id, verdict);
  }
  return [...worst]
    .filter(([, verdict]) => verdict === wanted)
    .map(([id]) => id)
    .sort();
}

const ORDER: readonly Verdict[] = ['skipped', 'pass', 'warn', 'blocked', 'error', 'fail'];
