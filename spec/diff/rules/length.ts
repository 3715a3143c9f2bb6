/** How long a text may be. */
import { boundEffect, keywordRule } from './keyword-rule.ts';

export const length = keywordRule('length', 'values', ['minLength', 'maxLength'], boundEffect);
