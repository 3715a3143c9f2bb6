/** What was known beforehand, in lines: what of it was seen, what is gone, and what may not be known any longer. */
import type { FixedFinding } from '../runner/report/baseline.ts';
import type { Cause } from '../runner/report/causes.ts';
import type { Report } from '../runner/report/report.ts';
import { operationsOf, whatIsWrong, whereSeen } from './cause-text.ts';
import { span } from './words.ts';

export function knownLines({ findings, staleKnownFailures, endedKnownFailures, baseline }: Report): string[] {
  return [
    ...findings.filter(({ knownBy }) => knownBy === 'line').map(known),
    ...findings.filter(({ knownBy }) => knownBy === 'baseline').map(inBaseline),
    ...(baseline?.mended ?? []).map(mended),
    ...staleKnownFailures.map((line) => `Known failure that is gone, so its line must go too: ${line}`),
    ...endedKnownFailures.map((line) => `Known failure whose last day has passed: ${line}`),
  ];
}

function known(cause: Cause): string {
  const { knownBecause, owner, until } = cause;
  return `Known failure: ${whatIsWrong(cause)}\n  ${whereSeen(cause)}\n  Reason: ${knownBecause} (${owner}, until ${until})`;
}

function inBaseline(cause: Cause): string {
  return `In the baseline: ${whatIsWrong(cause)}\n  ${whereSeen(cause)}`;
}

function mended({
  rule,
  clause,
  pointer,
  expected,
  operations,
  statuses,
  microversions,
}: FixedFinding): string {
  const what = `${rule} (${clause})${pointer ? ` ${pointer}` : ''}: expected ${expected}, and so it is`;
  return `Mended since the baseline: ${what}\n  ${operationsOf({ operations })}; status ${statuses.join(', ')}; ${span(microversions)}`;
}
