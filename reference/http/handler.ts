/** The interface between the HTTP side, which the contracts drive, and the handlers, which hold semantics only. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { HandlerResult, Refusal } from '../handler-result.ts';

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

/** Implements one operation. */
export type Handler = (input: HandlerInput) => HandlerResult | Promise<HandlerResult>;

/** Everything that a service implements for one operation. */
export interface OperationHandler {
  handle: Handler;
  /** Refuses a path whose resource does not exist. Runs before the body is read where the contract says so. */
  locate?: (path: PathParameters) => Refusal | undefined | Promise<Refusal | undefined>;
  /** Refuses contradictions between named query parameters. Runs before the client-named ones are read. */
  reviewQuery?: (query: RequestQuery) => Refusal | undefined;
}
