/** Canonical JSON: equal values have equal texts. */
import type { Json } from './document.ts';

/** JSON with sorted keys, without spaces and without keys whose value is undefined. */
export function canonicalise(value: Json | CanonicalText): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (value instanceof CanonicalText) return value.text;
  // Appended in a loop: digests of large documents spend most of their time here.
  let text = '';
  if (Array.isArray(value)) {
    for (const each of value) text += text === '' ? canonicalise(each) : `,${canonicalise(each)}`;
    return `[${text}]`;
  }
  for (const key of Object.keys(value).sort()) {
    const each = value[key];
    if (each === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalise(each)}`;
  }
  return `{${text}}`;
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
