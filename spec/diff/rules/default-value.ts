/** What is meant when nothing is given. */
import { keywordRule } from './keyword-rule.ts';

export const defaultValue = keywordRule('default', 'values', ['default']);
