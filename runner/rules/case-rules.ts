/** The rules that a case applies by what it states, beside the general rules that see every exchange. */
import type { Rule } from '../rule.ts';

/** Their clause is the case's own. */
export type CaseRule = Pick<Rule, 'id' | 'requirement'>;

export const CASE_RULES: readonly CaseRule[] = [
  {
    id: 'status.expected',
    requirement: 'The status is the one that the case states, not merely a declared one.',
  },
  { id: 'error.expected-code', requirement: 'The code of an error is the one that the case states.' },
  {
    id: 'request.refused',
    requirement: 'A request that departs from what this microversion declares is refused as it says.',
  },
  {
    id: 'request.accepted',
    requirement: 'A request that keeps to what this microversion declares is not refused.',
  },
  {
    id: 'request.ignored',
    requirement: 'What a request has beside what is declared, where that is ignored, changes nothing.',
  },
  { id: 'fact.holds', requirement: 'What the case states of an answer is so.' },
];
