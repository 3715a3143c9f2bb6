/** Compares what two JSON values are made of, whatever the values are: properties, items and types. */
import { isObject } from '../../../spec/openapi/json-object.ts';
import { maskVolatileValues } from '../../report/volatile-values.ts';

/** A difference, in words, with the JSON pointer of where it is; undefined for the same shape. */
export function compareShapes(recorded: unknown, live: unknown, pointer = ''): string | undefined {
  const [before, after] = [typeOf(recorded), typeOf(live)];
  // A value that may be null is null for one resource, and not for another.
  if (recorded === null || live === null) return undefined;
  if (before !== after) return `${pointer || '/'} was ${before}, and is ${after}`;
  if (Array.isArray(recorded) && Array.isArray(live)) return compareItems(recorded, live, `${pointer}/*`);
  if (isObject(recorded) && isObject(live)) return compareProperties(recorded, live, pointer);
  return undefined;
}

/** A cloud may have other resources now than then: only the first items are compared. */
function compareItems(
  recorded: readonly unknown[],
  live: readonly unknown[],
  pointer: string,
): string | undefined {
  if (recorded.length === 0 || live.length === 0) return undefined;
  return compareShapes(recorded[0], live[0], pointer);
}

function compareProperties(recorded: object, live: object, pointer: string): string | undefined {
  const [before, after] = [splitNames(recorded), splitNames(live)];
  const lost = [...before.properties.keys()].find((name) => !after.properties.has(name));
  if (lost !== undefined) return `${pointer}/${lost} is missing`;
  const added = [...after.properties.keys()].find((name) => !before.properties.has(name));
  if (added !== undefined) return `${pointer}/${added} was added`;
  for (const [name, value] of before.properties) {
    const difference = compareShapes(value, after.properties.get(name), `${pointer}/${name}`);
    if (difference !== undefined) return difference;
  }
  return compareItems(before.resources, after.resources, `${pointer}/*`);
}

interface SplitNames {
  properties: Map<string, unknown>;
  /** Values whose names are those of resources, of which there may be others now. */
  resources: unknown[];
}

function splitNames(value: object): SplitNames {
  const entries = Object.entries(value).map(([name, each]) => [maskVolatileValues(name), each] as const);
  return {
    properties: new Map(entries.filter(([name]) => !isOfResource(name))),
    resources: entries.filter(([name]) => isOfResource(name)).map(([, each]) => each),
  };
}

/** A UUID, or capitals as in the names of resource classes, traits and consumer types: no property of OpenStack has such a name. */
function isOfResource(name: string): boolean {
  return name.includes(MASK) || /^[A-Z][A-Z0-9_]*$/.test(name);
}

/** What stands in place of a volatile value. */
const MASK = '*';

function typeOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return isObject(value) ? 'an object' : `a ${typeof value}`;
}
