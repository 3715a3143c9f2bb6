import { findResponse } from '../../../spec/contract/contract.ts';
import { defineRule } from '../../rule.ts';
import { TRANSPORT_HEADERS } from '../../target/transport-headers.ts';
import { isOfProxy, listVaryMembers } from './vary-members.ts';

/** An answer has no header that the contract does not declare, except transport headers. */
export const headerUndeclared = defineRule({
  id: 'header.undeclared',
  clause: 'header',
  level: 'MUST',
  requirement: 'No header is sent that this microversion does not declare.',
  hint: 'Remove the header, or propose it upstream with a new microversion. --allow-header ignores one that a proxy adds.',
  check({ contract, exchange, headers }) {
    const response = findResponse(contract, exchange.response.status);
    if (!response || response.areHeadersOpen) return [];
    return [...headers]
      .filter(
        ([name, value]) =>
          !response.headers.has(name) &&
          !TRANSPORT_HEADERS.has(name) &&
          name !== 'content-type' &&
          !isVaryOfProxy(name, value),
      )
      .map(([name, value]) => ({
        location: { in: 'header', name },
        expected: `no header ${name}`,
        actual: value,
      }));
  },
});

function isVaryOfProxy(name: string, value: string): boolean {
  return name === 'vary' && listVaryMembers(value).every(isOfProxy);
}
