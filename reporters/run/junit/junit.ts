/**
 * JUnit XML for CI servers: a suite for each capability with a test case for each case and microversion, and suites for
 * known failures with the baseline, and for the capabilities of a guideline.
 */
import type { CaseResult, Report } from '../../../runner/report/report.ts';
import type { Reporter } from '../../reporter.ts';
import { makeTextsVisible } from '../../visible-text.ts';
import { nameOfTest } from '../test-name.ts';
import { secondsOf } from '../verdict-text.ts';
import { listGuidelineTests } from './guideline-tests.ts';
import type { JunitTest } from './junit-test.ts';
import { listKnownTests } from './known-tests.ts';
import { renderXmlAttributes } from './xml.ts';

export const junitReporter: Reporter = (judged) => {
  const report = makeTextsVisible(judged);
  const suites = Object.entries(group(report));
  // Jenkins' schemas allow the number of skipped tests in suites alone.
  const { skipped: _, ...counts } = countTests(suites.flatMap(([, tests]) => tests));
  const attributes = {
    name: `api-interop ${report.service}`,
    ...counts,
    time: secondsOf(report).toFixed(3),
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${renderXmlAttributes(attributes)}>`,
    ...suites.map(([name, tests]) => renderSuite(report, name, tests)),
    '</testsuites>\n',
  ].join('\n');
};

function group(report: Report): Record<string, JunitTest[]> {
  const groups: Record<string, JunitTest[]> = {};
  for (const result of report.cases) {
    groups[result.capability] ??= [];
    groups[result.capability]?.push(testOf(result));
  }
  const [known, guideline] = [listKnownTests(report), listGuidelineTests(report)];
  return {
    ...groups,
    ...(known.length > 0 && { 'known-failures': known }),
    ...(guideline.length > 0 && { guideline }),
  };
}

function testOf(result: CaseResult): JunitTest {
  const { id, verdict, reason, took } = result;
  const [name, message] = [nameOfTest(result), `${verdict}: ${reason ?? ''}`];
  return { classname: id, name, took, element: ELEMENTS[verdict], message };
}

/** Only a violation is a failure. A warning passes, since JUnit has no element for it. */
const ELEMENTS: Readonly<Record<CaseResult['verdict'], JunitTest['element']>> = {
  pass: null,
  warn: null,
  fail: 'failure',
  skipped: 'skipped',
  blocked: 'error',
  error: 'error',
};

function renderSuite(report: Report, name: string, tests: readonly JunitTest[]): string {
  const time = (tests.reduce((sum, { took }) => sum + took, 0) / 1000).toFixed(3);
  const attributes = {
    name: `${report.service}.${name}`,
    ...countTests(tests),
    time,
    timestamp: report.startedAt,
  };
  return [
    `  <testsuite${renderXmlAttributes(attributes)}>`,
    '    <properties>',
    ...Object.entries(listProperties(report)).map(
      ([key, value]) => `      <property${renderXmlAttributes({ name: key, value })}/>`,
    ),
    '    </properties>',
    ...tests.map(renderTest),
    '  </testsuite>',
  ].join('\n');
}

function renderTest({ classname, name, took, element, message }: JunitTest): string {
  const start = `    <testcase${renderXmlAttributes({ classname, name, time: (took / 1000).toFixed(3) })}`;
  return element === null
    ? `${start}/>`
    : `${start}><${element}${renderXmlAttributes({ message })}/></testcase>`;
}

function countTests(tests: readonly JunitTest[]): Record<string, number> {
  const of = (wanted: string) => tests.filter(({ element }) => element === wanted).length;
  return { tests: tests.length, failures: of('failure'), errors: of('error'), skipped: of('skipped') };
}

function listProperties({
  tool,
  target,
  seed,
  verdict,
  partial,
  baseline,
  guideline,
}: Report): Record<string, string> {
  return {
    tool: `${tool.name} ${tool.version}`,
    target: target?.name ?? 'none',
    seed,
    verdict,
    partial: String(partial),
    ...(guideline && { guideline: guideline.edition }),
    ...(baseline && { baseline: `${baseline.file} of ${baseline.startedAt}` }),
  };
}
