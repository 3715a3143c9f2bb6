/**
 * Writes the body of an answer. A long list leaves as bytes, put together from the texts of its items: to make one
 * text of them first and then bytes of it takes several times as long.
 */
import type { JsonSchema } from '../../../spec/openapi/document.ts';
import { isListOfObjects, isMap } from './schema-forms.ts';
import { entriesOf, listItemSerialiser, mapKeys, partOf, propertiesOf, serialiserOf } from './serialiser.ts';

/** Bytes, or a text that is ASCII. */
export type Body = string | Buffer;
export type BodyWriter = (value: unknown) => Body;

/** @throws Error from the writer, when the value lacks what the schema requires */
export function bodyWriterOf(schema: JsonSchema): BodyWriter {
  const {
    type,
    properties = {},
    patternProperties,
  } = schema as { properties?: Record<string, JsonSchema> } & JsonSchema;
  const isLong = Object.values(properties).some((property) => isListOfObjects(property) || isMap(property));
  if (type !== 'object' || patternProperties !== undefined || !isLong) return serialiserOf(schema);
  const writers = propertiesOf(schema, pieceWriterOf);
  return (value) => {
    const pieces: string[] = [];
    for (const writer of writers) {
      const part = partOf(writer, value);
      if (part === undefined) continue;
      pieces.push(pieces.length === 0 ? writer.first : writer.next);
      writer.write(part, pieces);
    }
    pieces.push(pieces.length === 0 ? '{}' : '}');
    return assembled(pieces);
  };
}

/** Adds the text of a value to the pieces of an answer. */
type PieceWriter = (value: unknown, pieces: string[]) => void;

function pieceWriterOf(schema: JsonSchema): PieceWriter {
  if (isListOfObjects(schema)) return listPieceWriter(schema);
  if (isMap(schema)) return mapPieceWriter(schema);
  const write = serialiserOf(schema);
  return (value, pieces) => void pieces.push(write(value));
}

function listPieceWriter(schema: JsonSchema): PieceWriter {
  const write = listItemSerialiser(schema);
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

function mapPieceWriter(schema: JsonSchema): PieceWriter {
  const keys = mapKeys(schema);
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

/** Up to here one text is as fast. */
const SHORT = 16 * 1024;

function assembled(pieces: readonly string[]): Body {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  if (length < SHORT) return pieces.join('');
  const bytes = Buffer.allocUnsafe(length);
  let offset = 0;
  for (const piece of pieces) {
    // Commas and brackets are many: a call for each would cost more than they are.
    if (piece.length === 1) bytes[offset++] = piece.charCodeAt(0);
    else offset += bytes.write(piece, offset, 'latin1');
  }
  return bytes;
}
