/** A rule: one thing that a client can see of a schema, and how it can differ. */
import type { Json } from '../../openapi/document.ts';
import type { Side } from '../../openapi/location.ts';
import type { ChangeClause, ChangeKind } from '../change.ts';
import type { SchemaDigests } from '../form/schema/schema-digests.ts';
import type { SchemaNode } from '../form/schema/schema-node.ts';

/**
 * What became of the set of values that a schema allows: `wider` allows more, `narrower` allows less, `other` both, or
 * nobody can say. `unused` is a change that no client leans on.
 */
export type Effect = 'wider' | 'narrower' | 'other' | 'unused';

export interface SchemaDifference {
  kind: ChangeKind;
  effect: Effect;
  /** Keys from the schema to what differs, in the value that it describes: `*` for each item. */
  path: readonly string[];
  before?: Json;
  after?: Json;
  /** The node, the keyword and what is named below it, for the line; the newer node's unless something was removed. */
  at: { node: SchemaNode; keyword: string; name?: string };
}

export interface SchemaRule {
  /** The middle word of the ids: `response.property.added`. */
  name: string;
  clause: ChangeClause;
  /** The keywords that it answers for. */
  keywords: readonly string[];
  /** What differs by this rule here, and not below. */
  differences(before: SchemaNode, after: SchemaNode, context: RuleContext): SchemaDifference[];
}

export interface RuleContext {
  digests: SchemaDigests;
  side: Side;
  /** Where the schemas are, in the value that they describe. */
  path: readonly string[];
}
