/** A cause as a finding of a page. */
import type { Cause } from '../../../runner/report/cause.ts';
import { CASE_RULES } from '../../../runner/rules/case-rules.ts';
import { RULES } from '../../../runner/rules/registry.ts';
import { cutText } from '../../page/findings/cut-text.ts';
import { describeCall } from '../../page/findings/describe-call.ts';
import type { PageFinding } from '../../page/findings/page-data.ts';
import { describeAllowed } from '../text/allowed-text.ts';

const MAX_CASES = 5;

/** @param versions of the page. @param root of the service, without a slash at its end */
export function describeCause(
  cause: Cause,
  level: string,
  versions: ReadonlyMap<string, number>,
  root: string,
): PageFinding {
  const { rule, clause, pointer, expected, actual, hint, knownBecause, count, places, exchange } = cause;
  return {
    level,
    title: rule,
    pointer: cutText(pointer),
    summary: REQUIREMENTS.get(rule) ?? '',
    clause,
    values: [
      { label: 'expected', text: cutText(expected), mark: 'ins' },
      { label: 'received', text: cutText(actual), mark: 'del' },
    ],
    allowed: cutText(describeAllowed(cause)),
    hint: cutText(knownBecause === undefined ? hint : `Known: ${knownBecause}`),
    count,
    places: places.map(({ operation, status, since, until }) => ({ operation, status, since, until })),
    versions: cause.microversions.map((version) => versions.get(version) as number),
    runs: [],
    capabilities: [],
    cases: cause.cases.slice(0, MAX_CASES),
    caseCount: cause.cases.length,
    calls: [describeCall(exchange, root)],
  };
}

const REQUIREMENTS = new Map([...RULES, ...CASE_RULES].map(({ id, requirement }) => [id, requirement]));
