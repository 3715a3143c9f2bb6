/** A run in the Common Test Report Format (ctrf.io): a test for each case and microversion. */
import type { CTRFReport, Test, TestStatus } from 'ctrf';
import type { CaseResult, Report } from '../../runner/report/report.ts';
import type { Reporter } from '../reporter.ts';
import { nameOfTest } from './test-name.ts';

/** Of the format. */
const SPEC_VERSION = '0.0.0';

export const ctrfReporter: Reporter = (report) => {
  const { tool, service, target, seed, verdict, partial, depth, problem, guideline } = report;
  const { startedAt, finishedAt } = report;
  const tests = report.cases.map((result) => testOf(result, report));
  const count = (status: TestStatus) => tests.filter((test) => test.status === status).length;
  const ctrf: CTRFReport = {
    reportFormat: 'CTRF',
    specVersion: SPEC_VERSION,
    timestamp: finishedAt,
    generatedBy: tool.name,
    results: {
      tool: { name: tool.name, version: tool.version },
      summary: {
        tests: tests.length,
        passed: count('passed'),
        failed: count('failed'),
        skipped: count('skipped'),
        pending: 0,
        other: count('other'),
        start: Date.parse(startedAt),
        stop: Date.parse(finishedAt),
        duration: Date.parse(finishedAt) - Date.parse(startedAt),
      },
      tests,
      environment: { appName: service, testEnvironment: target?.name ?? 'none' },
      extra: {
        verdict,
        partial,
        depth,
        seed,
        ...(problem !== null && { problem }),
        ...(guideline !== null && { guideline }),
      },
    },
  };
  return `${JSON.stringify(ctrf, null, 2)}\n`;
};

function testOf(result: CaseResult, { service }: Report): Test {
  const { id, capability, verdict, reason, took, microversion, clause } = result;
  return {
    name: nameOfTest(result),
    status: STATUSES[verdict],
    duration: Math.round(took),
    suite: [service, capability],
    rawStatus: verdict,
    ...(reason !== null && { message: reason }),
    extra: { id, clause, microversion },
  };
}

/** Only a violation is a failure: `blocked` and `error` do not blame the cloud. */
const STATUSES: Readonly<Record<CaseResult['verdict'], TestStatus>> = {
  pass: 'passed',
  warn: 'passed',
  fail: 'failed',
  skipped: 'skipped',
  blocked: 'other',
  error: 'other',
};
