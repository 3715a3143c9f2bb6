/** The number that a number is a multiple of. */
import { keywordRule } from './keyword-rule.ts';

export const multipleOf = keywordRule('multiple-of', 'values', ['multipleOf']);
