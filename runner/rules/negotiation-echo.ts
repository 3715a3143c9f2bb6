import { defineRule } from '../rule.ts';

/** The answer names the microversion that the request asked for. */
export const negotiationEcho = defineRule({
  id: 'negotiation.echo',
  clause: 'negotiation',
  level: 'MUST',
  requirement: 'OpenStack-API-Version in the answer names the requested microversion.',
  hint: 'A client cannot read an answer that names another microversion, or none.',
  check({ contract, exchange, headers, microversion }) {
    const declared = contract.responses.get(exchange.response.status)?.headers.get(NAME);
    if (!declared) return [];
    const actual = headers.get(NAME);
    if (actual === undefined && !declared.required) return [];
    // A refusal of the microversion itself has a fixed value, which `header.wrong-value` compares.
    if (actual !== undefined && declared.schema.const !== undefined) return [];
    const expected = `${contract.service} ${microversion}`;
    return actual === expected
      ? []
      : [{ location: { in: 'header', name: NAME }, expected, actual: actual ?? 'no such header' }];
  },
});

const NAME = 'openstack-api-version';
