/** One request and the answer to it, as they crossed the wire. */
import type { Contract } from '../spec/contract/contract.ts';
import type { Microversion } from '../spec/contract/microversion.ts';
import type { Service } from '../spec/contract/service.ts';

/** A call below the service's root. */
export interface Request {
  method: string;
  /** Path and query, encoded, without the root of the service. */
  path: string;
  /** Lower-case names; a list is so many lines of the name. The token is among them and never leaves the process. */
  headers: Readonly<Record<string, string | string[]>>;
  body: string | null;
}

/** What came back. */
export interface Response {
  status: number;
  /** In the order and spelling of the wire; a name may come twice. */
  headers: readonly (readonly [name: string, value: string])[];
  body: string;
}

export interface Exchange {
  /** Counts from 1 within a run. */
  number: number;
  request: Request;
  response: Response;
  /** Milliseconds from sending to the last byte. */
  took: number;
}

/** An exchange with the contract that the call falls under: all that a rule may look at. */
export interface JudgedCall {
  exchange: Exchange;
  contract: Contract;
  microversion: Microversion;
  service: Service;
  /** The root of the service as a URL without a slash at its end. */
  root: string;
  /** Set when the call was made to see where the `Location` of another answer leads. */
  followsLocation: boolean;
  /** The body parsed once; undefined when there is none or it is not JSON. */
  json: unknown;
  /** Lower-case header names with their values, joined by a comma where a name came twice. */
  headers: ReadonlyMap<string, string>;
}

/** The value of a header, whatever its spelling; undefined when it did not come. */
export function headerMap(response: Response): Map<string, string> {
  const headers = new Map<string, string>();
  for (const [name, value] of response.headers) {
    const lower = name.toLowerCase();
    const before = headers.get(lower);
    headers.set(lower, before === undefined ? value : `${before}, ${value}`);
  }
  return headers;
}

/** `application/json` for `application/json; charset=UTF-8`; undefined without the header. */
export function mediaTypeOf(headers: ReadonlyMap<string, string>): string | undefined {
  return headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
}

/** The parsed body, or undefined when it is empty, of another media type, or not JSON. */
export function parseJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
