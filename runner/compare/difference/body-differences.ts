/** Finds where two JSON bodies differ. Both are normalised, so equal values serialise to the same text. */
import { isObject, type JsonObject } from '../../../spec/openapi/json-object.ts';
import type { NormalisedJson } from '../normalise/normalise-json.ts';
import { pairItems } from './pair-items.ts';
import { joinValues, shorten } from './value-text.ts';

export interface BodyDifference {
  /** JSON pointer with `*` for items of arrays and for keys that are names of resources; '' for the whole body. */
  pointer: string;
  summary: string;
  values: readonly [string, string];
}

/** The first differences of an answer show its cause; more only make the report long. */
const MAX_DIFFERENCES = 20;

export function findBodyDifferences(first: NormalisedJson, other: NormalisedJson): BodyDifference[] {
  return walk(first, other, '').slice(0, MAX_DIFFERENCES);
}

function walk(first: NormalisedJson, other: NormalisedJson, pointer: string): BodyDifference[] {
  if (JSON.stringify(first) === JSON.stringify(other)) return [];
  if (Array.isArray(first) && Array.isArray(other)) return compareArrays(first, other, pointer);
  if (isObject(first) && isObject(other)) return compareObjects(first, other, pointer);
  const values = [textOf(first), textOf(other)] as const;
  return [{ pointer, summary: summariseValues(pointer, first, other), values }];
}

function compareObjects(first: JsonObject, other: JsonObject, pointer: string): BodyDifference[] {
  const keys = [...new Set([...Object.keys(first), ...Object.keys(other)])];
  return keys.flatMap((key) => {
    const below = `${pointer}/${RESOURCE_NAME.test(key) ? '*' : key}`;
    const [mine, theirs] = [first[key], other[key]];
    if (mine === undefined)
      return [
        { pointer: below, summary: 'absent vs present', values: ['', textOf(theirs as NormalisedJson)] },
      ];
    if (theirs === undefined)
      return [{ pointer: below, summary: 'present vs absent', values: [textOf(mine), ''] }];
    return walk(mine, theirs, below);
  });
}

/** Keys that name a resource instead of a property: UUIDs, resource classes, consumer types. */
const RESOURCE_NAME = /^[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}$|^[A-Z][A-Z0-9_]+$/;

/** Ignores items that both arrays have, compares items about the same resource, and counts the rest. */
function compareArrays(
  first: readonly NormalisedJson[],
  other: readonly NormalisedJson[],
  pointer: string,
): BodyDifference[] {
  const { pairs, onlyFirst, onlyOther } = pairItems(first, other);
  const below = pairs.flatMap(([mine, theirs]) => walk(mine, theirs, `${pointer}/*`));
  if (onlyFirst.length + onlyOther.length === 0) return below;
  const values = [itemsText(onlyFirst), itemsText(onlyOther)] as const;
  return [...below, { pointer: `${pointer}/*`, summary: summariseItems(onlyFirst, onlyOther), values }];
}

function summariseItems(onlyFirst: readonly unknown[], onlyOther: readonly unknown[]): string {
  if (onlyOther.length === 0) return 'more items vs fewer';
  return onlyFirst.length === 0 ? 'fewer items vs more' : 'different items';
}

/** Shows the values of errors, whose few codes and titles separate causes; of other values only the types. */
function summariseValues(pointer: string, first: NormalisedJson, other: NormalisedJson): string {
  if (pointer.startsWith('/errors')) return joinValues([textOf(first), textOf(other)]);
  const types = [typeName(first), typeName(other)];
  return types[0] === types[1] ? `different ${types[0]}` : joinValues(types);
}

function typeName(json: NormalisedJson): string {
  if (json === null) return 'null';
  return Array.isArray(json) ? 'array' : typeof json;
}

function textOf(json: NormalisedJson): string {
  return shorten(JSON.stringify(json));
}

function itemsText(items: readonly NormalisedJson[]): string {
  if (items.length === 0) return '';
  return `${items.length}: ${shorten(items.map((item) => JSON.stringify(item)).join(', '))}`;
}
