import type { Contract } from '../../spec/contract/contract.ts';

/**
 * The status for a call of a URL or method that does not exist, where token and media types are valid. For an operation it
 * is 404, of an unknown resource.
 */
export function refusalStatusOf({ kind, responses }: Contract): number {
  if (kind === 'operation') return 404;
  return [...responses.keys()].find((status) => ![401, 406, 415].includes(status)) as number;
}
