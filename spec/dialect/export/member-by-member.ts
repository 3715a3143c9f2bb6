/** One list of schemas for all versions, whose members can be marked. */
import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../../openapi/document.ts';
import { isObject } from '../../openapi/json-object.ts';
import { newestValue, presence, type ValuesByVersion } from './held.ts';
import { orderedUnion } from './ordered-union.ts';
import type { Timeline } from './timeline.ts';

/**
 * Undefined when the versions cannot be told apart by the members.
 * @param held a list in each version
 * @param merged makes one member of those at one place
 */
export function memberByMember(
  held: ValuesByVersion,
  timeline: Timeline,
  merged: (member: ValuesByVersion) => Json | undefined,
): Json[] | undefined {
  const lists = [...held].map(([index, list]) => [index, list as Json[]] as const);
  const [length, ...others] = new Set(lists.map(([, list]) => list.length));
  if (others.length > 0) return marked(held as ReadonlyMap<number, Json[]>, timeline);
  const members = Array.from({ length: length as number }, (_, place) =>
    merged(new Map(lists.map(([index, list]) => [index, list[place] as Json]))),
  );
  return members.every((each) => each !== undefined) ? members : undefined;
}

function marked(held: ReadonlyMap<number, readonly Json[]>, timeline: Timeline): Json[] | undefined {
  const span = [...held.keys()];
  const texts = [...held.values()].map((list) => list.map((each) => JSON.stringify(each)));
  const union = orderedUnion(texts);
  const isInOrder = texts.every((list) =>
    isDeepStrictEqual(
      union.filter((each) => list.includes(each)),
      list,
    ),
  );
  if (!isInOrder) return undefined;
  const members = union.map((text) => {
    const having = [...held].flatMap(([index, list]) => {
      const member = list.find((each) => JSON.stringify(each) === text);
      return member === undefined ? [] : [[index, member] as const];
    });
    const [member, run] = [newestValue(new Map(having)), presence(new Map(having), span)];
    if (having.length === span.length) return member;
    return run && isObject(member) ? timeline.marked(member, run, span) : undefined;
  });
  return members.every((each) => each !== undefined) ? members : undefined;
}
