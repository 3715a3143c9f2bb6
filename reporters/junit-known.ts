/** What was known beforehand, as test cases of JUnit's: skipped where it is so still, failed where a line has to go. */
import type { Cause } from '../runner/report/causes.ts';
import type { Report } from '../runner/report/report.ts';
import type { JunitTest } from './junit.ts';

export function knownTests({ findings, staleKnownFailures, endedKnownFailures }: Report): JunitTest[] {
  return [
    ...findings.filter(({ knownBy }) => knownBy !== undefined).map(skipped),
    ...staleKnownFailures.map((line) => failed(line, 'the known failure is gone, so its line must go too')),
    ...endedKnownFailures.map((line) => failed(line, 'the last day of the known failure has passed')),
  ];
}

function skipped({ rule, pointer, operations, knownBecause, owner, until }: Cause): JunitTest {
  const name = `${pointer || 'the answer'} at ${operations.join(', ')}`;
  const message = owner === undefined ? `${knownBecause}` : `${knownBecause} (${owner}, until ${until})`;
  return { classname: rule, name, took: 0, element: 'skipped', message };
}

function failed(line: string, message: string): JunitTest {
  return { classname: 'known-failures', name: line, took: 0, element: 'failure', message };
}
