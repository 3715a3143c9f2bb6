/** The names that properties may have. */
import { childRule } from './child-rule.ts';

export const propertyNames = childRule('property-names', 'property', ['propertyNames']);
