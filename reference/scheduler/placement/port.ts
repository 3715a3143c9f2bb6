/** The port to Placement: its public API at one microversion, over HTTP or in process. */

/** 1.39 for `required=in:…`, that is, any of several traits. */
export const PLACEMENT_VERSION = '1.39';

export interface PlacementCall {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  path: string;
  /** Without the question mark. */
  query?: string;
  body?: unknown;
  /** The id of the request to the scheduler, so that the logs of both have it. */
  requestId: string;
}

export interface PlacementAnswer {
  status: number;
  /** The body of a success. Maps in it are objects, `Map`s or lists of entries: see `entriesOf`. */
  body: unknown;
  /** The code of an error, if it has one. */
  code: string | undefined;
  detail: string;
}

export interface Placement {
  /** @throws PlacementUnreachable without a response: the call may have been carried out */
  call(call: PlacementCall): Promise<PlacementAnswer>;
  close(): Promise<void>;
}

export class PlacementUnreachable extends Error {
  override name = 'PlacementUnreachable';
}

/** The entries of a map in a response, in any of its forms. */
export function entriesOf<T>(map: unknown): Iterable<readonly [string, T]> {
  if (map instanceof Map || Array.isArray(map)) return map as Iterable<[string, T]>;
  return Object.entries((map ?? {}) as Record<string, T>);
}
