/** The property that says which of several schemas holds. */
import { keywordRule } from './keyword-rule.ts';

export const discriminator = keywordRule('discriminator', 'type', ['discriminator']);
