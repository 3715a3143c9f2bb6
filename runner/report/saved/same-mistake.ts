/** Recognises the same mistake in two runs, whose names, UUIDs and orders differ. */
import type { Cause } from '../cause.ts';
import { maskVolatileValues } from '../volatile-values.ts';

/** Equal for the same mistake, whatever the operation. */
export function mistakeOf({ rule, pointer, expected }: Pick<Cause, 'rule' | 'pointer' | 'expected'>): string {
  return [rule, maskVolatileValues(pointer), sortParts(maskVolatileValues(expected))].join('|');
}

/** Equal for the same mistake; one in an answer as a whole is another one at another operation. */
export function subjectOf(cause: Pick<Cause, 'rule' | 'pointer' | 'expected' | 'operation'>): string {
  return `${mistakeOf(cause)}|${cause.pointer === '' ? cause.operation : ''}`;
}

/** Where UUIDs are keys or decide an order, the order of a JSON text differs from run to run. */
function sortParts(text: string): string {
  return /^[[{]/.test(text)
    ? text
        .split(/[,{}[\]]/)
        .sort()
        .join()
    : text;
}
