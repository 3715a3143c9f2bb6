/** What becomes of a parameter that comes twice. */
import { keywordRule } from './keyword-rule.ts';

export const repeated = keywordRule('repeated', 'values', ['x-repeated']);
