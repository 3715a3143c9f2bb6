/** How a text holds something else. */
import { keywordRule } from './keyword-rule.ts';

export const encoding = keywordRule('encoding', 'type', ['contentEncoding', 'contentMediaType']);
