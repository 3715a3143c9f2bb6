/** What stands at one place of a document in each of several versions. */
import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../../openapi/document.ts';
import { isObject } from '../../openapi/json-object.ts';
import { orderedUnion } from './ordered-union.ts';

/** By the index of the version, oldest first. A version in which nothing stands there has none. */
export type ValuesByVersion = ReadonlyMap<number, Json>;

/** Versions that follow one another, by their indices. */
export interface Run {
  first: number;
  last: number;
}

export function newestValue(held: ValuesByVersion): Json {
  return [...held.values()].at(-1) as Json;
}

export function isSame(held: ValuesByVersion): boolean {
  const [first, ...others] = held.values();
  return others.every((each) => areEqual(each, first as Json));
}

/** Versions share what did not change, so most are told to be equal at once. */
export function areEqual(one: Json, other: Json): boolean {
  return one === other || isDeepStrictEqual(one, other);
}

export function areObjects(held: ValuesByVersion): boolean {
  return [...held.values()].every(isObject);
}

/** Of the objects in it. */
export function keysIn(held: ValuesByVersion): string[] {
  return orderedUnion([...held.values()].map((value) => (isObject(value) ? Object.keys(value) : [])));
}

/** What stands below a key, in the versions that have it. */
export function below(held: ValuesByVersion, key: string): ValuesByVersion {
  const found = new Map<number, Json>();
  for (const [index, value] of held)
    if (isObject(value) && Object.hasOwn(value, key)) found.set(index, value[key] as Json);
  return found;
}

export function only(held: ValuesByVersion, { first, last }: Run): ValuesByVersion {
  return new Map([...held].filter(([index]) => first <= index && index <= last));
}

/** Where one and the same value stands without a break. @param span the versions in which it could stand */
export function runsOf(held: ValuesByVersion, span: readonly number[]): Run[] {
  const runs: Run[] = [];
  let previous: number | undefined;
  for (const index of span) {
    const last = runs.at(-1);
    const isMore =
      last !== undefined &&
      last.last === previous &&
      held.has(index) &&
      areEqual(held.get(index) as Json, held.get(last.last) as Json);
    if (isMore) last.last = index;
    else if (held.has(index)) runs.push({ first: index, last: index });
    previous = index;
  }
  return runs;
}

/** The versions in which it stands, if they follow one another. */
export function presence(held: ValuesByVersion, span: readonly number[]): Run | undefined {
  const [run, ...others] = runsOf(new Map([...held.keys()].map((index) => [index, true])), span);
  return others.length === 0 ? run : undefined;
}
