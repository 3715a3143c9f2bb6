/** Items of lists that differ from cloud to cloud: which properties they have counts where every target has some. */
import { isObject, type JsonObject } from '../../../../spec/openapi/json-object.ts';
import type { Comparable } from '../../normalise/normalise.ts';
import type { NormalisedJson } from '../../normalise/normalise-json.ts';

/** The key of an array's last item that stands for all items that are not of the run. */
export const OTHERS = '(others)';

/** What stands for the items: all properties that any of them has. */
export function describeOthers(items: readonly NormalisedJson[]): NormalisedJson {
  return { [OTHERS]: items.reduce((merged, item) => merge(merged, item)) };
}

/**
 * Removes what cannot be compared: other items, or something in them, that only some targets have.
 * @param isPage whether the answers are parts of lists: which own items are in them, and whether a part follows, depends then on
 *   what others have
 */
export function alignOthers(answers: readonly Comparable[], isPage: boolean): Comparable[] {
  const bodies = answers.map(({ body }) => (body.kind === 'json' ? body.json : undefined));
  if (bodies.some((json) => json === undefined) || !JSON.stringify(bodies).includes(OTHERS))
    return [...answers];
  const kept = isPage ? withoutUncommonLinks(bodies as NormalisedJson[]) : (bodies as NormalisedJson[]);
  const aligned = align(kept, isPage);
  return answers.map((answer, index) => ({
    ...answer,
    body: { kind: 'json', json: aligned[index] as NormalisedJson },
  }));
}

function merge(first: NormalisedJson, other: NormalisedJson): NormalisedJson {
  if (Array.isArray(first) && Array.isArray(other)) {
    const items = [...first, ...other].map((item) =>
      isOthers(item) ? item[OTHERS] : item,
    ) as NormalisedJson[];
    return items.length === 0 ? [] : [describeOthers(items)];
  }
  if (!isObject(first) || !isObject(other)) return isObject(other) || Array.isArray(other) ? other : first;
  const keys = new Set([...Object.keys(first), ...Object.keys(other)]);
  return Object.fromEntries(
    [...keys].map((key): [string, NormalisedJson] => {
      const [mine, theirs] = [first[key] as NormalisedJson, other[key] as NormalisedJson];
      return [key, mine === undefined ? theirs : theirs === undefined ? mine : merge(mine, theirs)];
    }),
  );
}

/** Leaves out links to other parts where only some targets have them. */
function withoutUncommonLinks(bodies: readonly NormalisedJson[]): NormalisedJson[] {
  if (!bodies.every(isObject)) return [...bodies];
  const objects = bodies as { [key: string]: NormalisedJson }[];
  const isKept = (name: string) => !PAGE_LINK.test(name) || objects.every((object) => name in object);
  return objects.map((object) => Object.fromEntries(Object.entries(object).filter(([name]) => isKept(name))));
}

const PAGE_LINK = /^(?:next|prev|previous)(?:[-_]|$)|(?:^|[-_])links$/i;

function align(values: readonly NormalisedJson[], isPage: boolean): NormalisedJson[] {
  if (values.every(Array.isArray)) return alignArrays(values as NormalisedJson[][], isPage);
  if (!values.every(isObject)) return [...values];
  return alignProperties(values as JsonObject[], (inner) => align(inner, isPage));
}

function alignArrays(arrays: readonly NormalisedJson[][], isPage: boolean): NormalisedJson[] {
  const others = arrays.map((items) => items.find(isOthers) as { [OTHERS]: NormalisedJson } | undefined);
  const counted = arrays.map((items) => items.filter((item) => !isOthers(item)));
  const first = counted[0] as NormalisedJson[];
  const isSameNumber = counted.every(({ length }) => length === first.length);
  if (isPage && !isSameNumber && others.some((one) => one !== undefined)) return arrays.map(() => []);
  const inner = isSameNumber
    ? transpose(
        first.map((_item, at) =>
          align(
            counted.map((items) => items[at] as NormalisedJson),
            isPage,
          ),
        ),
        counted,
      )
    : counted;
  if (others.some((one) => one === undefined)) return inner;
  const shapes = alignShapes(others.map((one) => one?.[OTHERS] as NormalisedJson));
  return inner.map((items, index) => [...items, { [OTHERS]: shapes[index] as NormalisedJson }]);
}

function transpose(
  columns: readonly NormalisedJson[][],
  rows: readonly NormalisedJson[][],
): NormalisedJson[][] {
  return rows.map((_row, index) => columns.map((column) => column[index] as NormalisedJson));
}

/** Where some target has no object or list, nothing says whether it would have the properties. */
function alignShapes(shapes: readonly NormalisedJson[]): NormalisedJson[] {
  if (shapes.every(Array.isArray)) return alignArrays(shapes as NormalisedJson[][], false);
  if (shapes.every(isObject)) return alignProperties(shapes as JsonObject[], alignShapes);
  return shapes.map(() => '(a value)');
}

function alignProperties(
  objects: readonly JsonObject[],
  alignValues: (values: readonly NormalisedJson[]) => NormalisedJson[],
): NormalisedJson[] {
  const result = objects.map((object) => ({ ...object }) as { [key: string]: NormalisedJson });
  for (const key of Object.keys(objects[0] as JsonObject)) {
    if (!objects.every((object) => key in object)) continue;
    const values = alignValues(objects.map((object) => object[key] as NormalisedJson));
    result.forEach((object, index) => {
      object[key] = values[index] as NormalisedJson;
    });
  }
  return result;
}

function isOthers(item: NormalisedJson | undefined): item is { [OTHERS]: NormalisedJson } {
  return isObject(item) && OTHERS in item;
}
