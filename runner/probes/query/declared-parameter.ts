import type { QueryContract, QueryParameter, QueryValues } from '../../../spec/contract/contract.ts';

/** Finds the declaration of a query parameter by its name or its family's pattern; undefined where it is undeclared. */
export function findDeclaredParameter(
  { parameters, families }: QueryContract,
  name: string,
): QueryParameter | QueryValues | undefined {
  return (
    parameters.find((one) => one.name === name) ??
    families.find(({ pattern }) => new RegExp(pattern, 'u').test(name))
  );
}
