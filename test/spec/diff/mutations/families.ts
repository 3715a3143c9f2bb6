/** Every kind of edit. */
import type { Family } from './edit.ts';
import { BOUNDS } from './visible/bounds.ts';
import { COMBINATIONS, CONDITIONS } from './visible/combinations.ts';
import { FORMS } from './visible/forms.ts';
import { OPENNESS } from './visible/openness.ts';
import { NAMED_PROPERTIES, PROPERTIES } from './visible/properties.ts';
import { TYPES } from './visible/types.ts';
import { VALUES } from './visible/values.ts';

export const FAMILIES: readonly Family[] = [
  PROPERTIES,
  NAMED_PROPERTIES,
  VALUES,
  TYPES,
  BOUNDS,
  FORMS,
  OPENNESS,
  COMBINATIONS,
  CONDITIONS,
];
