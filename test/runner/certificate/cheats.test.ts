/** What a vendor could sign, and the evidence does not bear out. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BundleFiles,
  EXCHANGES,
  JUNIT,
  PRODUCT,
  REPORT,
  RUN,
} from '../../../runner/certificate/bundle-files.ts';
import type { Statement } from '../../../runner/certificate/statement.ts';
import { certifyLibrary, type LibraryCertificate } from './library-certificate.ts';
import { signAgain, text, verifyFiles, withFile, withLines } from './verify-library.ts';

let certificate: LibraryCertificate;
beforeAll(async () => {
  certificate = await certifyLibrary();
});
afterAll(() => certificate.close());

/** The first line of a call that a line of the evidence matches. */
const CREATION = /"method":"POST","path":"\/books".*"answer":\{"response":\{"status":201/;

const lines = (change: (lines: string[]) => string[]) => (files: BundleFiles) =>
  withLines(files, EXCHANGES, change);
const inFirst = (pattern: RegExp, change: (line: string) => string) =>
  lines((all) => {
    const at = all.findIndex((line) => pattern.test(line));
    if (at < 0) throw new Error(`no exchange matches ${pattern}`);
    return all.with(at, change(all[at] as string));
  });
const inJson = (name: string, change: (value: Record<string, unknown>) => object) => (files: BundleFiles) =>
  withFile(files, name, JSON.stringify(change(JSON.parse(text(files, name)))));
const count = (all: string[], more: number) =>
  all.map((line) => line.replace(/^\{"calls":(\d+)\}$/, (_, calls) => `{"calls":${Number(calls) + more}}`));

interface Cheat {
  given: (files: BundleFiles) => BundleFiles;
  statement?: (statement: Statement) => Statement;
  now?: Date;
  evidence: 'passed' | 'failed' | 'not checked';
  verdict: 'passed' | 'failed' | 'not checked';
  reason: RegExp;
}

const predicate = (change: Partial<Statement['predicate']>) => (statement: Statement) => ({
  ...statement,
  predicate: { ...statement.predicate, ...change },
});

const CHEATS: Record<string, Cheat> = {
  'an exchange was taken out': {
    given: lines((all) =>
      count(all, -1).filter((line) => !CREATION.test(line) || line !== all.find((one) => CREATION.test(one))),
    ),
    evidence: 'failed',
    verdict: 'not checked',
    reason: /the evidence has no answer to POST \/books of library/,
  },
  'an exchange was added': {
    given: lines((all) =>
      count(all, 1).toSpliced(1, 0, all[1]?.replaceAll(/"path":"[^"]*"/g, '"path":"/added"') as string),
    ),
    evidence: 'failed',
    verdict: 'not checked',
    reason: /has 1 call that the case does not make, first GET \/added of library/,
  },
  'an exchange of an unknown case was added': {
    given: lines((all) =>
      count(all, 1).toSpliced(
        1,
        0,
        all[1]?.replace(
          /"task":(?:null|\{[^}]*\})/,
          '"task":{"id":"library.x","microversion":"2025-06-01","attempt":1}',
        ) as string,
      ),
    ),
    evidence: 'failed',
    verdict: 'not checked',
    reason: /has 1 case that the suite does not run, first library.x 2025-06-01/,
  },
  'the body of a request was changed': {
    given: inFirst(CREATION, (line) => line.replace(/"body":"(\{[^}]*)\}"/, '"body":"$1,\\"x\\":1}"')),
    evidence: 'failed',
    verdict: 'not checked',
    reason: /has POST \/books of library with another body than the case sends/,
  },
  'an answer has another status': {
    given: inFirst(CREATION, (line) => line.replace('"status":201', '"status":202')),
    evidence: 'passed',
    verdict: 'failed',
    reason: /status.declared: expected one of 201, 400, 415, got 202/,
  },
  'an answer of a clean-up has another status': {
    given: inFirst(/"method":"DELETE".*"status":204/, (line) => line.replace('"status":204', '"status":200')),
    evidence: 'passed',
    verdict: 'failed',
    reason: /the exchanges give FAIL/,
  },
  'an answer has one more header': {
    given: inFirst(CREATION, (line) => line.replace('"headers":[[', '"headers":[["X-More","1"],[')),
    evidence: 'passed',
    verdict: 'failed',
    reason: /header.undeclared x-more/,
  },
  'the report leaves out a case': {
    given: inJson(REPORT, (report) => ({ ...report, cases: (report.cases as object[]).slice(1) })),
    evidence: 'passed',
    verdict: 'failed',
    reason: /the exchanges give in cases what the report does not have/,
  },
  'the report invents coverage': {
    given: inJson(REPORT, (report) => ({
      ...report,
      coverage: (report.coverage as { observed: number }[]).map((row) => ({
        ...row,
        observed: row.observed + 1,
      })),
    })),
    evidence: 'passed',
    verdict: 'failed',
    reason: /the report has in coverage what the exchanges do not give/,
  },
  'another seed is named': {
    given: inJson(RUN, (run) => ({ ...run, seed: 'b' })),
    evidence: 'failed',
    verdict: 'not checked',
    reason: /with another body than the case sends/,
  },
  'another depth is named': {
    given: inJson(RUN, (run) => ({ ...run, depth: 'quick' })),
    evidence: 'failed',
    verdict: 'not checked',
    reason: /the evidence has 34 cases that the suite does not run/,
  },
  'other documents were certified': {
    given: inJson(RUN, (run) => ({
      ...run,
      suite: { ...(run.suite as object), documents: { '2025-06-01.yaml': '0' } },
    })),
    evidence: 'not checked',
    verdict: 'not checked',
    reason: /the documents are other ones than those of the certificate: 2025-06-01.yaml differs/,
  },
  'the run has a later format': {
    given: inJson(RUN, (run) => ({ ...run, formatVersion: 2 })),
    evidence: 'failed',
    verdict: 'not checked',
    reason: /run.json has format version 2, and this program reads 1/,
  },
  'the exchanges have a later format': {
    given: lines((all) => all.with(0, (all[0] as string).replace('"formatVersion":1', '"formatVersion":7'))),
    evidence: 'failed',
    verdict: 'not checked',
    reason: /exchanges.jsonl.gz cannot be read: its exchanges have format version 7/,
  },
  'the exchanges are cut': {
    given: (files) => withFile(files, EXCHANGES, (files.get(EXCHANGES) as Uint8Array).subarray(0, 900)),
    evidence: 'failed',
    verdict: 'not checked',
    reason: /exchanges.jsonl.gz is no complete gzip file/,
  },
  'junit.xml says something else': {
    given: (files) => withFile(files, JUNIT, text(files, JUNIT).replace('library', 'archive')),
    evidence: 'passed',
    verdict: 'failed',
    reason: /junit.xml says something else than report.json/,
  },
  'the statement says something else': {
    given: (files) => files,
    statement: predicate({ result: 'WARNED' }),
    evidence: 'passed',
    verdict: 'failed',
    reason: /the statement says something else than the report in result/,
  },
  'the statement names a case that did not run': {
    given: (files) => files,
    statement: predicate({ passedTests: ['library.more'] }),
    evidence: 'passed',
    verdict: 'failed',
    reason: /the statement says something else than the report in passedTests/,
  },
  'the product has an unknown key': {
    given: (files) =>
      withFile(files, PRODUCT, 'vendor: a\nproduct: b\nversion: "1"\ncontact: a@example.com\nvender: c\n'),
    evidence: 'failed',
    verdict: 'not checked',
    reason: /product.yaml:5: "vender" is not a key of a product. Did you mean "vendor"\?/,
  },
  'the run ended before it began': {
    given: inJson(REPORT, (report) => ({ ...report, finishedAt: '2020-01-01T00:00:00.000Z' })),
    evidence: 'failed',
    verdict: 'not checked',
    reason: /and ended before, at 2020-01-01T00:00:00.000Z/,
  },
  'the run is of next week': {
    given: (files) => files,
    now: new Date(Date.now() - 7 * 86_400_000),
    evidence: 'failed',
    verdict: 'not checked',
    reason: /by this machine's clock is more than a day from now/,
  },
};

describe.each(Object.entries(CHEATS))('%s', (_name, { given, statement, now, reason, ...expected }) => {
  it('is found, though the signature is good', async () => {
    const files = signAgain(certificate, given(certificate.files), statement);
    const { signature, evidence, verdict } = await verifyFiles(certificate, files, { ...(now && { now }) });
    expect(signature.reasons.join()).toMatch(/^by the key/);
    const why = [...evidence.reasons, ...verdict.reasons].join('\n');
    expect({ evidence: evidence.outcome, verdict: verdict.outcome }, why).toEqual(expected);
    expect(why).toMatch(reason);
  });
});

it('is verified when it is signed again without a change', async () => {
  const { signature, evidence, verdict } = await verifyFiles(
    certificate,
    signAgain(certificate, certificate.files),
  );
  expect([signature, evidence, verdict].map(({ outcome }) => outcome)).toEqual([
    'passed',
    'passed',
    'passed',
  ]);
});
