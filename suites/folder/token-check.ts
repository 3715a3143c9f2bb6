import { isPlainRead } from '../../spec/contract/contract.ts';
import type { Service } from '../../spec/contract/service.ts';

/** The path of the first GET that needs a token and no parameters, or else of any GET without parameters; `/` without one. */
export function findTokenCheck(service: Service): string {
  const plain = service.contracts.filter(isPlainRead);
  const found = plain.find(({ open, path }) => !open && path !== '/') ?? plain[0];
  return found?.path ?? '/';
}
