/** Known failures and the baseline as JUnit test cases: skipped where found again, failed where a line must go. */
import type { Cause } from '../../../runner/report/cause.ts';
import type { Report } from '../../../runner/report/report.ts';
import type { JunitTest } from './junit-test.ts';

export function listKnownTests({ findings, staleKnownFailures, endedKnownFailures }: Report): JunitTest[] {
  return [
    ...findings.filter(({ knownBy }) => knownBy !== undefined).map(makeSkippedTest),
    ...staleKnownFailures.map((line) =>
      makeFailedTest(line, 'the known failure matches nothing any more; remove its line'),
    ),
    ...endedKnownFailures.map((line) => makeFailedTest(line, 'the last day of the known failure has passed')),
  ];
}

function makeSkippedTest({ rule, pointer, operations, knownBecause, owner, until }: Cause): JunitTest {
  const name = `${pointer || 'the answer'} at ${operations.join(', ')}`;
  const message = owner === undefined ? `${knownBecause}` : `${knownBecause} (${owner}, until ${until})`;
  return { classname: rule, name, took: 0, element: 'skipped', message };
}

function makeFailedTest(line: string, message: string): JunitTest {
  return { classname: 'known-failures', name: line, took: 0, element: 'failure', message };
}
