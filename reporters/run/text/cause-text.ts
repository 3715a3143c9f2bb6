/** A cause in two lines: what is wrong, and where it was found. */
import type { Cause } from '../../../runner/report/cause.ts';
import { formatCount, formatSpan } from '../../words.ts';
import { describeAllowed } from './allowed-text.ts';
import { joinOperations } from './join-operations.ts';

/** `header.undeclared (header) age: expected no header age, got 3; allowed from 1.28` */
export function describeCause(cause: Cause): string {
  const allowed = describeAllowed(cause);
  return `${describeExpectation(cause)}, got ${shorten(cause.actual)}${allowed === '' ? '' : `; ${allowed}`}`;
}

/** `header.missing (header) vary: expected the header vary` */
export function describeExpectation({
  rule,
  clause,
  pointer,
  expected,
}: Pick<Cause, 'rule' | 'clause' | 'pointer' | 'expected'>): string {
  return `${rule} (${clause})${pointer ? ` ${pointer}` : ''}: expected ${expected}`;
}

/** Operations, statuses, microversions, and the first case that found it. */
export function describeOccurrences(cause: Cause): string {
  const { statuses, microversions, count, cases } = cause;
  return `${joinOperations(cause.operations)}; status ${statuses.join(', ')}; ${formatSpan(microversions)}; ${formatCount(count)}, first in ${cases[0]}`;
}

function shorten(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
