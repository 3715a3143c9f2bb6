/**
 * Writes the body of a response. A long list is assembled as bytes from the texts of its items: to join them into one
 * string first and encode that takes several times as long.
 */
import type { JsonSchema } from '../../../spec/openapi/document.ts';
import { isListOfObjects, isMap } from './schema-forms.ts';
import {
  buildListItemSerialiser,
  buildMapKeys,
  buildPropertyWriters,
  buildSerialiser,
  entriesOf,
  readProperty,
} from './serialiser.ts';

/** Bytes, or an ASCII string. */
export type Body = string | Buffer;
export type BodyWriter = (value: unknown) => Body;

/** @throws Error from the writer, when the value lacks what the schema requires */
export function buildBodyWriter(schema: JsonSchema): BodyWriter {
  const {
    type,
    properties = {},
    patternProperties,
  } = schema as { properties?: Record<string, JsonSchema> } & JsonSchema;
  const isLong = Object.values(properties).some((property) => isListOfObjects(property) || isMap(property));
  if (type !== 'object' || patternProperties !== undefined || !isLong) return buildSerialiser(schema);
  const writers = buildPropertyWriters(schema, buildPieceWriter);
  return (value) => {
    const pieces: string[] = [];
    for (const writer of writers) {
      const part = readProperty(writer, value);
      if (part === undefined) continue;
      pieces.push(pieces.length === 0 ? writer.first : writer.next);
      writer.write(part, pieces);
    }
    pieces.push(pieces.length === 0 ? '{}' : '}');
    return assemble(pieces);
  };
}

/** Appends the text of a value to the pieces of a body. */
type PieceWriter = (value: unknown, pieces: string[]) => void;

function buildPieceWriter(schema: JsonSchema): PieceWriter {
  if (isListOfObjects(schema)) return buildListPieceWriter(schema);
  if (isMap(schema)) return buildMapPieceWriter(schema);
  const write = buildSerialiser(schema);
  return (value, pieces) => void pieces.push(write(value));
}

function buildListPieceWriter(schema: JsonSchema): PieceWriter {
  const write = buildListItemSerialiser(schema);
  return (value, pieces) => {
    let before = '[';
    for (const item of value as Iterable<unknown>) {
      const text = write(item);
      if (text === null) continue;
      pieces.push(before, text);
      before = ',';
    }
    pieces.push(before === '[' ? '[]' : ']');
  };
}

function buildMapPieceWriter(schema: JsonSchema): PieceWriter {
  const keys = buildMapKeys(schema);
  return (value, pieces) => {
    let isEmpty = true;
    for (const [name, item] of entriesOf(value as object)) {
      const { first, next, write } = keys.get(name);
      if (!write) continue;
      pieces.push(isEmpty ? first : next, write(item));
      isEmpty = false;
    }
    pieces.push(isEmpty ? '{}' : '}');
  };
}

/** In characters. Below this length, joining the pieces as a string is as fast. */
const SHORT = 16 * 1024;

function assemble(pieces: readonly string[]): Body {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  if (length < SHORT) return pieces.join('');
  const bytes = Buffer.allocUnsafe(length);
  let offset = 0;
  for (const piece of pieces) {
    // Commas and brackets are frequent: a call of `write` for each would cost more than the copy.
    if (piece.length === 1) bytes[offset++] = piece.charCodeAt(0);
    else offset += bytes.write(piece, offset, 'latin1');
  }
  return bytes;
}
