/**
 * Writes a value as JSON through its schema: what the schema does not declare is left out, so a handler can
 * return the newest shape to every microversion.
 *
 * Lists and maps of objects, the bulk of every long answer, are gone through here. An item that is frozen never
 * changes, so its text is kept for as long as the item itself is. A map may be a `Map` or a list of its entries:
 * objects with thousands of different keys are slow to make.
 */
import type { Json, JsonSchema } from '../../spec/document.ts';
import { asciiJson } from './ascii.ts';
import { plainSerialiserOf } from './plain-serialiser.ts';

/** The text is ASCII. */
export type Serialiser = (value: unknown) => string;

/** @throws Error from the serialiser, when the value lacks what the schema requires */
export function serialiserOf(schema: JsonSchema): Serialiser {
  if (isListOfObjects(schema)) return listSerialiser(schema);
  if (isMap(schema)) return mapSerialiser(schema);
  if (hasCollection(schema)) return objectSerialiser(schema);
  return plainSerialiserOf(schema);
}

/** The text of one part of a list or a map; null for what is not declared. */
export type PartSerialiser<T> = (part: T) => string | null;
export type Entry = readonly [string, unknown];

function listSerialiser(schema: JsonSchema): Serialiser {
  const write = listPartSerialiser(schema);
  return (value) => `[${joined(value as Iterable<unknown>, write)}]`;
}

function mapSerialiser(schema: JsonSchema): Serialiser {
  const write = mapPartSerialiser(schema);
  return (value) => `{${joined(entriesOf(value as object), write)}}`;
}

function joined<T>(parts: Iterable<T>, write: PartSerialiser<T>): string {
  let text = '';
  for (const part of parts) {
    const written = write(part);
    if (written !== null) text += text === '' ? written : `,${written}`;
  }
  return text;
}

export function listPartSerialiser({ items }: JsonSchema): PartSerialiser<unknown> {
  const write = itemSerialiser(items as JsonSchema);
  const isDeclared = declaredItem(items as JsonSchema);
  return isDeclared ? (item) => (isDeclared(item) ? write(item) : null) : write;
}

export function mapPartSerialiser({
  patternProperties,
  additionalProperties,
}: JsonSchema): PartSerialiser<Entry> {
  const kinds = Object.entries((patternProperties ?? {}) as Record<string, JsonSchema>).map(
    ([pattern, schema]) => ({ pattern: new RegExp(pattern, 'u'), write: itemSerialiser(schema) }),
  );
  const writeOther = isSchema(additionalProperties) ? itemSerialiser(additionalProperties) : undefined;
  return ([key, item]) => {
    let write = writeOther;
    for (const kind of kinds) if (kind.pattern.test(key)) write = kind.write;
    if (!write) return null;
    return SAFE.test(key) ? `"${key}":${write(item)}` : `${asciiJson(JSON.stringify(key))}:${write(item)}`;
  };
}

/** Text that stands between quotation marks as it is. */
const SAFE = /^[\w.:-]*$/;

export function entriesOf(map: object): Iterable<Entry> {
  return Symbol.iterator in map ? (map as Iterable<Entry>) : Object.entries(map);
}

function objectSerialiser(schema: JsonSchema): Serialiser {
  const writers = propertiesOf(schema, serialiserOf);
  return (value) => {
    let text = '{';
    let before = '';
    for (const writer of writers) {
      const part = partOf(writer, value);
      if (part === undefined) continue;
      text += before + writer.start + writer.write(part);
      before = ',';
    }
    return `${text}}`;
  };
}

/** A property that a schema declares. */
export interface PropertyWriter<W> {
  name: string;
  needed: boolean;
  /** Its name, and the colon. */
  start: string;
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
    start: `${JSON.stringify(name)}:`,
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

export function isListOfObjects({ type, items }: JsonSchema): boolean {
  return type === 'array' && isSchema(items) && items.type === 'object';
}

export function isMap({ type, properties, patternProperties, additionalProperties }: JsonSchema): boolean {
  return (
    type === 'object' &&
    properties === undefined &&
    (isSchema(patternProperties) || isSchema(additionalProperties))
  );
}

function hasCollection({ type, properties, patternProperties }: JsonSchema): boolean {
  if (type !== 'object' || !isSchema(properties) || patternProperties !== undefined) return false;
  return Object.values(properties as Record<string, JsonSchema>).some(
    (schema) => isListOfObjects(schema) || isMap(schema) || hasCollection(schema),
  );
}

function isSchema(value: Json | undefined): value is JsonSchema & Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
