/** Lists valid bodies at the bounds of a contract. A cloud that refuses one accepts less than the contract declares. */
import { isValid } from '../../../spec/contract/validate.ts';
import { listBodyLocations, replaceValue } from './body-locations.ts';
import type { BodyVariant, ValidBody } from './invalid-bodies.ts';
import { listBoundaryValues } from './invalid-values.ts';

/** Puts each value at its bounds, removes each optional property, and removes all of them at once. */
export function listBoundaryBodies({ schema, body }: ValidBody): BodyVariant[] {
  const locations = listBodyLocations(schema, body).filter(({ keys }) => keys.length > 0);
  const optional = locations.filter((location) => location.optional);
  const changed = locations.flatMap((location) =>
    [
      ...listBoundaryValues(location.schema, location.value),
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
