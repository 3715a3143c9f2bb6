/** Every kind of edit. */
import type { Family } from './edit.ts';
import { ORDER } from './invisible/order.ts';
import { NAMES, SHARED_PARTS, SHARED_SCHEMAS } from './invisible/sharing.ts';
import { SPELLING, SPELLING_OF_PARTS } from './invisible/spelling.ts';
import { WORDS_FOR_PEOPLE } from './invisible/words.ts';
import { BODIES, MEDIA_TYPES } from './visible/bodies.ts';
import { BOUNDS } from './visible/bounds.ts';
import { COMBINATIONS, CONDITIONS } from './visible/combinations.ts';
import { FORMS } from './visible/forms.ts';
import { HEADER_FORMS, HEADERS } from './visible/headers.ts';
import { OPENNESS } from './visible/openness.ts';
import { AUTHENTICATION, FACTS, METHODS, URLS } from './visible/operations.ts';
import { PARAMETER_FORMS, PARAMETERS } from './visible/parameters.ts';
import { NAMED_PROPERTIES, PROPERTIES } from './visible/properties.ts';
import { REFUSALS, ROUTES } from './visible/refusals.ts';
import { STATUSES } from './visible/statuses.ts';
import { TYPES } from './visible/types.ts';
import { VALUES } from './visible/values.ts';

export const VISIBLE: readonly Family[] = [
  URLS,
  METHODS,
  FACTS,
  AUTHENTICATION,
  PARAMETERS,
  PARAMETER_FORMS,
  BODIES,
  MEDIA_TYPES,
  STATUSES,
  HEADERS,
  HEADER_FORMS,
  REFUSALS,
  ROUTES,
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

/** Edits that no client can see. */
export const INVISIBLE: readonly Family[] = [
  WORDS_FOR_PEOPLE,
  ORDER,
  SPELLING,
  SPELLING_OF_PARTS,
  SHARED_SCHEMAS,
  SHARED_PARTS,
  NAMES,
];

export const FAMILIES: readonly Family[] = [...VISIBLE, ...INVISIBLE];
