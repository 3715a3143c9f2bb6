/** What is wrong, in a line, and where it was seen, in another. */
import type { Cause } from '../runner/report/causes.ts';
import { span, times } from './words.ts';

export function whatIsWrong({ rule, clause, pointer, expected, actual }: Cause): string {
  return `${rule} (${clause})${pointer ? ` ${pointer}` : ''}: expected ${expected}, got ${shortened(actual)}`;
}

export function whereSeen(cause: Cause): string {
  const { statuses, microversions, count, cases } = cause;
  return `${operationsOf(cause)}; status ${statuses.join(', ')}; ${span(microversions)}; ${times(count)}, first in ${cases[0]}`;
}

/** Three of them, where they are many. */
export function operationsOf({ operations }: Pick<Cause, 'operations'>): string {
  return operations.length > 4
    ? `${operations.slice(0, 3).join(', ')} and ${operations.length - 3} more`
    : operations.join(', ');
}

function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
