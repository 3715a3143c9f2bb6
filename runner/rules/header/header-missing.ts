import { findResponse } from '../../../spec/contract/contract.ts';
import type { Service } from '../../../spec/contract/service.ts';
import type { Observation } from '../../finding.ts';
import { defineRule } from '../../rule.ts';

/** An answer has every header that the contract requires. */
export const headerMissing = defineRule({
  id: 'header.missing',
  clause: 'header',
  level: 'MUST',
  requirement: 'Every header that this microversion declares as always sent is there.',
  hint: 'Check whether a proxy in front of the service drops it.',
  check({ contract, exchange, headers, service }) {
    const declared = findResponse(contract, exchange.response.status)?.headers.values() ?? [];
    const missing: Observation[] = [];
    for (const { name, required } of declared) {
      if (!required || headers.has(name) || isOfOtherRule(service, name)) continue;
      const location = { in: 'header' as const, name };
      missing.push({ location, expected: `the header ${name}`, actual: 'no such header' });
    }
    return missing;
  },
});

/** `negotiation.echo` and `negotiation.vary` check these. */
function isOfOtherRule({ profile }: Service, name: string): boolean {
  return profile.versions.echo.has(name) || (name === 'vary' && profile.versions.vary.length > 0);
}
