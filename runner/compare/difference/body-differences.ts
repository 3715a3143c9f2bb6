/** Where two bodies differ. Both are in normal form, so equal ones have the same text. */

import { isObject, type JsonObject } from '../../../spec/openapi/json-object.ts';
import type { NormalisedJson } from '../normalise/normalise-json.ts';
import { beside, shortened } from './difference.ts';

export interface BodyDifference {
  place: string;
  how: string;
  values: readonly [string, string];
}

/** At most so many of one answer: the first ones say enough. */
const MOST = 20;

export function bodyDifferences(first: NormalisedJson, other: NormalisedJson): BodyDifference[] {
  return walk(first, other, '').slice(0, MOST);
}

function walk(first: NormalisedJson, other: NormalisedJson, place: string): BodyDifference[] {
  if (JSON.stringify(first) === JSON.stringify(other)) return [];
  if (Array.isArray(first) && Array.isArray(other)) return betweenLists(first, other, place);
  if (isObject(first) && isObject(other)) return betweenObjects(first, other, place);
  return [difference(place, valueText(place, first, other), [textOf(first), textOf(other)])];
}

function betweenObjects(first: JsonObject, other: JsonObject, place: string): BodyDifference[] {
  const keys = [...new Set([...Object.keys(first), ...Object.keys(other)])];
  return keys.flatMap((key) => {
    const below = `${place}/${PARTICULAR_KEY.test(key) ? '*' : key}`;
    const [mine, theirs] = [first[key], other[key]];
    if (mine === undefined)
      return [difference(below, 'absent beside present', ['', textOf(theirs as NormalisedJson)])];
    if (theirs === undefined) return [difference(below, 'present beside absent', [textOf(mine), ''])];
    return walk(mine, theirs, below);
  });
}

/** Keys that are names of things rather than of properties: UUIDs, resource classes, consumer types. */
const PARTICULAR_KEY = /^[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}$|^[A-Z][A-Z0-9_]+$/;

/** What is in both lists is no difference; of the rest, items about the same thing are compared with each other. */
function betweenLists(
  first: readonly NormalisedJson[],
  other: readonly NormalisedJson[],
  place: string,
): BodyDifference[] {
  const [onlyFirst, onlyOther] = withoutCommon(first, other);
  const pairs = pairedOff(onlyFirst, onlyOther);
  const below = pairs.flatMap(([mine, theirs]) => walk(mine, theirs, `${place}/*`));
  if (onlyFirst.length + onlyOther.length === 0) return below;
  const how =
    onlyOther.length === 0
      ? 'more items beside fewer'
      : onlyFirst.length === 0
        ? 'fewer items beside more'
        : 'other items';
  return [...below, difference(`${place}/*`, how, [itemsText(onlyFirst), itemsText(onlyOther)])];
}

function withoutCommon(
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

/** Takes items that are about the same thing out of both lists. */
function pairedOff(first: NormalisedJson[], other: NormalisedJson[]): [NormalisedJson, NormalisedJson][] {
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

/** Codes and titles of errors are few and tell causes apart; other values are too many to. */
function valueText(place: string, first: NormalisedJson, other: NormalisedJson): string {
  if (place.startsWith('/errors')) return beside([textOf(first), textOf(other)]);
  const types = [typeName(first), typeName(other)];
  return types[0] === types[1] ? `another ${types[0]}` : beside(types);
}

function typeName(json: NormalisedJson): string {
  if (json === null) return 'null';
  return Array.isArray(json) ? 'array' : typeof json;
}

function difference(place: string, how: string, values: readonly [string, string]): BodyDifference {
  return { place, how, values };
}

function textOf(json: NormalisedJson): string {
  return shortened(JSON.stringify(json));
}

function itemsText(items: readonly NormalisedJson[]): string {
  return items.length === 0
    ? ''
    : `${items.length}: ${shortened(items.map((item) => JSON.stringify(item)).join(', '))}`;
}
