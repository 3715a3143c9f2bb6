import { findResponse } from '../../../spec/contract/contract.ts';
import { defineRule } from '../../rule.ts';

/** An answer has a body where the contract declares one. */
export const bodyMissing = defineRule({
  id: 'body.missing',
  clause: 'property',
  level: 'MUST',
  requirement: 'A response that declares a body has one.',
  hint: 'Check whether a proxy replaced the answer.',
  check({ contract, exchange }) {
    const declared = findResponse(contract, exchange.response.status)?.bodies;
    if (!declared?.size || exchange.response.body !== '' || exchange.request.method === 'HEAD') return [];
    return [
      {
        location: { in: 'body' },
        expected: `a body of ${[...declared.keys()].join(' or ')}`,
        actual: 'no body',
      },
    ];
  },
});
