/** Values that a service may or may not take in the place of one that it takes. */
import type { Json } from '../../../spec/openapi/document.ts';

export interface OtherValue {
  words: string;
  value: Json;
}

/** Stands for a text that no other run has: a resource with such a name or id may not be removable. */
export const FRESH = '{fresh}';

/** Stands for a value that the run sent before, in a property or path parameter of that name. */
export function ownValue(name: string): string {
  return `{own:${name}}`;
}

/** Finds what stands for values of the run, with their names. */
export const OWN_VALUES = /\{own:([\w-]+)\}/g;

/** Words that are the same in each run. */
export function withoutPlaceholders(words: string): string {
  return words.replaceAll(FRESH, '…').replaceAll(OWN_VALUES, '(of the run)');
}

/** A UUID that names nothing: another one in each run, since a variation may make what has it. */
export const UNKNOWN_UUID = `6d1f7f0a-7a6d-4b55-9c1e-0000${FRESH}`;

/** Values of other types: null first, which many services treat apart. */
export function listOtherTypes(value: Json | undefined): OtherValue[] {
  const all: OtherValue[] = [
    { words: 'null', value: null },
    { words: 'a number', value: 8 },
    { words: 'a text', value: 'interop' },
    { words: 'a boolean', value: true },
    { words: 'an empty list', value: [] },
    { words: 'an empty object', value: {} },
  ];
  return all.filter(({ value: other }) => typeName(other) !== typeName(value));
}

/** Values of the same type. */
export function listOthersOfType(value: Json | undefined): OtherValue[] {
  if (typeof value === 'number')
    return [-1, 0, 2 ** 53, 1.5]
      .filter((one) => one !== value)
      .map((one) => ({ words: `${one}`, value: one }));
  if (typeof value === 'boolean') return [{ words: `${!value}`, value: !value }];
  if (typeof value === 'string') return listTexts(value);
  if (Array.isArray(value)) return [{ words: 'a list of null', value: [null] }];
  return [];
}

const SCHEMES = ['ftp', 'file', 'nfs', 'cifs', 'https', 'swift'];

function listTexts(text: string): OtherValue[] {
  const url = /^([a-z]+):(\/\/.*)$/.exec(text);
  const schemes = url ? SCHEMES.filter((scheme) => scheme !== url[1]) : [];
  const others: OtherValue[] = [
    { words: 'an empty text', value: '' },
    { words: 'a plain text', value: `xyz${FRESH}` },
    { words: 'a long text', value: `${FRESH}${'x'.repeat(300)}` },
    { words: 'a text with other characters', value: `é ${FRESH}/x` },
    { words: 'a UUID that names nothing', value: UNKNOWN_UUID },
    ...schemes.map((scheme) => ({ words: `a URL with ${scheme}:`, value: `${scheme}:${url?.[2]}` })),
  ];
  return others.filter(({ value }) => value !== text);
}

/** An object that is so many objects deep. */
export function nest(depth: number): Json {
  let value: Json = {};
  for (let level = 1; level < depth; level += 1) value = { a: value };
  return value;
}

function typeName(value: Json | undefined): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
