/** The operations of a cause in a line. */

/** All of up to four operations; otherwise three and the number of the others. */
export function joinOperations(operations: readonly string[]): string {
  return operations.length > 4
    ? `${operations.slice(0, 3).join(', ')} and ${operations.length - 3} more`
    : operations.join(', ');
}
