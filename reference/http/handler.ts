/** The interface between the HTTP side, which the contracts drive, and the handlers, which hold semantics only. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Caller } from './request/caller.ts';

/** Path parameters by name, decoded. */
export type PathParameters = Readonly<Record<string, string>>;

/** Values by the name of a query parameter. */
export type RequestQuery = ReadonlyMap<string, readonly string[]>;

/** The values of a request that a handler gets, after the contract has accepted them. */
export interface HandlerInput<Path extends PathParameters = PathParameters, Body = unknown> {
  microversion: Microversion;
  path: Path;
  /** Declared parameters only, each with the values that the contract keeps. */
  query: RequestQuery;
  /** Parsed and valid; undefined when the operation takes none. */
  body: Body;
  /** The prefix of the service's paths in links: `''`, or `/placement`. */
  mount: string;
  /** The header `Idempotency-Key`, not validated. */
  idempotencyKey: string | undefined;
  requestId: string;
  now: Date;
}

/** A successful result in its newest shape. What the microversion does not declare is left out of the response. */
export interface Success {
  /** Needed only where the contract declares several success statuses. */
  status?: number;
  body?: unknown;
  /** A path below the service's root; sent as an absolute URL. */
  location?: string;
  /** By lower-case name; those that the contract declares are sent. */
  headers?: Readonly<Record<string, string>>;
  /** Sent where the contract declares `last-modified`. Absent means now; null means that no such time exists. */
  lastModified?: Date | null;
}

/** An error response. A value, not an exception: refusing a request is ordinary. */
export interface Refusal {
  /** The status. */
  refused: number;
  /** The `code` of the error; the service's default for the status when absent. */
  code?: string;
  /** More properties of the error. */
  more?: Readonly<Record<string, unknown>>;
  /** By lower-case name; those that the contract declares are sent. */
  headers?: Readonly<Record<string, string>>;
  /** For people. */
  detail: string;
  /** Sends `Vary` where the contract declares it as optional. */
  varies?: boolean;
}

/** A value: the HTTP response is made from it by the contract. */
export type HandlerResult = Success | Refusal;

/** Implements one operation. */
export type Handler = (input: HandlerInput) => HandlerResult | Promise<HandlerResult>;

/** Everything that a service implements for one operation. */
export interface OperationHandler {
  handle: Handler;
  /** Whether the caller may use the operation; absent, administrators and services may. Gets the query unchecked. */
  permits?: (caller: Caller, query: string) => boolean;
  /** Refuses a path whose resource does not exist. Runs before the body is read where the contract says so. */
  locate?: (path: PathParameters) => Refusal | undefined;
  /** Refuses contradictions between named query parameters. Runs before the client-named ones are read. */
  reviewQuery?: (query: RequestQuery) => Refusal | undefined;
}

/** Distinguishes a refusal from any other result. */
export function isRefusal<T extends object>(result: T | Refusal): result is Refusal {
  return 'refused' in result;
}
