/** The rules that a case applies by what it states, beside the general rules that see every exchange. */
import type { Rule } from './rule.ts';

/** Their clause is the case's own. */
export type CaseRule = Pick<Rule, 'id' | 'requirement'>;

export const CASE_RULES: readonly CaseRule[] = [
  {
    id: 'status.expected',
    requirement: 'The status is the one that the case states, not merely a declared one.',
  },
  { id: 'error.expected-code', requirement: 'The code of an error is the one that the case states.' },
  { id: 'fact.holds', requirement: 'What the case states of an answer is so.' },
];
