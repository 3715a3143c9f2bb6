/** Bodies that depart from a contract in one place each, made from one that keeps to it. */

import { isValid } from '../../../spec/contract/validate.ts';
import type { JsonSchema } from '../../../spec/openapi/document.ts';
import { isObject } from '../../../spec/openapi/json-object.ts';
import { UNDECLARED_NAME } from '../undeclared-name.ts';
import { type BodyLocation, findPropertySchema, listBodyLocations, replaceValue } from './body-locations.ts';
import { listInvalidValues, listMisspellings, listOtherTypes, type ValueVariant } from './invalid-values.ts';

export interface BodyVariant {
  /** The place in it, as `placesOf` writes it. */
  pointer: string;
  /** What is wrong there, to finish "a body in which …". */
  words: string;
  body: unknown;
}

/** A body that keeps to the contract, with the schema that it keeps to. */
export interface ValidBody {
  schema: JsonSchema;
  body: unknown;
  /** Of the newest revision: what clouds may have added is looked for there, and elsewhere one name has to do. */
  isNewest: boolean;
}

/** How a body can be wrong. */
export type ListInvalidBodies = (right: ValidBody, others: readonly ValidBody[]) => BodyVariant[];

/** An undeclared property at each level: a name of nobody's, usual ones, and those that other revisions declare there. */
export const addUndeclaredProperties: ListInvalidBodies = (right, others) =>
  wrong(right, ({ schema, value, pointer }) => {
    if (!isObject(value)) return [];
    const elsewhere = declaredElsewhere(pointer, others);
    const sibling = Object.values(value)[0];
    const isNamed = Object.keys(schema.properties ?? {}).length > 0;
    const usual = isNamed && right.isNewest ? USUAL_NAMES : [UNDECLARED_NAME];
    const names = new Map<string, unknown>(usual.map((name) => [name, sibling ?? 'interop']));
    for (const [name, other] of elsewhere) names.set(name, other);
    return [...names]
      .filter(([name]) => !(name in value) && findPropertySchema(schema, name) === undefined)
      .map(([name, other]) => ({ name, value: other, words: 'is undeclared' }));
  });

/** A required property left out, each. */
export const removeRequiredProperties: ListInvalidBodies = (right) =>
  wrong(right, ({ required }) => (required ? [{ value: undefined, words: 'is missing' }] : []));

/** A value of another type, at each place. */
export const changeTypes: ListInvalidBodies = (right) =>
  wrong(right, ({ schema, value }) => listOtherTypes(schema, value));

/** A value one outside each bound, length, pattern, format and list of values. */
export const violateConstraints: ListInvalidBodies = (right) =>
  wrong(right, ({ schema, value }) => listInvalidValues(schema, value));

/** A name that clients choose, of a form that is not allowed. */
export const misspellNames: ListInvalidBodies = (right) =>
  listBodyLocations(right.schema, right.body).flatMap((place) => {
    const { schema, value, keys, pointer } = place;
    if (schema.patternProperties === undefined || typeof value !== 'object' || value === null) return [];
    const [name, inner] = Object.entries(value)[0] ?? [];
    if (name === undefined) return [];
    return listMisspellings(name)
      .map((other) => ({ ...(replaceValue(value, [name], undefined) as object), [other]: inner }))
      .map((changed) => ({
        pointer: `${pointer}/*`,
        words: 'has a name that is not allowed',
        body: replaceValue(right.body, keys, changed),
      }))
      .filter(({ body }) => !isValid(right.schema, body));
  });

/** What other revisions take, as a whole. */
export const takeOtherRevisions: ListInvalidBodies = ({ schema }, others) =>
  others
    .filter(({ body }) => !isValid(schema, body))
    .map(({ body }) => ({ pointer: '', words: 'is as at another microversion', body }));

interface Change extends ValueVariant {
  /** A property of the place; the place itself when absent. */
  name?: string;
}

/** Only what the schema refuses: a change that it allows is no departure. */
function wrong(right: ValidBody, changesOf: (place: BodyLocation) => Change[]): BodyVariant[] {
  return listBodyLocations(right.schema, right.body).flatMap((place) =>
    changesOf(place)
      .map(({ name, value, words }) => ({
        pointer: name === undefined ? place.pointer : `${place.pointer}/${name}`,
        words,
        body: replaceValue(right.body, name === undefined ? place.keys : [...place.keys, name], value),
      }))
      .filter(({ body }) => !isValid(right.schema, body)),
  );
}

/** The properties that other revisions have at the place, with a value that they take. */
function declaredElsewhere(form: string, others: readonly ValidBody[]): [string, unknown][] {
  return others.flatMap(({ schema, body }) =>
    listBodyLocations(schema, body)
      .filter((place) => place.pointer === form && typeof place.value === 'object' && place.value !== null)
      .flatMap(({ value }) => Object.entries(value as object)),
  );
}

/** Those that clouds are most likely to add. */
const USUAL_NAMES = [
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
