/** A rule: a pure function from a judged call to what departs from the contract. */
import type { JudgedCall } from './exchange.ts';
import type { Clause, Level, Observation } from './finding.ts';

export interface Rule {
  /** For ever: reports, known failures and certificates name it. */
  id: string;
  clause: Clause;
  level: Level;
  /** One sentence that states what conforms. */
  requirement: string;
  /** Default for observations that bring no hint of their own. */
  hint: string;
  check(call: JudgedCall): Observation[];
}

/** Gives the rule its type; the ids are checked by the registry's test. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
