/** Merges the parameter lists of several versions into one list with marked parameters. */
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { orderedUnion } from './ordered-union.ts';
import type { Timeline } from './timeline.ts';
import { areAllEqual, newestValue, runsOf, sliceRun, type ValuesByVersion } from './values-by-version.ts';

export interface ParameterMerge {
  /** Follows the references among the values. */
  resolve(values: ValuesByVersion): ValuesByVersion;
  /** Merges parameters that differ in their schemas and descriptions only. */
  merge(values: ValuesByVersion): JsonObject;
}

/**
 * A parameter that changes in another way, such as whether it is required, appears once for each run of versions.
 * @param values a list in each version that has one
 * @param span the versions of the parent
 */
export function mergeParameters(
  values: ValuesByVersion,
  span: readonly number[],
  timeline: Timeline,
  { resolve, merge }: ParameterMerge,
): Json[] {
  const lists = new Map(
    [...values].map(([index, list]) => [
      index,
      indexByName(list, (value) => newestValue(resolve(new Map([[index, value]])))),
    ]),
  );
  const names = orderedUnion([...lists.values()].map((list) => [...list.keys()]));
  return names.flatMap((name) => {
    const written = new Map([...lists].flatMap(([index, list]) => pairOf(index, list.get(name))));
    if (written.size === span.length && areAllEqual(written)) return [newestValue(written)];
    const parameters = resolve(written);
    const fixed = new Map([...parameters].map(([index, value]) => [index, omitMergeable(value)]));
    return runsOf(fixed, span).map((run) => timeline.mark(merge(sliceRun(parameters, run)), run, span));
  });
}

/** By location and name, which identify a parameter. */
function indexByName(list: Json, resolve: (value: Json) => Json): Map<string, Json> {
  return new Map(
    (Array.isArray(list) ? list : []).map((value) => {
      const { in: location, name } = resolve(value) as JsonObject;
      return [`${location} ${name}`, value];
    }),
  );
}

/** The parameter without the fields that can differ within one entry. */
function omitMergeable(parameter: Json): Json {
  if (!isObject(parameter)) return parameter;
  const {
    schema: _schema,
    content: _content,
    description: _description,
    deprecated: _deprecated,
    ...rest
  } = parameter;
  return rest;
}

function pairOf(index: number, value: Json | undefined): [number, Json][] {
  return value === undefined ? [] : [[index, value]];
}
