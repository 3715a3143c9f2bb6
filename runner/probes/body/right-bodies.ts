/** Bodies at the edge of what a contract allows. A cloud that refuses one has narrowed what it takes. */
import { isValid } from '../../../spec/contract/validate.ts';
import { listBodyLocations, withValue } from './places.ts';
import type { RightBody, WrongBody } from './wrong-bodies.ts';
import { outermostValues } from './wrong-values.ts';

/** Each place at its bounds, each optional property left out, and all of them at once. */
export function bodiesAtTheEdge({ schema, body }: RightBody): WrongBody[] {
  const places = listBodyLocations(schema, body).filter(({ keys }) => keys.length > 0);
  const optional = places.filter((place) => place.optional);
  const changed = places.flatMap((place) =>
    [
      ...outermostValues(place.schema, place.value),
      ...(place.optional ? [{ value: undefined, words: 'is left out' }] : []),
    ].map(({ value, words }) => ({ place: place.form, words, body: withValue(body, place.keys, value) })),
  );
  const bare = optional.reduceRight((rest, { keys }) => withValue(rest, keys, undefined), body);
  return [...changed, { place: '', words: 'has nothing that may be left out', body: bare }].filter((one) =>
    isValid(schema, one.body),
  );
}
