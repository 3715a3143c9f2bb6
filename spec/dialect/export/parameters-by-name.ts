/** One list of parameters for all versions, whose entries are marked. */
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { isSame, newestValue, only, runsOf, type ValuesByVersion } from './held.ts';
import { orderedUnion } from './ordered-union.ts';
import type { Timeline } from './timeline.ts';

export interface Merging {
  /** What references lead to. */
  resolved(held: ValuesByVersion): ValuesByVersion;
  /** Parameters that differ in nothing but their schemas and words. */
  merged(held: ValuesByVersion): JsonObject;
}

/**
 * A parameter of which something else changes, such as whether it is required, is there twice, each for its versions.
 * @param held a list in each version that has one
 */
export function parametersByName(
  held: ValuesByVersion,
  span: readonly number[],
  timeline: Timeline,
  { resolved, merged }: Merging,
): Json[] {
  const lists = new Map(
    [...held].map(([index, list]) => [
      index,
      byName(list, (value) => newestValue(resolved(new Map([[index, value]])))),
    ]),
  );
  const names = orderedUnion([...lists.values()].map((list) => [...list.keys()]));
  return names.flatMap((name) => {
    const written = new Map([...lists].flatMap(([index, list]) => pairOf(index, list.get(name))));
    if (written.size === span.length && isSame(written)) return [newestValue(written)];
    const parameters = resolved(written);
    const kept = new Map([...parameters].map(([index, value]) => [index, withoutWords(value)]));
    return runsOf(kept, span).map((run) => timeline.marked(merged(only(parameters, run)), run, span));
  });
}

function byName(list: Json, resolved: (value: Json) => Json): Map<string, Json> {
  return new Map(
    (Array.isArray(list) ? list : []).map((value) => {
      const { in: place, name } = resolved(value) as JsonObject;
      return [`${place} ${name}`, value];
    }),
  );
}

/** What can differ within one entry. */
function withoutWords(parameter: Json): Json {
  if (!isObject(parameter)) return parameter;
  const { schema: _schema, content: _content, description: _words, deprecated: _old, ...rest } = parameter;
  return rest;
}

function pairOf(index: number, value: Json | undefined): [number, Json][] {
  return value === undefined ? [] : [[index, value]];
}
