import { findResponse } from '../../spec/contract/contract.ts';
import type { JudgedCall } from '../exchange.ts';
import type { Observation } from '../finding.ts';
import { defineRule } from '../rule.ts';

/** The answer names the version that the request asked for, in each header that the profile of the service lists. */
export const negotiationEcho = defineRule({
  id: 'negotiation.echo',
  clause: 'negotiation',
  level: 'MUST',
  requirement: 'The headers of the answer that name a version name the requested one.',
  hint: 'A client cannot read an answer that names another microversion, or none.',
  check(call) {
    const found: Observation[] = [];
    for (const [name, template] of call.service.profile.versions.echo) {
      const wrong = compareEcho(call, name, template);
      if (wrong) found.push(wrong);
    }
    return found;
  },
});

function compareEcho(
  { contract, exchange, headers, microversion }: JudgedCall,
  name: string,
  template: string,
): Observation | undefined {
  const declared = findResponse(contract, exchange.response.status)?.headers.get(name);
  if (!declared) return undefined;
  const actual = headers.get(name);
  if (actual === undefined && !declared.required) return undefined;
  // A refusal of the microversion itself has a value or a form of its own, which the rules on headers compare.
  const { schema } = declared;
  const hasOwnForm = REFUSALS_OF_VERSIONS.has(contract.operation) && schema.pattern !== undefined;
  if (actual !== undefined && (schema.const !== undefined || hasOwnForm)) return undefined;
  const expected = template.replaceAll('{version}', microversion);
  if (actual === expected) return undefined;
  return { location: { in: 'header', name }, expected, actual: actual ?? 'no such header' };
}

const REFUSALS_OF_VERSIONS: ReadonlySet<string> = new Set([
  'malformedMicroversion',
  'unsupportedMicroversion',
]);
