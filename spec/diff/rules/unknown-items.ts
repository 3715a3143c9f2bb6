/** Items that have no place of their own. */
import { openRule } from './open-rule.ts';

export const unknownItems = openRule('unknown-items', ['items', 'unevaluatedItems']);
