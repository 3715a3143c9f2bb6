/** Expresses a schema that changes between versions as a `oneOf` with one variant for each run of versions. */

import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { ANNOTATIONS } from '../../openapi/objects/keywords.ts';
import type { Timeline } from './timeline.ts';
import {
  areEqual,
  newestValue,
  runsOf,
  sliceRun,
  type ValuesByVersion,
  type VersionRun,
} from './values-by-version.ts';

/** @param span the versions of the parent: one without a schema is a gap between the variants, and none exists there */
export function buildSchemaVariants(
  schemas: ValuesByVersion,
  span: readonly number[],
  timeline: Timeline,
): JsonObject {
  const runs = runsOf(schemas, span);
  const variants = runs.map((run) => asObject(newestValue(sliceRun(schemas, run))));
  const shared = sharedAnnotations(variants);
  const oneOf = variants.map((variant, index) => {
    const own = Object.entries(variant).filter(([key]) => !(key in shared));
    return timeline.markVariant(Object.fromEntries(own), runs[index] as VersionRun);
  });
  return { ...shared, oneOf, 'x-openstack': { discriminator: 'microversion' } };
}

/** Boolean schemas cannot have marks, so they become objects with the same meaning. */
function asObject(schema: Json): JsonObject {
  if (isObject(schema)) return schema;
  return schema === false ? { not: {} } : {};
}

/** Annotations with the same value in all variants, which are written once. */
function sharedAnnotations([first = {}, ...others]: readonly JsonObject[]): JsonObject {
  const shared = Object.entries(first).filter(
    ([key, value]) =>
      ANNOTATIONS.has(key) &&
      key !== '$defs' &&
      others.every((each) => key in each && areEqual(each[key] as Json, value)),
  );
  return Object.fromEntries(shared);
}
