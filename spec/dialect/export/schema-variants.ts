/** Schemas of which one holds at each version. */

import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { ANNOTATIONS } from '../../openapi/keywords.ts';
import { areEqual, newestValue, only, runsOf, type ValuesByVersion } from './held.ts';
import type { Timeline } from './timeline.ts';

/**
 * @param span the versions in which a schema could stand there: one that has none is a gap between the variants, in which
 *   nothing stands there
 */
export function schemaVariants(
  held: ValuesByVersion,
  span: readonly number[],
  timeline: Timeline,
): JsonObject {
  const runs = runsOf(held, span);
  const schemas = runs.map((run) => asObject(newestValue(only(held, run))));
  const shared = sharedWords(schemas);
  const oneOf = schemas.map((schema, index) => {
    const own = Object.entries(schema).filter(([key]) => !(key in shared));
    return timeline.variant(Object.fromEntries(own), runs[index] as (typeof runs)[number]);
  });
  return { ...shared, oneOf, 'x-openstack': { discriminator: 'microversion' } };
}

/** What can be marked. */
function asObject(schema: Json): JsonObject {
  if (isObject(schema)) return schema;
  return schema === false ? { not: {} } : {};
}

/** What people read is said once, where it is the same in all. */
function sharedWords([first = {}, ...others]: readonly JsonObject[]): JsonObject {
  const shared = Object.entries(first).filter(
    ([key, value]) =>
      ANNOTATIONS.has(key) &&
      key !== '$defs' &&
      others.every((each) => key in each && areEqual(each[key] as Json, value)),
  );
  return Object.fromEntries(shared);
}
