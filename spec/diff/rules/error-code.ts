/** The codes that an error may have. */
import { isErrorCode, listedValues } from './listed-values.ts';
import type { SchemaRule } from './rule.ts';

export const errorCodeChanges: SchemaRule = {
  name: 'error-code',
  clause: 'values',
  keywords: [],
  differences: (before, after, context) => (isErrorCode(context) ? listedValues(before, after) : []),
};
