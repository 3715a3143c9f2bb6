/** Values at the limits of two schemas, and drawn values changed at one place: what random values seldom meet. */

import type { Json } from '../../../spec/openapi/document.ts';
import { isObject, type JsonObject } from '../../../spec/openapi/json-object.ts';
import type { JsonSchemas } from './json-schemas.ts';
import { resolve } from './schema-units.ts';

/** Chooses among many: `pick(n)` is below n. */
export type Pick = (count: number) => number;

/** Listed values, bounds with their neighbours, and a value of each type and common format. */
export function atomsOf(schema: Json, schemas: JsonSchemas): Json[] {
  const found: Json[] = [...PLAIN_VALUES];
  const visited = new Set<Json>();
  visit(schema, 0);
  return found;

  function visit(written: Json, depth: number): void {
    const node = resolve(written, schemas);
    if (!isObject(node) || visited.has(node) || depth > MAX_DEPTH || found.length > MAX_ATOMS) return;
    visited.add(node);
    found.push(...limitsOf(node));
    for (const each of schemasBelow(node)) visit(each, depth + 1);
  }
}

/**
 * A list or object with as many items or properties as the schema allows, one more and one less. Those below are pairs of
 * their own.
 */
export function resize(value: Json, sizes: readonly number[]): Json[] {
  if (Array.isArray(value)) {
    const [first = 'a'] = value;
    return sizes.flatMap((length) => [
      Array.from({ length }, () => first),
      Array.from({ length }, (_, index) => distinctFrom(first, index)),
    ]);
  }
  if (!isObject(value)) return [];
  const count = Object.keys(value).length;
  const [sample = 'a'] = Object.values(value);
  return sizes
    .filter((size) => size > count)
    .map((size) => {
      const names = Array.from({ length: size - count }, (_, index) => `${UNDECLARED} ${index}`);
      return { ...value, ...Object.fromEntries(names.map((name) => [name, sample])) };
    });
}

/** For lists whose items must differ. */
function distinctFrom(value: Json, index: number): Json {
  if (typeof value === 'number') return value + index;
  return typeof value === 'string' ? `${value}${index}` : value;
}

/** The numbers of items and properties that the schema itself limits, with one more and one less. */
export function sizesOf(schema: Json, schemas: JsonSchemas, depth = 0): number[] {
  const node = resolve(schema, schemas);
  if (!isObject(node) || depth > MAX_DEPTH) return [];
  const limits = COUNTS.map((keyword) => node[keyword]).filter((each) => typeof each === 'number');
  const members = ['allOf', 'anyOf', 'oneOf'].flatMap((key) => (Array.isArray(node[key]) ? node[key] : []));
  return [
    ...limits.flatMap((each) => [each - 1, each, each + 1]).filter((each) => each >= 0 && each <= MAX_COUNT),
    ...members.flatMap((member) => sizesOf(member, schemas, depth + 1)),
  ];
}

const COUNTS = ['minItems', 'maxItems', 'minProperties', 'maxProperties'];
const MAX_COUNT = 1_001;

const MAX_DEPTH = 5;
const MAX_ATOMS = 400;
const MAX_LENGTH = 100_000;
/** Longer texts are values of their own, and no parts of others. */
const MAX_PART = 2_000;

const PLAIN_VALUES: readonly Json[] = [
  null,
  true,
  false,
  0,
  1,
  -1,
  1.5,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 64,
  '',
  'a',
  'A b',
  '1',
  '1.5',
  'true',
  [],
  {},
  '2020-02-29',
  '2020-02-29T12:00:00Z',
  '12:00:00Z',
  'a@example.org',
  'example.org',
  '127.0.0.1',
  '::1',
  'https://example.org/a',
  '/a',
  '8f14e45f-ceea-467f-a8c5-0123456789ab',
  'YQ==',
  'P1D',
];

function limitsOf(node: JsonObject): Json[] {
  const numbers = NUMERIC.flatMap((key) => {
    const bound = node[key];
    return typeof bound === 'number' ? [bound, bound - 1, bound + 1, bound - 0.5, bound + 0.5] : [];
  });
  const lengths = [node.minLength, node.maxLength].filter((each) => typeof each === 'number');
  const texts = lengths.flatMap((length) =>
    [length - 1, length, length + 1]
      .filter((each) => each >= 0 && each <= MAX_LENGTH)
      .map((each) => 'a'.repeat(each)),
  );
  const listed = Array.isArray(node.enum) ? node.enum : [];
  return [...listed, ...(node.const === undefined ? [] : [node.const]), ...numbers, ...texts];
}

const NUMERIC = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'];

function schemasBelow(node: JsonObject): Json[] {
  const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'].flatMap((key) =>
    Array.isArray(node[key]) ? node[key] : [],
  );
  const named = ['properties', 'patternProperties'].flatMap((key) =>
    isObject(node[key]) ? Object.values(node[key]) : [],
  );
  const single = ['items', 'additionalProperties', 'not', 'contains'].flatMap((key) =>
    isObject(node[key]) ? [node[key]] : [],
  );
  return [...lists, ...single, ...named];
}

/** The value changed at one place in as many ways as the budget allows; all ways where it allows them. */
export function mutate(value: Json, all: readonly Json[], budget: number, pick: Pick): Json[] {
  const atoms = all.filter((each) => typeof each !== 'string' || each.length <= MAX_PART);
  const paths = pathsIn(value, []);
  const structural = paths.flatMap((path) =>
    structuralEdits(valueAt(value, path)).map((each) => replaceAt(value, path, each)),
  );
  const count = paths.length * atoms.length;
  const room = Math.max(0, budget - structural.length);
  const chosen = count <= room ? [...Array(count).keys()] : Array.from({ length: room }, () => pick(count));
  const replaced = chosen.map((index) => {
    const path = paths[index % paths.length] as readonly string[];
    return replaceAt(value, path, atoms[Math.floor(index / paths.length)] as Json);
  });
  return [...structural.slice(0, budget), ...replaced];
}

/** A text with each other character in it, and with the length of each text among the atoms: for patterns. */
export function editText(text: string, atoms: readonly Json[]): string[] {
  const middle = Math.floor(text.length / 2);
  const inserted = [...CHARACTERS].flatMap((each) => [
    `${each}${text}`,
    `${text.slice(0, middle)}${each}${text.slice(middle)}`,
    `${text}${each}`,
    each,
    each.repeat(3),
  ]);
  const lengths = new Set(atoms.flatMap((each) => (typeof each === 'string' ? [each.length] : [])));
  const stretched = [...lengths]
    .filter((length) => length > text.length)
    .flatMap((length) =>
      [0, middle, text.length - 1].map((at) => {
        const more = (text[at] ?? 'a').repeat(length - text.length);
        return `${text.slice(0, at)}${more}${text.slice(at)}`;
      }),
    );
  return [...inserted, ...stretched, ...[...lengths].map((length) => text.slice(0, length))];
}

const CHARACTERS = ' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~\n\u00e90aZ';

const MAX_PATHS = 60;

function pathsIn(value: Json, path: readonly string[]): (readonly string[])[] {
  const below = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [path, ...below.flatMap(([key, each]) => pathsIn(each as Json, [...path, key]))].slice(0, MAX_PATHS);
}

/** Each property missing, one more property, and lists of other lengths. */
function structuralEdits(value: Json): Json[] {
  if (Array.isArray(value)) {
    const [first = 'a'] = value;
    return [
      [],
      [...value, ...value],
      [...value, first],
      value.slice(1),
      Array.from({ length: 110 }, () => first),
    ];
  }
  if (typeof value === 'string')
    return [`${value}a`, value.slice(0, -1), value.slice(1), value.toUpperCase(), ` ${value}`];
  if (!isObject(value)) return [];
  const names = Object.keys(value);
  const without = names.map((name) =>
    Object.fromEntries(Object.entries(value).filter(([key]) => key !== name)),
  );
  const more = ([null, 1, 'a', [], {}] as Json[]).map((each) => ({ ...value, [UNDECLARED]: each }));
  return [...without, ...more];
}

/** A name that no document declares. */
const UNDECLARED = 'undeclared property';

function valueAt(value: Json, path: readonly string[]): Json {
  return path.reduce<Json>((node, key) => (node as JsonObject)[key] as Json, value);
}

function replaceAt(value: Json, [key, ...rest]: readonly string[], part: Json): Json {
  if (key === undefined) return part;
  if (Array.isArray(value))
    return value.map((each, index) => (String(index) === key ? replaceAt(each, rest, part) : each));
  const node = value as JsonObject;
  return { ...node, [key]: replaceAt(node[key] as Json, rest, part) };
}
