/** Lists valid bodies at the bounds of a contract. A cloud that refuses one accepts less than the contract declares. */
import { isValid } from '../../../spec/contract/validate.ts';
import { pointerOf } from '../../../spec/openapi/json-pointer.ts';
import { type BodyLocation, listBodyLocations, replaceValue } from './body-locations.ts';
import type { BodyVariant, ValidBody } from './invalid-bodies.ts';
import { listBoundaryValues, type ValueVariant } from './invalid-values.ts';

/** JSON Pointers into a body. */
export interface KeptLocations {
  /** Values that name what exists: another text names nothing. */
  references?: readonly string[];
  /** Values that stay as they are. What has them may be left out, and what is within them varies. */
  fixed?: readonly string[];
}

/** Puts each value at its bounds, removes each optional property, and removes all of them at once. */
export function listBoundaryBodies(
  { schema, body }: ValidBody,
  { references = [], fixed = [] }: KeptLocations = {},
): BodyVariant[] {
  const locations = listBodyLocations(schema, body).filter(
    ({ keys }) => keys.length > 0 && !fixed.includes(pointerOf(keys)),
  );
  const optional = locations.filter((location) => location.optional);
  const changed = locations.flatMap((location) =>
    [
      ...listBoundaryValues(location.schema, location.value).filter(isKept(location, references)),
      ...(location.optional ? [{ value: undefined, words: 'is left out' }] : []),
    ].map(({ value, words }) => ({
      pointer: location.pointer,
      words,
      body: replaceValue(body, location.keys, value),
    })),
  );
  const minimal = optional.reduceRight((rest, { keys }) => replaceValue(rest, keys, undefined), body);
  return [...changed, { pointer: '', words: 'has no optional properties', body: minimal }].filter((one) =>
    isValid(schema, one.body),
  );
}

function isKept({ keys }: BodyLocation, references: readonly string[]): (variant: ValueVariant) => boolean {
  const isReference = references.includes(pointerOf(keys));
  return ({ value }) => !isReference || typeof value !== 'string';
}
