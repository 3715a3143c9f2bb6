/** Leaves out keywords that say nothing beside the others of their schema. */

import type { OpenNode } from '../merge-members.ts';
import type { SchemaNode } from '../schema-node.ts';
import { dropForeignKeywords } from './drop-foreign-keywords.ts';
import { simplifyBounds } from './simplify-bounds.ts';
import { simplifyOpenness } from './simplify-openness.ts';
import { simplifyTypes } from './simplify-types.ts';

/** Changes the node in place. @param isComplete whether a node below was read as a whole; one in a circle is not yet */
export function simplifyKeywords(open: OpenNode, isComplete: (below: SchemaNode) => boolean): void {
  simplifyTypes(open.values);
  simplifyBounds(open.values);
  simplifyOpenness(open, isComplete);
  dropForeignKeywords(open);
}
