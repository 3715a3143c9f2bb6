import { findResponse } from '../../spec/contract/contract.ts';
import { defineRule } from '../rule.ts';
import { isOfProxy, listVaryMembers } from './header/vary-members.ts';

/**
 * Caches separate the answers of different microversions only when `Vary` names the version header. A proxy may add
 * other names, which do no harm, also to an answer that may come without the header; field names are case-insensitive.
 */
export const negotiationVary = defineRule({
  id: 'negotiation.vary',
  clause: 'negotiation',
  level: 'MUST',
  requirement:
    'Vary names the header that asks for a version wherever this microversion declares Vary as always sent.',
  hint: 'Without it a cache between client and service can answer one microversion with the body of another.',
  check({ contract, exchange, headers, service }) {
    const required = service.profile.versions.vary;
    if (required.length === 0) return [];
    const declared = findResponse(contract, exchange.response.status)?.headers.get('vary');
    const actual = headers.get('vary');
    const members = listVaryMembers(actual);
    if (!declared || (!declared.required && members.every(isOfProxy))) return [];
    if (members.includes('*') || required.every((name) => members.includes(name))) return [];
    return [
      {
        location: { in: 'header', name: 'vary' },
        expected: required.join(', '),
        actual: actual ?? 'no such header',
      },
    ];
  },
});
