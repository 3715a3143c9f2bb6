/** How many items a list may have. */
import { boundEffect, keywordRule } from './keyword-rule.ts';

export const itemCount = keywordRule('item-count', 'values', ['minItems', 'maxItems'], boundEffect);
