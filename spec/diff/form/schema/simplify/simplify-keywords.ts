/** Leaves out keywords that say nothing beside the others of their schema. */

import type { OpenNode } from '../merge-members.ts';
import { dropForeignKeywords } from './drop-foreign-keywords.ts';
import { simplifyBounds } from './simplify-bounds.ts';
import { dropIdleContains } from './simplify-openness.ts';
import { simplifyTypes } from './simplify-types.ts';

/** Changes the node in place. */
export function simplifyKeywords(open: OpenNode): void {
  simplifyTypes(open.values);
  simplifyBounds(open.values);
  dropIdleContains(open);
  dropForeignKeywords(open);
}
