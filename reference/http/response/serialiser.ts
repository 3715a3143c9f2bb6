/**
 * Serialises a value to JSON through its schema: undeclared properties are left out, so a handler can return the newest
 * shape at every microversion.
 *
 * Lists and maps of objects, the bulk of every long response, are serialised here item by item. A frozen item never
 * changes, so its text is cached for as long as the item lives. A map may be an object, a `Map` or a list of entries:
 * objects with thousands of distinct keys are slow to build.
 */
import type { Json, JsonSchema } from '../../../spec/openapi/document.ts';
import { quoteJson } from './ascii.ts';
import { Cache } from './cache.ts';
import { buildPlainSerialiser } from './plain-serialiser.ts';
import { hasCollection, isListOfObjects, isListOfStrings, isMap, isSchema } from './schema-forms.ts';

/** Returns ASCII. */
export type Serialiser = (value: unknown) => string;

/** @throws Error from the serialiser, when the value lacks what the schema requires */
export function buildSerialiser(schema: JsonSchema): Serialiser {
  if (isListOfObjects(schema)) return buildListSerialiser(schema);
  if (isListOfStrings(schema)) return buildStringListSerialiser();
  if (isMap(schema)) return buildMapSerialiser(schema);
  if (hasCollection(schema)) return buildObjectSerialiser(schema);
  return buildPlainSerialiser(schema);
}

/** Returns the text of a list item; null for an item that the schema does not declare. */
export type ItemSerialiser = (item: unknown) => string | null;

function buildListSerialiser(schema: JsonSchema): Serialiser {
  const write = buildListItemSerialiser(schema);
  return (value) => {
    let text = '[';
    for (const item of value as Iterable<unknown>) {
      const written = write(item);
      if (written !== null) text += text === '[' ? written : `,${written}`;
    }
    return `${text}]`;
  };
}

export function buildListItemSerialiser({ items }: JsonSchema): ItemSerialiser {
  const write = buildItemSerialiser(items as JsonSchema);
  const isDeclared = buildItemFilter(items as JsonSchema);
  return isDeclared ? (item) => (isDeclared(item) ? write(item) : null) : write;
}

function buildStringListSerialiser(): Serialiser {
  const cached = new Cache((text) => `[${quoteJson(text)}]`);
  return (value) => {
    const texts = value as readonly string[];
    return texts.length === 1 ? cached.get(texts[0] as string) : `[${texts.map(quoteJson).join()}]`;
  };
}

function buildMapSerialiser(schema: JsonSchema): Serialiser {
  const keys = buildMapKeys(schema);
  return (value) => {
    let text = '';
    for (const [name, item] of entriesOf(value as object)) {
      const { first, next, write } = keys.get(name);
      if (write) text += (text === '' ? first : next) + write(item);
    }
    return text === '' ? '{}' : `${text}}`;
  };
}

/** A key of a map in its written forms. */
export interface MapKey {
  /** With `{` before it and the colon after it. */
  first: string;
  /** With a comma before it and the colon after it. */
  next: string;
  /** Serialises the value under the key; undefined for a key that is not declared. */
  write: Serialiser | undefined;
}

export function buildMapKeys({ patternProperties, additionalProperties }: JsonSchema): Cache<MapKey> {
  const kinds = Object.entries((patternProperties ?? {}) as Record<string, JsonSchema>).map(
    ([pattern, schema]) => ({ pattern: new RegExp(pattern, 'u'), write: buildItemSerialiser(schema) }),
  );
  const writeOther = isSchema(additionalProperties) ? buildItemSerialiser(additionalProperties) : undefined;
  return new Cache((name) => {
    const key = `${quoteJson(name)}:`;
    const write = kinds.find(({ pattern }) => pattern.test(name))?.write ?? writeOther;
    return { first: `{${key}`, next: `,${key}`, write };
  });
}

type Entry = readonly [string, unknown];

export function entriesOf(map: object): Iterable<Entry> {
  return Symbol.iterator in map ? (map as Iterable<Entry>) : Object.entries(map);
}

function buildObjectSerialiser(schema: JsonSchema): Serialiser {
  const writers = buildPropertyWriters(schema, buildSerialiser);
  return (value) => {
    let text = '';
    for (const writer of writers) {
      const part = readProperty(writer, value);
      if (part !== undefined) text += (text === '' ? writer.first : writer.next) + writer.write(part);
    }
    return text === '' ? '{}' : `${text}}`;
  };
}

/** A property that a schema declares. */
export interface PropertyWriter<W> {
  name: string;
  isRequired: boolean;
  /** The name with `{` before it and the colon after it. */
  first: string;
  /** The name with a comma before it and the colon after it. */
  next: string;
  write: W;
}

export function buildPropertyWriters<W>(
  { properties, required }: JsonSchema,
  writerOf: (schema: JsonSchema) => W,
): PropertyWriter<W>[] {
  const requiredNames = new Set(required as string[] | undefined);
  return Object.entries(properties as Record<string, JsonSchema>).map(([name, schema]) => ({
    name,
    isRequired: requiredNames.has(name),
    first: `{${JSON.stringify(name)}:`,
    next: `,${JSON.stringify(name)}:`,
    write: writerOf(schema),
  }));
}

/** Undefined where the value lacks an optional property. @throws Error where it lacks a required one */
export function readProperty({ name, isRequired }: PropertyWriter<unknown>, value: unknown): unknown {
  const part = (value as Record<string, unknown>)[name];
  if (part === undefined && isRequired) throw new Error(`"${name}" is required!`);
  return part;
}

function buildItemSerialiser(schema: JsonSchema): Serialiser {
  const write = buildSerialiser(schema);
  if (schema.type !== 'object') return write;
  const cached = new WeakMap<object, string>();
  return (item) => {
    if (!Object.isFrozen(item)) return write(item);
    let text = cached.get(item as object);
    if (text === undefined) {
      text = write(item);
      cached.set(item as object, text);
    }
    return text;
  };
}

/** Filters items by their properties with an `enum`, such as links by `rel`. Null when no property has one. */
function buildItemFilter({ properties }: JsonSchema): ((item: unknown) => boolean) | null {
  const limits = Object.entries((properties ?? {}) as Record<string, JsonSchema>)
    .filter(([, schema]) => Array.isArray(schema.enum))
    .map(([name, schema]) => [name, new Set(schema.enum as Json[])] as const);
  if (limits.length === 0) return null;
  return (item) => limits.every(([name, values]) => values.has((item as Record<string, Json>)[name] as Json));
}
