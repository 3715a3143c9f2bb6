/** Bodies that depart from a contract in one place each, made from one that keeps to it. */

import { isValid } from '../../../spec/contract/validate.ts';
import type { JsonSchema } from '../../../spec/openapi/document.ts';
import { isObject } from '../../../spec/openapi/json-object.ts';
import { STRANGE_NAME } from '../strange-name.ts';
import { type BodyLocation, listBodyLocations, propertySchema, withValue } from './places.ts';
import { misspelt, type OtherValue, wrongTypes, wrongValues } from './wrong-values.ts';

export interface WrongBody {
  /** The place in it, as `placesOf` writes it. */
  place: string;
  /** What is wrong there, to finish "a body in which …". */
  words: string;
  body: unknown;
}

/** A body that keeps to the contract, with the schema that it keeps to. */
export interface RightBody {
  schema: JsonSchema;
  body: unknown;
  /** Of the newest revision: what clouds may have added is looked for there, and elsewhere one name has to do. */
  isNewest: boolean;
}

/** How a body can be wrong. */
export type WrongBodies = (right: RightBody, others: readonly RightBody[]) => WrongBody[];

/** An undeclared property at each level: a name of nobody's, usual ones, and those that other revisions declare there. */
export const undeclaredProperties: WrongBodies = (right, others) =>
  wrong(right, ({ schema, value, form }) => {
    if (!isObject(value)) return [];
    const elsewhere = declaredElsewhere(form, others);
    const sibling = Object.values(value)[0];
    const isNamed = Object.keys(schema.properties ?? {}).length > 0;
    const usual = isNamed && right.isNewest ? USUAL_NAMES : [STRANGE_NAME];
    const names = new Map<string, unknown>(usual.map((name) => [name, sibling ?? 'interop']));
    for (const [name, other] of elsewhere) names.set(name, other);
    return [...names]
      .filter(([name]) => !(name in value) && propertySchema(schema, name) === undefined)
      .map(([name, other]) => ({ name, value: other, words: 'is undeclared' }));
  });

/** A required property left out, each. */
export const missingProperties: WrongBodies = (right) =>
  wrong(right, ({ required }) => (required ? [{ value: undefined, words: 'is missing' }] : []));

/** A value of another type, at each place. */
export const wronglyTyped: WrongBodies = (right) =>
  wrong(right, ({ schema, value }) => wrongTypes(schema, value));

/** A value one outside each bound, length, pattern, format and list of values. */
export const wrongValued: WrongBodies = (right) =>
  wrong(right, ({ schema, value }) => wrongValues(schema, value));

/** A name that clients choose, of a form that is not allowed. */
export const wronglyNamed: WrongBodies = (right) =>
  listBodyLocations(right.schema, right.body).flatMap((place) => {
    const { schema, value, keys, form } = place;
    if (schema.patternProperties === undefined || typeof value !== 'object' || value === null) return [];
    const [name, inner] = Object.entries(value)[0] ?? [];
    if (name === undefined) return [];
    return misspelt(name)
      .map((other) => ({ ...(withValue(value, [name], undefined) as object), [other]: inner }))
      .map((changed) => ({
        place: `${form}/*`,
        words: 'has a name that is not allowed',
        body: withValue(right.body, keys, changed),
      }))
      .filter(({ body }) => !isValid(right.schema, body));
  });

/** What other revisions take, as a whole. */
export const ofOtherRevisions: WrongBodies = ({ schema }, others) =>
  others
    .filter(({ body }) => !isValid(schema, body))
    .map(({ body }) => ({ place: '', words: 'is as at another microversion', body }));

interface Change extends OtherValue {
  /** A property of the place; the place itself when absent. */
  name?: string;
}

/** Only what the schema refuses: a change that it allows is no departure. */
function wrong(right: RightBody, changesOf: (place: BodyLocation) => Change[]): WrongBody[] {
  return listBodyLocations(right.schema, right.body).flatMap((place) =>
    changesOf(place)
      .map(({ name, value, words }) => ({
        place: name === undefined ? place.form : `${place.form}/${name}`,
        words,
        body: withValue(right.body, name === undefined ? place.keys : [...place.keys, name], value),
      }))
      .filter(({ body }) => !isValid(right.schema, body)),
  );
}

/** The properties that other revisions have at the place, with a value that they take. */
function declaredElsewhere(form: string, others: readonly RightBody[]): [string, unknown][] {
  return others.flatMap(({ schema, body }) =>
    listBodyLocations(schema, body)
      .filter((place) => place.form === form && typeof place.value === 'object' && place.value !== null)
      .flatMap(({ value }) => Object.entries(value as object)),
  );
}

/** Those that clouds are most likely to add. */
const USUAL_NAMES = [
  STRANGE_NAME,
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
