/**
 * Messages of etcd's JSON gateway, as far as the store uses them. Keys and values are Base64, 64-bit numbers are strings, and what
 * is 0, false or empty is left out.
 */
import { StoreUnavailable } from '../../port.ts';

export interface ResponseHeader {
  revision: string;
}

export interface KeyValue {
  key: string;
  value?: string;
  /** The revision of the commit that last wrote the key. */
  mod_revision: string;
  /** How often the key was put since it was created. */
  version?: string;
}

export interface KeyComparison {
  key: string;
  result: 'EQUAL';
  target: 'MOD' | 'VERSION';
  mod_revision?: string;
  version?: string;
}

export interface RangeRequest {
  key: string;
  range_end?: string;
  limit?: string;
  revision?: string;
  keys_only?: boolean;
}

export interface RangeResponse {
  header: ResponseHeader;
  kvs?: readonly KeyValue[];
  more?: boolean;
  /** Of all keys of the range, also of those beyond the limit; absent for none. */
  count?: string;
}

export type RequestOp =
  | { request_put: { key: string; value: string; lease?: string } }
  | { request_delete_range: { key: string } }
  | { request_range: RangeRequest }
  | { request_txn: Transaction };

export interface Transaction {
  compare: readonly KeyComparison[];
  success: readonly RequestOp[];
  failure?: readonly RequestOp[];
}

export interface TransactionResponse {
  header: ResponseHeader;
  succeeded?: boolean;
  responses?: readonly {
    response_range?: RangeResponse;
    response_txn?: TransactionResponse;
  }[];
}

export interface WatchEvent {
  /** A put where absent. */
  type?: 'DELETE';
  kv: KeyValue;
}

/** A line of a watch. */
export interface WatchLine {
  result?: {
    header: ResponseHeader;
    events?: readonly WatchEvent[];
    created?: boolean;
    canceled?: boolean;
    /** The history before it is gone. */
    compact_revision?: string;
    cancel_reason?: string;
  };
  error?: { message?: string };
}

/** @throws StoreUnavailable for a value that this server did not write */
export function readValue(name: string, value = ''): unknown {
  return parseValue(name, decode(value));
}

/** @throws StoreUnavailable for a value that this server did not write */
export function parseValue(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new StoreUnavailable(`the value of "${name}" in etcd is not JSON`);
  }
}

export function encode(text: string): string {
  return Buffer.from(text).toString('base64');
}

export function decode(text: string): string {
  return Buffer.from(text, 'base64').toString();
}
