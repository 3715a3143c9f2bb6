/** Matches the items of two arrays that are compared as sets. */
import { isObject } from '../../../spec/openapi/json-object.ts';
import type { NormalisedJson } from '../normalise/normalise-json.ts';

export interface ItemPairs {
  /** Items about the same resource that are not equal. */
  pairs: readonly (readonly [first: NormalisedJson, other: NormalisedJson])[];
  onlyFirst: readonly NormalisedJson[];
  onlyOther: readonly NormalisedJson[];
}

/** Leaves out items that both arrays have, each as often as both have it. */
export function pairItems(first: readonly NormalisedJson[], other: readonly NormalisedJson[]): ItemPairs {
  const [onlyFirst, onlyOther] = removeCommon(first, other);
  const pairs = takePairs(onlyFirst, onlyOther);
  return { pairs, onlyFirst, onlyOther };
}

function removeCommon(
  first: readonly NormalisedJson[],
  other: readonly NormalisedJson[],
): [NormalisedJson[], NormalisedJson[]] {
  const left = new Map<string, NormalisedJson[]>();
  for (const item of other) {
    const text = JSON.stringify(item);
    left.set(text, [...(left.get(text) ?? []), item]);
  }
  const onlyFirst = first.filter((item) => left.get(JSON.stringify(item))?.pop() === undefined);
  return [onlyFirst, [...left.values()].flat()];
}

/** Removes items about the same resource from both arrays; the only items of two arrays are taken for such a pair. */
function takePairs(first: NormalisedJson[], other: NormalisedJson[]): [NormalisedJson, NormalisedJson][] {
  if (first.length === 1 && other.length === 1)
    return [[first.pop() as NormalisedJson, other.pop() as NormalisedJson]];
  const pairs: [NormalisedJson, NormalisedJson][] = [];
  for (const item of [...first]) {
    const identity = identityOf(item);
    const match = other.find((one) => identity !== undefined && identityOf(one) === identity);
    if (match === undefined) continue;
    pairs.push([item, match]);
    first.splice(first.indexOf(item), 1);
    other.splice(other.indexOf(match), 1);
  }
  return pairs;
}

function identityOf(item: NormalisedJson): NormalisedJson | undefined {
  return isObject(item) ? (item.uuid ?? item.name ?? item.rel) : undefined;
}
