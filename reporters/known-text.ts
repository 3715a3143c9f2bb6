/** Known failures and the baseline, in lines: what was found again, what is fixed, and which lines must go. */
import type { Cause, FixedCause } from '../runner/report/cause.ts';
import type { Report } from '../runner/report/report.ts';
import { expectation, operationsOf, whatIsWrong, whereSeen } from './cause-text.ts';
import { span } from './words.ts';

export function knownLines({ findings, staleKnownFailures, endedKnownFailures, baseline }: Report): string[] {
  return [
    ...findings.filter(({ knownBy }) => knownBy === 'line').map(known),
    ...findings.filter(({ knownBy }) => knownBy === 'baseline').map(inBaseline),
    ...(baseline?.fixed ?? []).map(fixed),
    ...staleKnownFailures.map((line) => `Stale known failure, matches nothing, remove its line: ${line}`),
    ...endedKnownFailures.map((line) => `Expired known failure: ${line}`),
  ];
}

function known(cause: Cause): string {
  const { knownBecause, owner, until } = cause;
  return `Known failure: ${whatIsWrong(cause)}\n  ${whereSeen(cause)}\n  Reason: ${knownBecause} (${owner}, until ${until})`;
}

function inBaseline(cause: Cause): string {
  return `In the baseline: ${whatIsWrong(cause)}\n  ${whereSeen(cause)}`;
}

function fixed(cause: FixedCause): string {
  const { statuses, microversions } = cause;
  return `Fixed since the baseline: ${expectation(cause)}\n  ${operationsOf(cause)}; status ${statuses.join(', ')}; ${span(microversions)}`;
}
