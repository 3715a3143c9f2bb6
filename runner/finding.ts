/** What a rule found: a value, which reporters alone turn into text. */
import type { Microversion } from '../spec/contract/microversion.ts';
import type { Exchange } from './exchange.ts';

/** The clauses of the rule that a finding can cite (docs/rule.md has their text). */
export const CLAUSES = [
  'url',
  'status',
  'header',
  'header-value',
  'property',
  'type',
  'values',
  'negotiation',
  'error-shape',
] as const;

export type Clause = (typeof CLAUSES)[number];

/** MUST makes the run fail; SHOULD warns. */
export type Level = 'MUST' | 'SHOULD';

export interface Finding {
  rule: string;
  clause: Clause;
  level: Level;
  operation: string;
  microversion: Microversion;
  status: number;
  /** What is wrong: a JSON pointer into the body, a header's name, or '' for the answer as a whole. */
  pointer: string;
  expected: string;
  actual: string;
  /** What would mend it, for whoever runs the cloud. */
  hint: string;
  exchange: Exchange;
}

/** What a rule says; the judge adds where it was seen. */
export type Observation = Pick<Finding, 'pointer' | 'expected' | 'actual'> & { hint?: string };
