import type { QueryContract, QueryParameter, QueryValues } from '../../../spec/contract/contract.ts';

/** What a query says of a parameter, by its own name or by that of its family; undefined where it says nothing. */
export function findDeclaredParameter(
  { parameters, families }: QueryContract,
  name: string,
): QueryParameter | QueryValues | undefined {
  return (
    parameters.find((one) => one.name === name) ??
    families.find(({ pattern }) => new RegExp(pattern, 'u').test(name))
  );
}
