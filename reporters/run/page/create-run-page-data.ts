/** Turns a report into the data of the page's script. */
import type { Exchange } from '../../../runner/exchange.ts';
import type { Cause } from '../../../runner/report/cause.ts';
import type { Report } from '../../../runner/report/report.ts';
import { CASE_RULES } from '../../../runner/rules/case-rules.ts';
import { RULES } from '../../../runner/rules/registry.ts';
import { compareMicroversions, type Microversion } from '../../../spec/contract/microversion.ts';
import { renderCurl } from '../../curl.ts';
import { makeVisible } from '../../visible-text.ts';
import { describeAllowed } from '../text/allowed-text.ts';
import { levelOf, sortCauses } from '../verdict-text.ts';
import type { PageCause, RunPageData } from './page-data.ts';

/** Characters of a body or a value that the page has; docs/reports.md states them. */
export const MAX_TEXT = 4096;

const MAX_CASES = 5;

export function createRunPageData(report: Report): RunPageData {
  const versions = listVersions(report);
  const indexes = new Map(versions.map((version, index) => [version, index]));
  const root = report.target?.name ?? '';
  return { versions, causes: sortCauses(report.findings).map((cause) => causeOf(cause, indexes, root)) };
}

/** The microversions that a case ran at or a cause was found at, oldest first. */
export function listVersions({ cases, findings }: Report): Microversion[] {
  const ofCases = cases.flatMap(({ microversion }) => (microversion === null ? [] : [microversion]));
  const ofCauses = findings.flatMap(({ microversions }) => microversions);
  return [...new Set([...ofCases, ...ofCauses])].sort(compareMicroversions);
}

function causeOf(cause: Cause, indexes: ReadonlyMap<Microversion, number>, root: string): PageCause {
  const { rule, clause, pointer, expected, actual, hint, knownBecause, count, places, exchange } = cause;
  return {
    level: levelOf(cause),
    rule,
    clause,
    requirement: REQUIREMENTS.get(rule) ?? '',
    pointer: cut(pointer),
    expected: cut(expected),
    actual: cut(actual),
    hint: cut(hint),
    allowed: cut(describeAllowed(cause)),
    because: knownBecause ?? '',
    count,
    places,
    versions: cause.microversions.map((version) => indexes.get(version) as number),
    cases: cause.cases.slice(0, MAX_CASES),
    caseCount: cause.cases.length,
    curl: makeVisible(renderCurl(root, exchange.request)),
    ...describeExchange(exchange),
  };
}

const REQUIREMENTS = new Map([...RULES, ...CASE_RULES].map(({ id, requirement }) => [id, requirement]));

function describeExchange({ request, response }: Exchange): Pick<PageCause, 'request' | 'response'> {
  const sent = Object.entries(request.headers).flatMap(([name, values]) =>
    [values].flat().map((value) => `${name}: ${value}`),
  );
  const received = response.headers.map(([name, value]) => `${name}: ${value}`);
  return {
    request: joinParts([`${request.method} ${request.path}`, ...sent], request.body ?? ''),
    response: joinParts([String(response.status), ...received], response.body),
  };
}

function joinParts(lines: readonly string[], body: string): string {
  const head = lines.map(cut).join('\n');
  return body === '' ? head : `${head}\n\n${cut(body)}`;
}

/** A hint that the JSON report has all of it follows a cut text. */
function cut(text: string): string {
  const shown = makeVisible(text);
  if (shown.length <= MAX_TEXT) return shown;
  const left = (shown.length - MAX_TEXT).toLocaleString('en');
  return `${shown.slice(0, MAX_TEXT)}… (${left} more characters in the JSON report)`;
}
