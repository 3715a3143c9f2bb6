/** Merges the lists of several versions, such as the members of an `anyOf`, into one list with marked members. */
import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../../openapi/document.ts';
import { isObject } from '../../openapi/json-object.ts';
import { orderedUnion } from './ordered-union.ts';
import type { Timeline } from './timeline.ts';
import { findSingleRun, newestValue, type ValuesByVersion } from './values-by-version.ts';

/**
 * Lists of one length are merged member by member; otherwise, members that come and go are marked.
 * @param values a list in each version
 * @param mergeMember merges the members at one index; undefined where it cannot
 * @returns undefined where marks cannot describe the lists
 */
export function mergeList(
  values: ValuesByVersion,
  timeline: Timeline,
  mergeMember: (members: ValuesByVersion) => Json | undefined,
): Json[] | undefined {
  const lists = [...values].map(([index, list]) => [index, list as Json[]] as const);
  const [length, ...others] = new Set(lists.map(([, list]) => list.length));
  if (others.length > 0) return markMembers(values as ReadonlyMap<number, Json[]>, timeline);
  const members = Array.from({ length: length as number }, (_, position) =>
    mergeMember(new Map(lists.map(([index, list]) => [index, list[position] as Json]))),
  );
  return members.every((each) => each !== undefined) ? members : undefined;
}

function markMembers(lists: ReadonlyMap<number, readonly Json[]>, timeline: Timeline): Json[] | undefined {
  const span = [...lists.keys()];
  const texts = [...lists.values()].map((list) => list.map((each) => JSON.stringify(each)));
  const union = orderedUnion(texts);
  if (!texts.every((list) => isInOrder(list, union))) return undefined;
  const members = union.map((text) => {
    const versions = new Map(
      [...lists].flatMap(([index, list]) => {
        const member = list.find((each) => JSON.stringify(each) === text);
        return member === undefined ? [] : [[index, member] as const];
      }),
    );
    const member = newestValue(versions);
    if (versions.size === span.length) return member;
    const run = findSingleRun(versions, span);
    return run && isObject(member) ? timeline.mark(member, run, span) : undefined;
  });
  return members.every((each) => each !== undefined) ? members : undefined;
}

/** The list is a subsequence of the union, without repetitions. */
function isInOrder(list: readonly string[], union: readonly string[]): boolean {
  return isDeepStrictEqual(
    union.filter((each) => list.includes(each)),
    list,
  );
}
