/** What else must be so when a property is there. */
import { childRule } from './child-rule.ts';
import { keywordRule } from './keyword-rule.ts';
import type { SchemaRule } from './rule.ts';

const lists = keywordRule('dependent', 'property', ['dependentRequired']);
const schemas = childRule('dependent', 'property', ['dependentSchemas']);

export const dependent: SchemaRule = {
  ...lists,
  keywords: [...lists.keywords, ...schemas.keywords],
  differences: (...args) => [...lists.differences(...args), ...schemas.differences(...args)],
};
