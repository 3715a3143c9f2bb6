/** A rule: a pure function from a judged call to what violates its contract. */
import type { JudgedCall } from './exchange.ts';
import type { Clause, Level, Observation } from './finding.ts';

export interface Rule {
  /** Never changes: reports, known failures and certificates contain it. */
  id: string;
  clause: Clause;
  level: Level;
  /** One sentence that states what conforms, as docs/rule.md lists it. */
  requirement: string;
  /** For observations without a hint. */
  hint: string;
  check(call: JudgedCall): Observation[];
}

/** Gives a rule its type. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
