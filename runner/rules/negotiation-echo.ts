import { defineRule } from '../rule.ts';

/** The answer says which microversion it was made by, and it is the one that was asked for. */
export const negotiationEcho = defineRule({
  id: 'negotiation.echo',
  clause: 'negotiation',
  level: 'MUST',
  requirement: 'OpenStack-API-Version in the answer names the microversion that was asked for.',
  hint: 'A client cannot know what it was given when the answer names another microversion, or none.',
  check({ contract, exchange, headers, microversion }) {
    const declared = contract.responses.get(exchange.response.status)?.headers.get(NAME);
    if (!declared) return [];
    const actual = headers.get(NAME);
    if (actual === undefined && !declared.required) return [];
    // What is refused for its microversion has one fixed value: `header.wrong-value` compares it.
    if (actual !== undefined && declared.schema.const !== undefined) return [];
    const expected = `${contract.service} ${microversion}`;
    return actual === expected
      ? []
      : [{ location: { in: 'header', name: NAME }, expected, actual: actual ?? 'no such header' }];
  },
});

const NAME = 'openstack-api-version';
