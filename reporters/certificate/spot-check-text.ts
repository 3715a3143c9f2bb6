/** What `interop spot-check` found, as text for people. */
import type { SpotCheck } from '../../runner/certificate/spot-check/spot-check.ts';
import { makeOneLine } from '../visible-text.ts';

export function renderSpotCheck({
  seed,
  cases,
  chosen,
  compared,
  alone,
  differences,
  report,
}: SpotCheck): string {
  const shown = differences.slice(0, MOST);
  const more = differences.length - shown.length;
  const lines = [
    ...shown.map((words) => `DIFFERENCE  ${words}`),
    ...(more > 0 ? [`and ${number(more)} more differences`] : []),
    ...report.findings.map(
      ({ rule, operation, expected, actual }) =>
        `VIOLATION  ${rule} ${operation}: expected ${expected}, got ${actual}`,
    ),
    `Asked ${number(chosen.length)} of ${number(cases)} cases again (seed ${seed}): ${number(compared)} calls compared, ${number(alone)} without a counterpart.`,
    conclude(differences, compared, report),
  ];
  return lines.map((line) => `${makeOneLine(line)}\n`).join('');
}

const MOST = 20;

function conclude(
  differences: readonly string[],
  compared: number,
  { verdict, problem }: SpotCheck['report'],
): string {
  if (differences.length > 0)
    return `DIFFERENT  ${differences.length === 1 ? '1 answer of this cloud is not that' : `${number(differences.length)} answers of this cloud are not those`} of the certificate.`;
  if (verdict === 'fail') return 'FAIL  This cloud violates the rule.';
  if (verdict === 'error' || compared === 0) return `NOT CHECKED  ${problem ?? 'No call could be compared.'}`;
  return 'ALIKE  In these cases this cloud answers as the certificate says. Its other answers were not asked for.';
}

function number(count: number): string {
  return count.toLocaleString('en');
}
