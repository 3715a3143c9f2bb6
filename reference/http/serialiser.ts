/**
 * Writes a value as JSON through its schema: what the schema does not declare is left out, so a handler can
 * return the newest shape to every microversion.
 *
 * Lists and maps of objects, the bulk of every long answer, are gone through here. An item that is frozen never
 * changes, so its text is kept for as long as the item itself is. A map may be a `Map` or a list of its entries:
 * objects with thousands of different keys are slow to make.
 */
import type { Json, JsonSchema } from '../../spec/document.ts';
import { plainSerialiserOf } from './plain-serialiser.ts';

export type Serialiser = (value: unknown) => string;

/** @throws Error from the serialiser, when the value lacks what the schema requires */
export function serialiserOf(schema: JsonSchema): Serialiser {
  if (isListOfObjects(schema)) return listSerialiser(schema.items as JsonSchema);
  if (isMap(schema)) return mapSerialiser(schema);
  if (hasCollection(schema)) return objectSerialiser(schema);
  return plainSerialiserOf(schema);
}

function listSerialiser(items: JsonSchema): Serialiser {
  const write = itemSerialiser(items);
  const isDeclared = declaredItem(items);
  return (value) => {
    let text = '[';
    let separator = '';
    for (const item of value as unknown[]) {
      if (isDeclared && !isDeclared(item)) continue;
      text += separator + write(item);
      separator = ',';
    }
    return `${text}]`;
  };
}

function mapSerialiser({ patternProperties, additionalProperties }: JsonSchema): Serialiser {
  const kinds = Object.entries((patternProperties ?? {}) as Record<string, JsonSchema>).map(
    ([pattern, schema]) => ({ pattern: new RegExp(pattern, 'u'), write: itemSerialiser(schema) }),
  );
  const writeOther = isSchema(additionalProperties) ? itemSerialiser(additionalProperties) : undefined;
  return (value) => {
    let text = '{';
    let separator = '"';
    for (const [key, item] of entriesOf(value as object)) {
      let write = writeOther;
      for (const kind of kinds) if (kind.pattern.test(key)) write = kind.write;
      if (!write) continue;
      text += SAFE.test(key) ? `${separator}${key}":` : `${separator}${JSON.stringify(key).slice(1)}:`;
      text += write(item);
      separator = ',"';
    }
    return `${text}}`;
  };
}

/** Text that stands between quotation marks as it is. */
const SAFE = /^[\w.:-]*$/;

function entriesOf(map: object): Iterable<readonly [string, unknown]> {
  return Symbol.iterator in map ? (map as Iterable<readonly [string, unknown]>) : Object.entries(map);
}

function objectSerialiser({ properties, required }: JsonSchema): Serialiser {
  const needed = new Set(required as string[] | undefined);
  const writers = Object.entries(properties as Record<string, JsonSchema>).map(([name, schema]) => ({
    name,
    needed: needed.has(name),
    start: `${JSON.stringify(name)}:`,
    write: serialiserOf(schema),
  }));
  return (value) => {
    let text = '';
    for (const { name, needed, start, write } of writers) {
      const part = (value as Record<string, unknown>)[name];
      if (part === undefined && needed) throw new Error(`"${name}" is required!`);
      if (part !== undefined) text += (text === '' ? start : `,${start}`) + write(part);
    }
    return `{${text}}`;
  };
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

function isListOfObjects({ type, items }: JsonSchema): boolean {
  return type === 'array' && isSchema(items) && items.type === 'object';
}

function isMap({ type, properties, patternProperties, additionalProperties }: JsonSchema): boolean {
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
