/** JUnit's XML, for CI servers: a suite for each capability, a test case for each case and microversion, passed or not. */
import type { CaseResult, Report } from '../runner/report.ts';
import type { Reporter } from './reporter.ts';

export const junitReporter: Reporter = (report) => {
  const suites = Object.entries(group(report.cases));
  const attributes = {
    name: `api-interop ${report.service}`,
    ...counts(report.cases),
    time: seconds(report),
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${written(attributes)}>`,
    ...suites.map(([name, cases]) => suite(report, name, cases)),
    '</testsuites>\n',
  ].join('\n');
};

function group(cases: readonly CaseResult[]): Record<string, CaseResult[]> {
  const groups: Record<string, CaseResult[]> = {};
  for (const result of cases) {
    groups[result.capability] ??= [];
    groups[result.capability]?.push(result);
  }
  return groups;
}

function suite(report: Report, name: string, cases: readonly CaseResult[]): string {
  const time = (cases.reduce((sum, { took }) => sum + took, 0) / 1000).toFixed(3);
  const attributes = {
    name: `${report.service}.${name}`,
    ...counts(cases),
    time,
    timestamp: report.startedAt,
  };
  return [
    `  <testsuite${written(attributes)}>`,
    '    <properties>',
    ...Object.entries(properties(report)).map(
      ([key, value]) => `      <property${written({ name: key, value })}/>`,
    ),
    '    </properties>',
    ...cases.map(testcase),
    '  </testsuite>',
  ].join('\n');
}

function testcase({ id, title, microversion, verdict, reason, took }: CaseResult): string {
  const start = `    <testcase${written({ classname: id, name: `${title} [${microversion ?? 'not asked'}]`, time: (took / 1000).toFixed(3) })}`;
  const element = ELEMENTS[verdict];
  return element === null
    ? `${start}/>`
    : `${start}><${element}${written({ message: `${verdict}: ${reason ?? ''}` })}/></testcase>`;
}

/** Only what the cloud is to blame for is a failure. A warning passes: JUnit has no word for it. */
const ELEMENTS: Readonly<Record<CaseResult['verdict'], 'failure' | 'error' | 'skipped' | null>> = {
  pass: null,
  warn: null,
  fail: 'failure',
  skipped: 'skipped',
  blocked: 'error',
  error: 'error',
};

function counts(cases: readonly CaseResult[]): Record<string, number> {
  const of = (element: string) => cases.filter(({ verdict }) => ELEMENTS[verdict] === element).length;
  return { tests: cases.length, failures: of('failure'), errors: of('error'), skipped: of('skipped') };
}

function properties({ tool, target, seed, verdict, partial }: Report): Record<string, string> {
  return {
    tool: `${tool.name} ${tool.version}`,
    target: target?.name ?? 'none',
    seed,
    verdict,
    partial: String(partial),
  };
}

function seconds({ startedAt, finishedAt }: Report): string {
  return ((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000).toFixed(3);
}

function written(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 cannot have
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escaped(text: string): string {
  return text
    .replace(ILLEGAL, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
