/** Properties that have no name of their own. */
import { openRule } from './open-rule.ts';

export const unknownProperties = openRule('unknown-properties', [
  'additionalProperties',
  'unevaluatedProperties',
]);
