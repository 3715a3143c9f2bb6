/** The port to what decides which callers may use which operations. */
import type { Caller } from './caller.ts';

/** Decides after the media types and before query and body, so it gets the query unchecked. */
export interface Policy {
  /** @param operation an operation id @param query without the question mark */
  permits(operation: string, caller: Caller, query: string): boolean;
}

/** Administrators and services may use every operation. */
export const ADMINISTRATORS_AND_SERVICES: Policy = {
  permits: (_operation, { roles }) => roles.has('admin') || roles.has('service'),
};
