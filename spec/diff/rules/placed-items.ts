/** Items that have a place of their own. */
import { partRule } from './part-rule.ts';

export const placedItems = partRule('placed-items', 'type', ['prefixItems']);
