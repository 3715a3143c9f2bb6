/** The client of one microversion of a service. */
import type { AnswerOf, CallArguments, OperationAt, PathWith } from './calls.ts';
import type { PagesMethod } from './pages.ts';
import type { UpdateMethod } from './updates.ts';

/**
 * Calls a service at one microversion. A call gives each answer that the microversion declares; what it does not declare, such as
 * 502 of a proxy, is thrown as an `UndeclaredAnswerError`.
 */
export interface ServiceClient<Version extends string, Paths> {
  /** The microversion of every call. */
  readonly version: Version;
  GET: ClientMethod<Paths, 'get'>;
  PUT: ClientMethod<Paths, 'put'>;
  POST: ClientMethod<Paths, 'post'>;
  PATCH: ClientMethod<Paths, 'patch'>;
  DELETE: ClientMethod<Paths, 'delete'>;
  HEAD: ClientMethod<Paths, 'head'>;
  /**
   * Changes a resource that has a generation: reads it, calls the function with what it read, and writes the result with the
   * generation that it read. Where another writer was faster, all of this is done again, so that no update is lost.
   */
  update: UpdateMethod<Paths>;
  /** Reads a list that comes in pages. */
  pages: PagesMethod<Paths>;
}

/** Calls the operation of a path. */
export type ClientMethod<Paths, Method extends string> = <Path extends PathWith<Paths, Method>>(
  path: Path,
  ...init: CallArguments<OperationAt<Paths, Path, Method>>
) => Promise<AnswerOf<OperationAt<Paths, Path, Method>>>;
