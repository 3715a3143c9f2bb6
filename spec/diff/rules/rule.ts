/** A rule about schemas: one thing that a client can see of a schema, and the keywords that declare it. */

import type { Side } from '../../openapi/location.ts';
import type { ChangeClause } from '../change.ts';
import type { ChangeRule } from '../change-ids.ts';
import type { SchemaDifference } from '../difference.ts';
import type { SchemaDigests } from '../form/schema/schema-digests.ts';
import type { SchemaNode } from '../form/schema/schema-node.ts';

/** Compares some keywords of two schemas. */
export interface KeywordComparison {
  keywords: readonly string[];
  /** Differences of these two schemas, without those of the schemas below them. */
  differences(before: SchemaNode, after: SchemaNode, context: RuleContext): SchemaDifference[];
}

export interface SchemaRule extends KeywordComparison {
  name: ChangeRule;
  clause: ChangeClause;
}

export interface RuleContext {
  digests: SchemaDigests;
  /** The side from which a client sees the value. */
  side: Side;
  /** Whether a property of the other side (`readOnly`, `writeOnly`) does not count as required: by OpenAPI 3.0. */
  ignoresOtherSide: boolean;
  /** The path of the schemas in the value that they describe. */
  path: readonly string[];
}
