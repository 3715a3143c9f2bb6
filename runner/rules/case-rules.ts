/** The rules of cases and probes; the general rules judge every exchange besides. */
import type { Rule } from '../rule.ts';

/** Its clause is that of the case. */
export type CaseRule = Pick<Rule, 'id' | 'requirement'>;

export const CASE_RULES: readonly CaseRule[] = [
  {
    id: 'status.expected',
    requirement: 'The status is the one that the case states, not merely a declared one.',
  },
  { id: 'error.expected-code', requirement: 'The code of an error is the one that the case states.' },
  {
    id: 'request.refused',
    requirement: 'A request that this microversion does not allow is refused with the declared error.',
  },
  {
    id: 'request.accepted',
    requirement: 'A request that this microversion allows is accepted.',
  },
  {
    id: 'request.ignored',
    requirement: 'An undeclared part of a request, where this microversion ignores it, changes nothing.',
  },
  { id: 'fact.holds', requirement: 'The answer is as the case states.' },
];
