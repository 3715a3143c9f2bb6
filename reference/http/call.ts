/** What passes between the HTTP side, which the contracts drive, and the handlers, which hold semantics only. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Caller } from './request/caller.ts';

/** A call that its contract has let through. */
export interface Call {
  microversion: Microversion;
  /** From the path, decoded. */
  params: Readonly<Record<string, string>>;
  /** Declared parameters only; every value that the contract keeps of each. */
  query: ReadonlyMap<string, readonly string[]>;
  /** The parsed and valid body; undefined when the operation takes none. */
  body: unknown;
  /** What stands before the service's paths in links: `''`, or `/placement`. */
  mount: string;
  /** Of the request, by lower-case name. */
  headers: Readonly<IncomingHttpHeaders>;
  requestId: string;
  now: Date;
}

/** The newest shape: what the call's microversion does not declare is dropped on the way out. */
export interface Success {
  /** Needed only where the contract declares several success statuses. */
  status?: number;
  body?: unknown;
  /** A path below the service's root; sent as an absolute URL. */
  location?: string;
  /** By lower-case name; those that the contract declares are sent. */
  headers?: Readonly<Record<string, string>>;
  /** Sent where the contract declares `last-modified`; now when absent; null says that there is no such time. */
  lastModified?: Date | null;
}

/** An error answer. A value, not an exception: being refused is ordinary. */
export interface Refusal {
  refused: number;
  /** The `code` of the error; the service's usual one for the status when absent. */
  code?: string;
  /** More properties of the error. */
  more?: Readonly<Record<string, unknown>>;
  /** By lower-case name; those that the contract declares are sent. */
  headers?: Readonly<Record<string, string>>;
  /** For people. */
  detail: string;
  /** The answer carries `Vary`; absent, it does where the contract says that it always does. */
  varies?: boolean;
}

export type HandlerResult = Success | Refusal;

/** Answers one operation. */
export type Handler = (call: Call) => HandlerResult | Promise<HandlerResult>;

/** What a service does for one operation. */
export interface OperationHandler {
  handle: Handler;
  /** Who may call; absent, administrators and services. The query is not checked yet. */
  permits?: (caller: Caller, query: string) => boolean;
  /** Refuses when the thing in the path is not there; asked before the body is read where the contract says so. */
  locate?: (call: Call) => Refusal | undefined;
  /** Refuses a query for what its named parameters say together; asked before those that clients name themselves are read. */
  review?: (call: Call) => Refusal | undefined;
}

export function isRefusal(answer: HandlerResult): answer is Refusal {
  return 'refused' in answer;
}
