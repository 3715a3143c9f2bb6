/** Placement as the scheduler sees it: its public API at one microversion, wherever it runs. */

/** Types of consumers are required from 1.38, `in:` for traits is there from 1.39. */
export const PLACEMENT_VERSION = '1.39';

export interface PlacementCall {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  path: string;
  /** Without the question mark; empty when absent. */
  query?: string;
  body?: unknown;
  /** Of the call to the scheduler: one id in the logs of both. */
  requestId: string;
}

export interface PlacementAnswer {
  status: number;
  /** Of a success. A map in it may be an object, a `Map` or a list of entries: see `entriesOf`. */
  body: unknown;
  /** Of an error, where it has one. */
  code: string | undefined;
  detail: string;
}

export interface Placement {
  /** @throws PlacementUnreachable when no answer came: whether the call was carried out is not known then */
  ask(call: PlacementCall): Promise<PlacementAnswer>;
  close(): Promise<void>;
}

export class PlacementUnreachable extends Error {
  override name = 'PlacementUnreachable';
}

/** Of a map in an answer, whatever its form is. */
export function entriesOf<T>(map: unknown): Iterable<readonly [string, T]> {
  if (map instanceof Map || Array.isArray(map)) return map as Iterable<[string, T]>;
  return Object.entries((map ?? {}) as Record<string, T>);
}
