/** Writes keys that differ between versions, and that no mark can describe, as `x-variants`. */
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import type { Timeline } from './timeline.ts';
import {
  areEqual,
  newestValue,
  runsOf,
  sliceRun,
  type ValuesByVersion,
  type VersionRun,
} from './values-by-version.ts';

/**
 * The object with `x-variants`, unless nothing differs. A key that all versions have also keeps its newest value in the
 * object, for tools that do not know `x-variants`.
 * @param differing by key
 * @param span the versions that have the object
 */
export function addKeyVariants(
  object: JsonObject,
  differing: ReadonlyMap<string, ValuesByVersion>,
  span: readonly number[],
  timeline: Timeline,
): JsonObject {
  const byRun = new Map<string, { run: VersionRun; keys: JsonObject }>();
  const result = { ...object };
  for (const [key, values] of differing) {
    const fallback = values.size === span.length ? newestValue(values) : undefined;
    if (fallback !== undefined) result[key] = fallback;
    for (const run of runsOf(values, span)) {
      const value = newestValue(sliceRun(values, run));
      if (fallback !== undefined && areEqual(value, fallback)) continue;
      const name = `${run.first} ${run.last}`;
      const variant = byRun.get(name) ?? { run, keys: {} };
      variant.keys[key] = value;
      byRun.set(name, variant);
    }
  }
  if (byRun.size === 0) return result;
  const variants = [...byRun.values()].sort((one, other) => one.run.first - other.run.first);
  return { ...result, 'x-variants': variants.map(({ run, keys }): Json => timeline.mark(keys, run, span)) };
}
