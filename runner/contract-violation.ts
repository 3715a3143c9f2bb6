/** What users of the package see of a finding. */
import type { Location } from '../spec/openapi/location.ts';
import type { Clause, Level } from './finding.ts';

/** A violation of a contract. docs/rule.md explains the rules and clauses. */
export interface ContractViolation {
  /** The id of the rule, such as `header.undeclared`. */
  rule: string;
  clause: Clause;
  /** `MUST` for a violation; `SHOULD` for what is only advised. */
  level: Level;
  operation: string;
  microversion: string;
  status: number;
  /** The part of the call that is wrong. */
  location: Location;
  expected: string;
  actual: string;
  /** What to fix. */
  hint: string;
}
