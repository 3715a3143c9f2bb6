/** A cause in two lines: what is wrong, and where it was found. */
import type { Cause } from '../../../runner/report/cause.ts';
import { formatCount, formatSpan } from '../../words.ts';

/** `header.missing (header) vary: expected the header vary, got no such header` */
export function describeCause(cause: Cause): string {
  return `${describeExpectation(cause)}, got ${shorten(cause.actual)}`;
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
  return `${operationsOf(cause)}; status ${statuses.join(', ')}; ${formatSpan(microversions)}; ${formatCount(count)}, first in ${cases[0]}`;
}

/** All of up to four operations; otherwise three and the number of the others. */
export function operationsOf({ operations }: Pick<Cause, 'operations'>): string {
  return operations.length > 4
    ? `${operations.slice(0, 3).join(', ')} and ${operations.length - 3} more`
    : operations.join(', ');
}

function shorten(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
