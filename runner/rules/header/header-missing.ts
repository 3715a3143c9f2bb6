import { defineRule } from '../../rule.ts';

/** An answer has every header that the contract requires. */
export const headerMissing = defineRule({
  id: 'header.missing',
  clause: 'header',
  level: 'MUST',
  requirement: 'Every header that this microversion declares as always sent is there.',
  hint: 'Check whether a proxy in front of the service drops it.',
  check({ contract, exchange, headers }) {
    const declared = contract.responses.get(exchange.response.status)?.headers.values() ?? [];
    return [...declared]
      .filter(({ name, required }) => required && !headers.has(name) && !OTHER_RULES.has(name))
      .map(({ name }) => ({
        location: { in: 'header', name },
        expected: `the header ${name}`,
        actual: 'no such header',
      }));
  },
});

/** `negotiation.echo` and `negotiation.vary` check these. */
const OTHER_RULES: ReadonlySet<string> = new Set(['openstack-api-version', 'vary']);
