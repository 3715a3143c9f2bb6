/** What form a text or a number has, by name. */
import { keywordRule } from './keyword-rule.ts';

export const format = keywordRule('format', 'values', ['format']);
