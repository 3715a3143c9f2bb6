/** The expression that a text matches. */
import { keywordRule } from './keyword-rule.ts';

export const pattern = keywordRule('pattern', 'values', ['pattern']);
