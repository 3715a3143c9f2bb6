/** Whether an item may come twice. */
import { keywordRule } from './keyword-rule.ts';

export const uniqueItems = keywordRule('unique-items', 'values', ['uniqueItems']);
