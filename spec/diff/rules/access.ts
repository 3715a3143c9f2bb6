/** Whether a property is only answered, or only sent. */
import { keywordRule } from './keyword-rule.ts';

export const access = keywordRule('access', 'property', ['readOnly', 'writeOnly']);
