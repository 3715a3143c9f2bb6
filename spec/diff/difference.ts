/** A change on its way from the rule that finds it: each stage adds what it knows. */

import type { Json } from '../openapi/document.ts';
import type { ChangeClause, ChangedValue, ChangeLocation } from './change.ts';
import type { ChangeRule } from './change-ids.ts';

/**
 * How the set of allowed values changes: `wider` allows more, `narrower` allows less, `other` is both or cannot be decided.
 * `unused` is a change that no client depends on.
 */
export type Effect = 'wider' | 'narrower' | 'other' | 'unused';

/** What a rule finds. */
export interface DocumentDifference extends ChangedValue {
  effect: Effect;
  declared: Declaration;
}

/** Where the part is declared that differs, for the line of the report. */
export interface Declaration {
  source: Json;
  /** The key in the source that differs. */
  key?: string;
  in: 'before' | 'after';
}

/** What a rule about schemas finds. */
export interface SchemaDifference extends DocumentDifference {
  /** Keys into the value that the schema describes, `*` for every item or name. */
  path: readonly string[];
}

/** A difference between two operations: with the rule that found it, and its place in the call. */
export interface OperationDifference extends DocumentDifference {
  rule: ChangeRule;
  clause: ChangeClause;
  location: ChangeLocation;
}
