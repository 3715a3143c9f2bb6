/** Compares the report of a certificate with the one that its exchanges give again. */
import { canonicalise } from '../../../spec/openapi/canonical.ts';
import type { Json } from '../../../spec/openapi/document.ts';
import type { Cause } from '../../report/cause.ts';
import type { Report } from '../../report/report.ts';
import { reportToJson } from '../../report/report-json.ts';

/** What differs, in words; empty for reports that say the same. */
export function compareOutcomes(recorded: Report, derived: Report): string[] {
  const [ours, theirs] = [comparableOf(derived), comparableOf(recorded)];
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  return keys.flatMap((key) => differenceOf(key, theirs[key], ours[key]));
}

function differenceOf(key: string, recorded: unknown, derived: unknown): string[] {
  if (textOf(recorded) === textOf(derived)) return [];
  if (!Array.isArray(recorded) || !Array.isArray(derived))
    return [`the report says ${key} ${shorten(recorded)}, and the exchanges give ${shorten(derived)}`];
  const [known, found] = [new Set(recorded.map(textOf)), new Set(derived.map(textOf))];
  const invented = recorded.find((item) => !found.has(textOf(item)));
  const hidden = derived.find((item) => !known.has(textOf(item)));
  return [
    ...(invented === undefined
      ? []
      : [`the report has in ${key} what the exchanges do not give: ${shorten(invented)}`]),
    ...(hidden === undefined
      ? []
      : [`the exchanges give in ${key} what the report does not have: ${shorten(hidden)}`]),
    ...(invented === undefined && hidden === undefined ? [`the report has ${key} in other numbers`] : []),
  ];
}

/** Times, and what depends on how many cases ran at once, are not derived from exchanges. */
function comparableOf(report: Report): Record<string, unknown> {
  const { startedAt, finishedAt, network, concurrency, outlook, problem, tool, ...rest } = reportToJson(
    report,
  ) as Report & Record<string, unknown>;
  return {
    ...rest,
    cases: report.cases.map(({ took, ...result }) => result).sort(byText),
    findings: report.findings.map(withoutOrder).sort(byText),
    setApart: report.ignoredHeaders
      .map(({ header, why, exchanges }) => ({ header, why, exchanges }))
      .sort(byText),
    coverage: (rest.coverage as object[]).toSorted(byText),
    leftBehind: report.leftBehind.toSorted(),
    summary: { ...report.summary, unsent: report.summary.unsent.toSorted(byText) },
  };
}

/** Which exchange is the first depends on the order of the cases. */
function withoutOrder({ exchange, expected, actual, ...cause }: Cause): object {
  return { rule: cause.rule, level: cause.level, count: cause.count, cases: cause.cases.toSorted() };
}

function byText(one: unknown, other: unknown): number {
  const [left, right] = [textOf(one), textOf(other)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function textOf(value: unknown): string {
  return value === undefined ? '' : canonicalise(value as Json);
}

function shorten(value: unknown): string {
  const text = textOf(value) || 'nothing';
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} …`;
}

const LONGEST = 200;
