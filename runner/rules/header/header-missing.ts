import type { Observation } from '../../finding.ts';
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
    const missing: Observation[] = [];
    for (const { name, required } of declared) {
      if (!required || headers.has(name) || OTHER_RULES.has(name)) continue;
      const location = { in: 'header' as const, name };
      missing.push({ location, expected: `the header ${name}`, actual: 'no such header' });
    }
    return missing;
  },
});

/** `negotiation.echo` and `negotiation.vary` check these. */
const OTHER_RULES: ReadonlySet<string> = new Set(['openstack-api-version', 'vary']);
