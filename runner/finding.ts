/** What a rule found: a value, which only reporters turn into text. */
import type { Microversion } from '../spec/contract/microversion.ts';
import { type Location, partOf } from '../spec/openapi/location.ts';
import type { Exchange } from './exchange.ts';

/** The clauses of the rule that a finding can cite; docs/rule.md has their text. */
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
  /** The id of the rule. */
  rule: string;
  clause: Clause;
  level: Level;
  /** The operation's id, or the name of a general refusal. */
  operation: string;
  microversion: Microversion;
  status: number;
  /** The part of the call that is wrong. */
  location: Location;
  expected: string;
  actual: string;
  /** What to fix, for the operators of the cloud. */
  hint: string;
  exchange: Exchange;
}

/** What a rule returns; the judge adds the call. A hint here takes the place of the rule's. */
export type Observation = Pick<Finding, 'location' | 'expected' | 'actual'> & { hint?: string };

/**
 * A location as reports, baselines and files of known failures write it: a JSON pointer into the answer's body, the name
 * of one of its headers, `query limit` or `body /traits/*` for a part of the request, a method and URL, and '' for the
 * answer as a whole. Users store this text: it must not change.
 */
export function locationText(location: Location): string {
  const { in: part, name = '', pointer = '' } = location;
  if (part === 'response' || part === 'body') return pointer;
  if (part === 'header' || part === 'operation') return name;
  return `${partOf(location)} ${pointer}`.trim();
}
