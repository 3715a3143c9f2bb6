/** What some of the items must be. */
import { childRule } from './child-rule.ts';
import { keywordRule } from './keyword-rule.ts';
import type { SchemaRule } from './rule.ts';

const schema = childRule('contained-items', 'values', ['contains']);
const counts = keywordRule('contained-items', 'values', ['minContains', 'maxContains']);

export const containedItems: SchemaRule = {
  ...schema,
  keywords: [...schema.keywords, ...counts.keywords],
  differences: (...args) => [...schema.differences(...args), ...counts.differences(...args)],
};
