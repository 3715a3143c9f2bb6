/**
 * Writes a value as JSON through its schema: what the schema does not declare is left out, so a handler can
 * return the newest shape to every microversion.
 *
 * Lists and maps of objects, the bulk of every long answer, are gone through here. An item that is frozen never
 * changes, so its text is kept for as long as the item itself is. A map may be a `Map` or a list of its entries:
 * objects with thousands of different keys are slow to make.
 */
import type { Json, JsonSchema } from '../../../spec/openapi/document.ts';
import { Cache } from '../cache.ts';
import { stringInJson } from './ascii.ts';
import { plainSerialiserOf } from './plain-serialiser.ts';
import { hasCollection, isListOfObjects, isListOfStrings, isMap, isSchema } from './schema-forms.ts';

/** The text is ASCII. */
export type Serialiser = (value: unknown) => string;

/** @throws Error from the serialiser, when the value lacks what the schema requires */
export function serialiserOf(schema: JsonSchema): Serialiser {
  if (isListOfObjects(schema)) return listSerialiser(schema);
  if (isListOfStrings(schema)) return stringListSerialiser();
  if (isMap(schema)) return mapSerialiser(schema);
  if (hasCollection(schema)) return objectSerialiser(schema);
  return plainSerialiserOf(schema);
}

/** The text of an item of a list; null for one that is not declared. */
export type ItemSerialiser = (item: unknown) => string | null;

function listSerialiser(schema: JsonSchema): Serialiser {
  const write = listItemSerialiser(schema);
  return (value) => {
    let text = '[';
    for (const item of value as Iterable<unknown>) {
      const written = write(item);
      if (written !== null) text += text === '[' ? written : `,${written}`;
    }
    return `${text}]`;
  };
}

export function listItemSerialiser({ items }: JsonSchema): ItemSerialiser {
  const write = itemSerialiser(items as JsonSchema);
  const isDeclared = declaredItem(items as JsonSchema);
  return isDeclared ? (item) => (isDeclared(item) ? write(item) : null) : write;
}

function stringListSerialiser(): Serialiser {
  const known = new Cache((text) => `[${stringInJson(text)}]`);
  return (value) => {
    const texts = value as readonly string[];
    return texts.length === 1 ? known.get(texts[0] as string) : `[${texts.map(stringInJson).join()}]`;
  };
}

function mapSerialiser(schema: JsonSchema): Serialiser {
  const keys = mapKeys(schema);
  return (value) => {
    let text = '';
    for (const [name, item] of entriesOf(value as object)) {
      const { first, next, write } = keys.get(name);
      if (write) text += (text === '' ? first : next) + write(item);
    }
    return text === '' ? '{}' : `${text}}`;
  };
}

/** A key of a map, as it is written. */
export interface MapKey {
  /** With the brace or the comma before it, and the colon. */
  first: string;
  next: string;
  /** For what stands under it; undefined for a key that is not declared. */
  write: Serialiser | undefined;
}

export function mapKeys({ patternProperties, additionalProperties }: JsonSchema): Cache<MapKey> {
  const kinds = Object.entries((patternProperties ?? {}) as Record<string, JsonSchema>).map(
    ([pattern, schema]) => ({ pattern: new RegExp(pattern, 'u'), write: itemSerialiser(schema) }),
  );
  const writeOther = isSchema(additionalProperties) ? itemSerialiser(additionalProperties) : undefined;
  return new Cache((name) => {
    const key = `${stringInJson(name)}:`;
    const write = kinds.find(({ pattern }) => pattern.test(name))?.write ?? writeOther;
    return { first: `{${key}`, next: `,${key}`, write };
  });
}

type Entry = readonly [string, unknown];

export function entriesOf(map: object): Iterable<Entry> {
  return Symbol.iterator in map ? (map as Iterable<Entry>) : Object.entries(map);
}

function objectSerialiser(schema: JsonSchema): Serialiser {
  const writers = propertiesOf(schema, serialiserOf);
  return (value) => {
    let text = '';
    for (const writer of writers) {
      const part = partOf(writer, value);
      if (part !== undefined) text += (text === '' ? writer.first : writer.next) + writer.write(part);
    }
    return text === '' ? '{}' : `${text}}`;
  };
}

/** A property that a schema declares. */
export interface PropertyWriter<W> {
  name: string;
  needed: boolean;
  /** Its name with the brace or the comma before it, and the colon. */
  first: string;
  next: string;
  write: W;
}

export function propertiesOf<W>(
  { properties, required }: JsonSchema,
  writerOf: (schema: JsonSchema) => W,
): PropertyWriter<W>[] {
  const needed = new Set(required as string[] | undefined);
  return Object.entries(properties as Record<string, JsonSchema>).map(([name, schema]) => ({
    name,
    needed: needed.has(name),
    first: `{${JSON.stringify(name)}:`,
    next: `,${JSON.stringify(name)}:`,
    write: writerOf(schema),
  }));
}

/** Undefined where the value does not have it. @throws Error when it lacks what is required */
export function partOf({ name, needed }: PropertyWriter<unknown>, value: unknown): unknown {
  const part = (value as Record<string, unknown>)[name];
  if (part === undefined && needed) throw new Error(`"${name}" is required!`);
  return part;
}

function itemSerialiser(schema: JsonSchema): Serialiser {
  const write = serialiserOf(schema);
  if (schema.type !== 'object') return write;
  const known = new WeakMap<object, string>();
  return (item) => {
    if (!Object.isFrozen(item)) return write(item);
    let text = known.get(item as object);
    if (text === undefined) {
      text = write(item);
      known.set(item as object, text);
    }
    return text;
  };
}

/** Tells items apart by their properties of few values, as links by what they lead to. Null when there is no such property. */
function declaredItem({ properties }: JsonSchema): ((item: unknown) => boolean) | null {
  const limits = Object.entries((properties ?? {}) as Record<string, JsonSchema>)
    .filter(([, schema]) => Array.isArray(schema.enum))
    .map(([name, schema]) => [name, new Set(schema.enum as Json[])] as const);
  if (limits.length === 0) return null;
  return (item) => limits.every(([name, values]) => values.has((item as Record<string, Json>)[name] as Json));
}
