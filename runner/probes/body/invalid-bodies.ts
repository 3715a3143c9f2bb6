/** Derives invalid bodies from a valid one: each violates the contract at one location. */

import { isValid } from '../../../spec/contract/validate.ts';
import type { JsonSchema } from '../../../spec/openapi/document.ts';
import { isObject } from '../../../spec/openapi/json-object.ts';
import { UNDECLARED_NAME } from '../undeclared-name.ts';
import { type BodyLocation, findPropertySchema, listBodyLocations, replaceValue } from './body-locations.ts';
import { listInvalidValues, listMisspellings, listOtherTypes, type ValueVariant } from './invalid-values.ts';

export interface BodyVariant {
  /** The changed location, as `listBodyLocations` writes it. */
  pointer: string;
  /** What is changed there, to complete "a body in which …". */
  words: string;
  body: unknown;
}

/** A valid body with its schema. */
export interface ValidBody {
  schema: JsonSchema;
  body: unknown;
  /** Whether it is of the newest revision: only there are the properties tried that clouds tend to add. */
  isNewest: boolean;
}

/** One way to derive invalid bodies. @param others valid bodies of other revisions */
export type ListInvalidBodies = (valid: ValidBody, others: readonly ValidBody[]) => BodyVariant[];

/** Adds an undeclared property at each level: an unknown name, common ones, and those of other revisions. */
export const addUndeclaredProperties: ListInvalidBodies = (valid, others) =>
  changeEach(valid, ({ schema, value, pointer }) => {
    if (!isObject(value)) return [];
    const elsewhere = listDeclaredElsewhere(pointer, others);
    const sibling = Object.values(value)[0];
    const isNamed = Object.keys(schema.properties ?? {}).length > 0;
    const common = isNamed && valid.isNewest ? COMMON_NAMES : [UNDECLARED_NAME];
    const names = new Map<string, unknown>(common.map((name) => [name, sibling ?? 'interop']));
    for (const [name, other] of elsewhere) names.set(name, other);
    return [...names]
      .filter(([name]) => !(name in value) && findPropertySchema(schema, name) === undefined)
      .map(([name, other]) => ({ name, value: other, words: 'is undeclared' }));
  });

/** Removes each required property. */
export const removeRequiredProperties: ListInvalidBodies = (valid) =>
  changeEach(valid, ({ required }) => (required ? [{ value: undefined, words: 'is missing' }] : []));

/** Replaces each value by one of another type. */
export const changeTypes: ListInvalidBodies = (valid) =>
  changeEach(valid, ({ schema, value }) => listOtherTypes(schema, value));

/** Violates each bound, length, pattern, format and enumeration. */
export const violateConstraints: ListInvalidBodies = (valid) =>
  changeEach(valid, ({ schema, value }) => listInvalidValues(schema, value));

/** Changes names that clients choose so that no pattern matches them. */
export const misspellNames: ListInvalidBodies = (valid) =>
  listBodyLocations(valid.schema, valid.body).flatMap((location) => {
    const { schema, value, keys, pointer } = location;
    if (schema.patternProperties === undefined || typeof value !== 'object' || value === null) return [];
    const [name, inner] = Object.entries(value)[0] ?? [];
    if (name === undefined) return [];
    return listMisspellings(name)
      .map((other) => ({ ...(replaceValue(value, [name], undefined) as object), [other]: inner }))
      .map((changed) => ({
        pointer: `${pointer}/*`,
        words: 'has a name that is not allowed',
        body: replaceValue(valid.body, keys, changed),
      }))
      .filter(({ body }) => !isValid(valid.schema, body));
  });

/** Takes the bodies of other revisions, where they are invalid here. */
export const takeOtherRevisions: ListInvalidBodies = ({ schema }, others) =>
  others
    .filter(({ body }) => !isValid(schema, body))
    .map(({ body }) => ({ pointer: '', words: 'is as at another microversion', body }));

interface Change extends ValueVariant {
  /** A property of the location; the location itself when absent. */
  name?: string;
}

/** Applies the changes at every location, and keeps the bodies that are invalid. */
function changeEach(valid: ValidBody, changesOf: (location: BodyLocation) => Change[]): BodyVariant[] {
  return listBodyLocations(valid.schema, valid.body).flatMap((location) =>
    changesOf(location)
      .map(({ name, value, words }) => ({
        pointer: name === undefined ? location.pointer : `${location.pointer}/${name}`,
        words,
        body: replaceValue(valid.body, name === undefined ? location.keys : [...location.keys, name], value),
      }))
      .filter(({ body }) => !isValid(valid.schema, body)),
  );
}

/** Lists the properties of other revisions at the location, with a valid value. */
function listDeclaredElsewhere(pointer: string, others: readonly ValidBody[]): [string, unknown][] {
  return others.flatMap(({ schema, body }) =>
    listBodyLocations(schema, body)
      .filter(
        (location) =>
          location.pointer === pointer && typeof location.value === 'object' && location.value !== null,
      )
      .flatMap(({ value }) => Object.entries(value as object)),
  );
}

/** The properties that clouds are most likely to add. */
const COMMON_NAMES = [
  UNDECLARED_NAME,
  ...[
    'description',
    'metadata',
    'tags',
    'extra',
    'id',
    'links',
    'enabled',
    'owner',
    'location',
    'region',
    'zone',
  ],
  ...['status', 'type', 'labels', 'properties', 'comment', 'display_name', 'created_at', 'version'],
];
