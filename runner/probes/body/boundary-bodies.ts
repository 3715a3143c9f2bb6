/** Bodies at the edge of what a contract allows. A cloud that refuses one has narrowed what it takes. */
import { isValid } from '../../../spec/contract/validate.ts';
import { listBodyLocations, replaceValue } from './body-locations.ts';
import type { BodyVariant, ValidBody } from './invalid-bodies.ts';
import { listBoundaryValues } from './invalid-values.ts';

/** Each place at its bounds, each optional property left out, and all of them at once. */
export function listBoundaryBodies({ schema, body }: ValidBody): BodyVariant[] {
  const places = listBodyLocations(schema, body).filter(({ keys }) => keys.length > 0);
  const optional = places.filter((place) => place.optional);
  const changed = places.flatMap((place) =>
    [
      ...listBoundaryValues(place.schema, place.value),
      ...(place.optional ? [{ value: undefined, words: 'is left out' }] : []),
    ].map(({ value, words }) => ({
      pointer: place.pointer,
      words,
      body: replaceValue(body, place.keys, value),
    })),
  );
  const bare = optional.reduceRight((rest, { keys }) => replaceValue(rest, keys, undefined), body);
  return [...changed, { pointer: '', words: 'has nothing that may be left out', body: bare }].filter((one) =>
    isValid(schema, one.body),
  );
}
