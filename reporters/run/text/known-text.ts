/** Known failures and the baseline, in lines: what was found again, what is fixed, and which lines must go. */
import type { Cause, FixedCause } from '../../../runner/report/cause.ts';
import type { Report } from '../../../runner/report/report.ts';
import { formatSpan } from '../../words.ts';
import { describeCause, describeExpectation, describeOccurrences } from './cause-text.ts';
import { joinOperations } from './join-operations.ts';

export function renderKnownFailures({
  findings,
  staleKnownFailures,
  endedKnownFailures,
  baseline,
}: Report): string[] {
  return [
    ...findings.filter(({ knownBy }) => knownBy === 'line').map(renderKnown),
    ...findings.filter(({ knownBy }) => knownBy === 'baseline').map(renderInBaseline),
    ...(baseline?.fixed ?? []).map(renderFixed),
    ...staleKnownFailures.map((line) => `Stale known failure, matches nothing, remove its line: ${line}`),
    ...endedKnownFailures.map((line) => `Expired known failure: ${line}`),
  ];
}

function renderKnown(cause: Cause): string {
  const { knownBecause, owner, until } = cause;
  return `Known failure: ${describeCause(cause)}\n  ${describeOccurrences(cause)}\n  Reason: ${knownBecause} (${owner}, until ${until})`;
}

function renderInBaseline(cause: Cause): string {
  return `In the baseline: ${describeCause(cause)}\n  ${describeOccurrences(cause)}`;
}

function renderFixed(cause: FixedCause): string {
  const { statuses, microversions } = cause;
  return `Fixed since the baseline: ${describeExpectation(cause)}\n  ${joinOperations(cause.operations)}; status ${statuses.join(', ')}; ${formatSpan(microversions)}`;
}
