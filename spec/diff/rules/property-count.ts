/** How many properties an object may have. */
import { boundEffect, keywordRule } from './keyword-rule.ts';

export const propertyCount = keywordRule(
  'property-count',
  'values',
  ['minProperties', 'maxProperties'],
  boundEffect,
);
