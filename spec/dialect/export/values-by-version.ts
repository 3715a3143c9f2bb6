/** The values at one place of a document in several versions, and the runs of versions that have the same one. */
import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../../openapi/document.ts';
import { isObject } from '../../openapi/json-object.ts';
import { orderedUnion } from './ordered-union.ts';

/** By the index of the version, oldest first. Versions without a value there are missing. */
export type ValuesByVersion = ReadonlyMap<number, Json>;

/** Successive versions, by their indices. */
export interface VersionRun {
  first: number;
  last: number;
}

export function newestValue(values: ValuesByVersion): Json {
  return [...values.values()].at(-1) as Json;
}

export function areAllEqual(values: ValuesByVersion): boolean {
  const [first, ...others] = values.values();
  return others.every((each) => areEqual(each, first as Json));
}

/** Versions share what did not change, so the comparison by identity decides most cases. */
export function areEqual(one: Json, other: Json): boolean {
  return one === other || isDeepStrictEqual(one, other);
}

export function areAllObjects(values: ValuesByVersion): boolean {
  return [...values.values()].every(isObject);
}

/** The keys of all objects among the values. */
export function unionOfKeys(values: ValuesByVersion): string[] {
  return orderedUnion([...values.values()].map((value) => (isObject(value) ? Object.keys(value) : [])));
}

/** The values of a key, in the versions that have it. */
export function childValues(values: ValuesByVersion, key: string): ValuesByVersion {
  const found = new Map<number, Json>();
  for (const [index, value] of values)
    if (isObject(value) && Object.hasOwn(value, key)) found.set(index, value[key] as Json);
  return found;
}

/** The values of the versions in a run. */
export function sliceRun(values: ValuesByVersion, { first, last }: VersionRun): ValuesByVersion {
  return new Map([...values].filter(([index]) => first <= index && index <= last));
}

/** The longest runs of versions with equal values. @param span the versions of the parent, oldest first */
export function runsOf(values: ValuesByVersion, span: readonly number[]): VersionRun[] {
  const runs: VersionRun[] = [];
  let previous: number | undefined;
  for (const index of span) {
    const run = runs.at(-1);
    const extendsRun =
      run !== undefined &&
      run.last === previous &&
      values.has(index) &&
      areEqual(values.get(index) as Json, values.get(run.last) as Json);
    if (extendsRun) run.last = index;
    else if (values.has(index)) runs.push({ first: index, last: index });
    previous = index;
  }
  return runs;
}

/** The versions that have any value, if they are successive in the span; otherwise undefined. */
export function findSingleRun(values: ValuesByVersion, span: readonly number[]): VersionRun | undefined {
  const [run, ...others] = runsOf(new Map([...values.keys()].map((index) => [index, true])), span);
  return others.length === 0 ? run : undefined;
}
