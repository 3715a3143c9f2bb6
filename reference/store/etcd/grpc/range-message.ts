/**
 * The two messages of etcd's `KV.Range` in the wire format of protobuf (https://protobuf.dev/programming-guides/encoding/). The numbers of
 * their fields are those of `RangeRequest`, `RangeResponse` and `ResponseHeader` in etcd's api/etcdserverpb/rpc.proto, and of `KeyValue` in
 * its api/mvccpb/kv.proto. What is 0, false or empty is left out, and fields that are not listed here are skipped.
 */
import type { EntryBytes, Page, PageRequest } from '../pages/page.ts';
import { NotGrpc } from './not-grpc.ts';

const REQUEST = { key: 1, end: 2, limit: 3, revision: 4 } as const;
const RESPONSE = { header: 1, kvs: 2, more: 3, count: 4 } as const;
const HEADER = { revision: 3 } as const;
const KEY_VALUE = { key: 1, modRevision: 3, value: 5 } as const;

const VARINT = 0;
const FIXED_64 = 1;
const BYTES = 2;
const FIXED_32 = 5;

/** A `RangeRequest`. */
export function encodeRangeRequest({ key, end, limit, revision }: PageRequest): Buffer {
  const parts = [
    ...[tag(REQUEST.key, BYTES), varint(key.length), key],
    ...[tag(REQUEST.end, BYTES), varint(end.length), end],
    ...[tag(REQUEST.limit, VARINT), varint(limit)],
  ];
  if (revision !== undefined) parts.push(tag(REQUEST.revision, VARINT), varint(revision));
  return Buffer.concat(parts);
}

/** @param message a `RangeResponse`, of which the keys and values are parts. @throws NotGrpc for anything else */
export function decodeRangeResponse(message: Buffer): Page {
  const reader = new Reader(message);
  const entries: EntryBytes[] = [];
  const page: Page = { revision: 0, entries, count: 0, more: false };
  while (reader.at < message.length) {
    const field = reader.readTag();
    if (field === RESPONSE.kvs) entries.push(readKeyValue(reader));
    else if (field === RESPONSE.header) page.revision = readHeader(reader);
    else if (field === RESPONSE.more) page.more = reader.readNumber() !== 0;
    else if (field === RESPONSE.count) page.count = reader.readNumber();
    else reader.skip();
  }
  // That of an empty cluster is 1.
  if (page.revision === 0) throw malformed();
  return page;
}

function readHeader(reader: Reader): number {
  const end = reader.readEnd();
  let revision = 0;
  while (reader.at < end)
    if (reader.readTag() === HEADER.revision) revision = reader.readNumber();
    else reader.skip();
  reader.expectEnd(end);
  return revision;
}

function readKeyValue(reader: Reader): EntryBytes {
  const end = reader.readEnd();
  let key: Buffer = EMPTY;
  let value: Buffer = EMPTY;
  let revision = 0;
  while (reader.at < end) {
    const field = reader.readTag();
    if (field === KEY_VALUE.key) key = reader.readBytes();
    else if (field === KEY_VALUE.value) value = reader.readBytes();
    else if (field === KEY_VALUE.modRevision) revision = reader.readNumber();
    else reader.skip();
  }
  reader.expectEnd(end);
  return { key, value, revision };
}

const EMPTY = Buffer.alloc(0);

class Reader {
  at = 0;
  readonly #bytes: Buffer;
  /** Of the field that is read. */
  #type = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** @returns the number of the field */
  readTag(): number {
    const tag = this.#readVarint();
    this.#type = tag & 7;
    return tag >>> 3;
  }

  readNumber(): number {
    this.#expect(VARINT);
    return this.#readVarint();
  }

  readBytes(): Buffer {
    const end = this.readEnd();
    const bytes = this.#bytes.subarray(this.at, end);
    this.at = end;
    return bytes;
  }

  /** Where the message ends that begins behind its length. */
  readEnd(): number {
    this.#expect(BYTES);
    return this.#behind(this.#readVarint());
  }

  skip(): void {
    if (this.#type === VARINT) this.#readVarint();
    else if (this.#type === BYTES) this.at = this.readEnd();
    else if (this.#type === FIXED_64) this.at = this.#behind(8);
    else if (this.#type === FIXED_32) this.at = this.#behind(4);
    else throw malformed();
  }

  /** The last field of a message must not be longer than that. */
  expectEnd(end: number): void {
    if (this.at !== end) throw malformed();
  }

  #expect(type: number): void {
    if (this.#type !== type) throw malformed();
  }

  #behind(length: number): number {
    const end = this.at + length;
    if (end > this.#bytes.length) throw malformed();
    return end;
  }

  /** Exact up to 2^53, which the ids of members exceed; nothing uses them. */
  #readVarint(): number {
    let number = 0;
    for (let factor = 1; factor <= MOST_FACTOR; factor *= 128) {
      const byte = this.#bytes[this.at];
      if (byte === undefined) throw malformed();
      this.at += 1;
      number += (byte & 127) * factor;
      if (byte < 128) return number;
    }
    throw malformed();
  }
}

/** That of the tenth byte, the last of 64 bits. */
const MOST_FACTOR = 128 ** 9;

function malformed(): NotGrpc {
  return new NotGrpc('the answer is not a RangeResponse');
}

function tag(field: number, type: number): Buffer {
  return varint((field << 3) | type);
}

function varint(number: number): Buffer {
  const bytes: number[] = [];
  let rest = number;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return Buffer.from([...bytes, rest]);
}
