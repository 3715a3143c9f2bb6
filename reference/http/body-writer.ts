/**
 * Writes the body of an answer. A long list leaves as bytes, put together from the texts of its items: to make one
 * text of them first and then bytes of it takes several times as long.
 */
import type { JsonSchema } from '../../spec/document.ts';
import {
  entriesOf,
  isListOfObjects,
  isMap,
  listPartSerialiser,
  mapPartSerialiser,
  type PartSerialiser,
  partOf,
  propertiesOf,
  serialiserOf,
} from './serialiser.ts';

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
  const writers = propertiesOf(schema, piecesOf);
  return (value) => {
    const pieces: string[] = [];
    let before = '{';
    for (const writer of writers) {
      const part = partOf(writer, value);
      if (part === undefined) continue;
      pieces.push(before + writer.start);
      writer.write(part, pieces);
      before = ',';
    }
    pieces.push(pieces.length === 0 ? '{}' : '}');
    return assembled(pieces);
  };
}

/** Adds the text of a value to the pieces of an answer. */
type PieceWriter = (value: unknown, pieces: string[]) => void;

function piecesOf(schema: JsonSchema): PieceWriter {
  if (isListOfObjects(schema)) {
    const write = listPartSerialiser(schema);
    return (value, pieces) => putParts('[', value as Iterable<unknown>, ']', write, pieces);
  }
  if (isMap(schema)) {
    const write = mapPartSerialiser(schema);
    return (value, pieces) => putParts('{', entriesOf(value as object), '}', write, pieces);
  }
  const write = serialiserOf(schema);
  return (value, pieces) => void pieces.push(write(value));
}

function putParts<T>(
  start: string,
  parts: Iterable<T>,
  end: string,
  write: PartSerialiser<T>,
  pieces: string[],
): void {
  let before = start;
  for (const part of parts) {
    const text = write(part);
    if (text === null) continue;
    pieces.push(before, text);
    before = ',';
  }
  pieces.push(before === start ? start + end : end);
}

/** Up to here one text is as fast. */
const SHORT = 16 * 1024;

function assembled(pieces: readonly string[]): Body {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  if (length < SHORT) return pieces.join('');
  const bytes = Buffer.allocUnsafe(length);
  let offset = 0;
  for (const piece of pieces) offset += bytes.write(piece, offset, 'latin1');
  return bytes;
}
