/** What a value must not be. */
import { childRule } from './child-rule.ts';

export const negation = childRule('negation', 'values', ['not']);
