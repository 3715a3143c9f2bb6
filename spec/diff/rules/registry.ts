/** Every rule about schemas. Each keyword that is known is one rule's; the tests see to that. */
import { access } from './access.ts';
import { combination } from './combination.ts';
import { condition } from './condition.ts';
import { containedItems } from './contained-items.ts';
import { defaultValue } from './default-value.ts';
import { dependent } from './dependent.ts';
import { discriminator } from './discriminator.ts';
import { embedded } from './embedded.ts';
import { encoding } from './encoding.ts';
import { errorCodeChanges } from './error-code.ts';
import { format } from './format.ts';
import { itemCount } from './item-count.ts';
import { length } from './length.ts';
import { multipleOf } from './multiple-of.ts';
import { namedProperties } from './named-properties.ts';
import { negation } from './negation.ts';
import { numberRange } from './number-range.ts';
import { pattern } from './pattern.ts';
import { placedItems } from './placed-items.ts';
import { property } from './property.ts';
import { propertyCount } from './property-count.ts';
import { propertyNames } from './property-names.ts';
import { propertyRequired } from './property-required.ts';
import { repeated } from './repeated.ts';
import type { SchemaRule } from './rule.ts';
import { type } from './type.ts';
import { uniqueItems } from './unique-items.ts';
import { unknownItems } from './unknown-items.ts';
import { unknownProperties } from './unknown-properties.ts';
import { values } from './values.ts';

export const SCHEMA_RULES: readonly SchemaRule[] = [
  property,
  propertyRequired,
  type,
  values,
  errorCodeChanges,
  format,
  pattern,
  numberRange,
  multipleOf,
  length,
  itemCount,
  propertyCount,
  uniqueItems,
  unknownProperties,
  namedProperties,
  propertyNames,
  unknownItems,
  placedItems,
  containedItems,
  combination,
  negation,
  condition,
  dependent,
  discriminator,
  encoding,
  embedded,
  access,
  defaultValue,
  repeated,
];
