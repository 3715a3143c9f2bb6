/** Puts what cannot be marked, and differs between versions, into `x-variants`. */
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { areEqual, newestValue, only, type Run, runsOf, type ValuesByVersion } from './held.ts';
import type { Timeline } from './timeline.ts';

/**
 * What a key has in the newest version stands beside `x-variants`, if all versions have it, so that who does not know them
 * reads that.
 * @param differing by key
 * @param span the versions in which the object stands
 */
export function keysInVariants(
  object: JsonObject,
  differing: ReadonlyMap<string, ValuesByVersion>,
  span: readonly number[],
  timeline: Timeline,
): JsonObject {
  const byRun = new Map<string, { run: Run; keys: JsonObject }>();
  const result = { ...object };
  for (const [key, held] of differing) {
    const usual = held.size === span.length ? newestValue(held) : undefined;
    if (usual !== undefined) result[key] = usual;
    for (const run of runsOf(held, span)) {
      const value = newestValue(only(held, run));
      if (usual !== undefined && areEqual(value, usual)) continue;
      const name = `${run.first} ${run.last}`;
      const variant = byRun.get(name) ?? { run, keys: {} };
      variant.keys[key] = value;
      byRun.set(name, variant);
    }
  }
  if (byRun.size === 0) return result;
  const variants = [...byRun.values()].sort((one, other) => one.run.first - other.run.first);
  return { ...result, 'x-variants': variants.map(({ run, keys }): Json => timeline.marked(keys, run, span)) };
}
