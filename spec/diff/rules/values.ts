/** The values that are allowed, where they are listed. */
import { isErrorCode, listedValues } from './listed-values.ts';
import type { SchemaRule } from './rule.ts';

export const values: SchemaRule = {
  name: 'value',
  clause: 'values',
  keywords: ['enum'],
  differences: (before, after, context) => (isErrorCode(context) ? [] : listedValues(before, after)),
};
