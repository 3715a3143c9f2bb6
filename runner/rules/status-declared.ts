import { findResponse } from '../../spec/contract/contract.ts';
import { defineRule } from '../rule.ts';

/** The status of an answer is one that the contract declares. */
export const statusDeclared = defineRule({
  id: 'status.declared',
  clause: 'status',
  level: 'MUST',
  requirement: 'The status is one that this microversion declares for the operation.',
  hint: 'A status that this microversion does not declare needs a new microversion.',
  check({ contract, exchange }) {
    const { status } = exchange.response;
    if (findResponse(contract, status)) return [];
    const ranges = contract.otherResponses.map(({ from, to }) => `${from} to ${to}`);
    const declared = [...[...contract.responses.keys()].sort(), ...ranges].join(', ');
    return [{ location: { in: 'response' }, expected: `one of ${declared}`, actual: String(status) }];
  },
});
