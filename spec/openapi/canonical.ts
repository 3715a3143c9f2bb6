/** Canonical JSON: equal values have equal texts. */
import type { Json } from './document.ts';

/** JSON with sorted keys, without spaces and without keys whose value is undefined. */
export function canonicalise(value: Json | CanonicalText): string {
  if (value instanceof CanonicalText) return value.text;
  if (Array.isArray(value)) return `[${value.map(canonicalise).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalise(each)}`).join(',')}}`;
}

/** A part of a value that is in canonical form already. */
export class CanonicalText {
  constructor(readonly text: string) {}
}

/** An array in which neither order nor repetition has a meaning: sorted by canonical text, without duplicates. */
export function asSet(values: readonly Json[]): Json[] {
  const byText = new Map(values.map((value) => [canonicalise(value), value]));
  return [...byText].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
}
