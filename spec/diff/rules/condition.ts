/** What must be so if something else is. */
import { childRule } from './child-rule.ts';

export const condition = childRule('condition', 'values', ['if', 'then', 'else']);
