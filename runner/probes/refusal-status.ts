import type { Contract } from '../../spec/contract/contract.ts';

/**
 * What a call of nothing that is there is answered with when it is well-formed in every other way: neither its token nor
 * its media types are at fault. Of an operation it is 404.
 */
export function refusalStatusOf({ kind, responses }: Contract): number {
  if (kind === 'operation') return 404;
  return [...responses.keys()].find((status) => ![401, 406, 415].includes(status)) as number;
}
