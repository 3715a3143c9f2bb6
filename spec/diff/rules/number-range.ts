/** How great a number may be. */
import { boundEffect, keywordRule } from './keyword-rule.ts';

export const numberRange = keywordRule(
  'number-range',
  'values',
  ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
  boundEffect,
);
