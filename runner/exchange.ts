/** One request and the answer to it, as they crossed the wire. */
import type { Contract } from '../spec/contract/contract.ts';
import type { Microversion } from '../spec/contract/microversion.ts';
import type { Service } from '../spec/contract/service.ts';

/** A call below the service's root. */
export interface Request {
  method: string;
  /** Path and query, encoded, without the root of the service. */
  path: string;
  /** By lower-case name; a list is sent as several lines. Includes the token, which no report shows. */
  headers: Readonly<Record<string, string | string[]>>;
  body: string | null;
}

/** An HTTP response. */
export interface Response {
  status: number;
  /** In the order and spelling of the wire; a name may occur twice. */
  headers: readonly (readonly [name: string, value: string])[];
  body: string;
}

/** One request and its answer. */
export interface Exchange {
  /** Counts from 1 within a run. */
  number: number;
  request: Request;
  response: Response;
  /** Milliseconds from sending to the last byte. */
  took: number;
}

/** An exchange with the contract that applies to it: all that a rule may look at. */
export interface JudgedCall {
  exchange: Exchange;
  contract: Contract;
  microversion: Microversion;
  service: Service;
  /** The root of the service as a URL without a slash at its end. */
  root: string;
  /** True for a GET on the `Location` of another answer. */
  followsLocation: boolean;
  /** The parsed body; undefined without one, or where it is not JSON. */
  json: unknown;
  /** By lower-case name; the values of a repeated name are joined by a comma. */
  headers: ReadonlyMap<string, string>;
}

/** Headers by lower-case name; the values of a repeated name are joined by a comma. */
export function headerMap(response: Response): Map<string, string> {
  const headers = new Map<string, string>();
  for (const [name, value] of response.headers) {
    const lower = name.toLowerCase();
    const earlier = headers.get(lower);
    headers.set(lower, earlier === undefined ? value : `${earlier}, ${value}`);
  }
  return headers;
}

/** `application/json` for `application/json; charset=UTF-8`; undefined without the header. */
export function mediaTypeOf(headers: ReadonlyMap<string, string>): string | undefined {
  return headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
}

/** True for `application/json` and types with the suffix `+json` (RFC 6839, 3.1). */
export function isJsonType(type: string | undefined): boolean {
  return type === 'application/json' || type?.endsWith('+json') === true;
}

/** The parsed text; undefined where it is empty or not JSON. */
export function parseJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
