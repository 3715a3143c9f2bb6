/** What a handler returns: a value, from which the HTTP side makes the response by the contract. */

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

/** Distinguishes a refusal from any other result. */
export function isRefusal<T extends object>(result: T | Refusal): result is Refusal {
  return 'refused' in result;
}
