/** Every rule about schemas. A test checks that each keyword belongs to exactly one of them. */

import type { ChangeClause } from '../change.ts';
import type { ChangeRule } from '../change-ids.ts';
import { combination } from './combinations/combination.ts';
import { condition } from './condition.ts';
import { discriminator } from './discriminator.ts';
import { presenceComparison } from './presence-comparison.ts';
import { namedProperties } from './properties/named-properties.ts';
import { opennessComparison } from './properties/openness-comparison.ts';
import { property } from './properties/property.ts';
import { propertyRequired } from './properties/property-required.ts';
import type { KeywordComparison, SchemaRule } from './rule.ts';
import { subschemaComparison } from './subschema-comparison.ts';
import { errorCodes, listedValues } from './values/listed-values.ts';
import { numberRange } from './values/number-range.ts';
import { type } from './values/type.ts';
import { boundEffect, valueComparison } from './values/value-comparison.ts';

/** The only rule for two schemas that have no value in common. */
export const TYPE_RULE = rule('type', 'type', type);

export const COMBINATION_RULE = rule('combination', 'values', combination);

export const SCHEMA_RULES: readonly SchemaRule[] = [
  rule('property', 'property', property),
  rule('property-required', 'property', propertyRequired),
  TYPE_RULE,
  rule('value', 'values', listedValues),
  rule('error-code', 'values', errorCodes),
  rule('format', 'values', valueComparison(['format'])),
  rule('pattern', 'values', valueComparison(['pattern'])),
  rule('number-range', 'values', numberRange),
  rule('multiple-of', 'values', valueComparison(['multipleOf'])),
  rule('length', 'values', valueComparison(['minLength', 'maxLength'], boundEffect)),
  rule('item-count', 'values', valueComparison(['minItems', 'maxItems'], boundEffect)),
  rule('property-count', 'values', valueComparison(['minProperties', 'maxProperties'], boundEffect)),
  rule('unique-items', 'values', valueComparison(['uniqueItems'])),
  rule(
    'unknown-properties',
    'property',
    opennessComparison(['additionalProperties', 'unevaluatedProperties']),
  ),
  rule('named-properties', 'property', namedProperties),
  rule('property-names', 'property', subschemaComparison(['propertyNames'])),
  rule('unknown-items', 'property', opennessComparison(['items', 'unevaluatedItems'])),
  rule('placed-items', 'type', presenceComparison(['prefixItems'])),
  rule(
    'contained-items',
    'values',
    subschemaComparison(['contains']),
    valueComparison(['minContains', 'maxContains']),
  ),
  COMBINATION_RULE,
  rule('negation', 'values', subschemaComparison(['not'])),
  rule('condition', 'values', condition),
  rule(
    'dependent',
    'property',
    valueComparison(['dependentRequired']),
    subschemaComparison(['dependentSchemas']),
  ),
  rule('discriminator', 'type', discriminator),
  rule('encoding', 'type', valueComparison(['contentEncoding', 'contentMediaType'])),
  rule('embedded', 'type', presenceComparison(['contentSchema'])),
  rule('access', 'property', valueComparison(['readOnly', 'writeOnly'])),
  rule('default', 'values', valueComparison(['default'])),
  // What the cloud does with a parameter that is given twice.
  rule('repeated', 'values', valueComparison(['x-repeated'])),
];

/** For a schema with alternatives and a plain one, which are compared as members of the alternatives. */
export const RULES_BESIDE_ALTERNATIVES = SCHEMA_RULES.filter(({ name }) =>
  ['access', 'default', 'repeated', 'discriminator'].includes(name),
);

function rule(name: ChangeRule, clause: ChangeClause, ...parts: readonly KeywordComparison[]): SchemaRule {
  return {
    name,
    clause,
    keywords: parts.flatMap(({ keywords }) => keywords),
    differences: (before, after, context) =>
      parts.flatMap((part) => part.differences(before, after, context)),
  };
}
