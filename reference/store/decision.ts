/** The outcome of a write, decided from one state: the result for the client, and the change of the store behind it. */
import type { HandlerResult, Refusal } from '../handler-result.ts';
import type { StoreChange } from './port.ts';
import type { Projection } from './projection.ts';

/** A result that holds only once its changes are committed. */
export interface Decision {
  /** May be a refusal although something is written: Placement does that in one case. */
  answer: HandlerResult;
  put?: readonly { key: string; value: unknown }[];
  delete?: readonly string[];
  /** Keys that are only read, but must not have changed either. */
  guard?: readonly string[];
  /** Commit only if these keys have these revisions, and others any; absent where all keys are to be as in the state. */
  expect?: StoreChange['expect'];
}

/** A pure function of the state. Runs again, on a newer state, after a conflict with another writer. */
export type Decide<S> = (state: S) => Decision | Refusal;

/** The commit that a decision needs; null when it changes nothing. */
export function toStoreChange(state: Projection, decision: Decision): StoreChange | null {
  const { put = [], delete: deleted = [], guard = [], expect } = decision;
  if (put.length === 0 && deleted.length === 0) return null;
  if (expect) return { expect, put, delete: deleted };
  const keys = new Set(guard);
  for (const { key } of put) keys.add(key);
  for (const key of deleted) keys.add(key);
  return {
    expect: Array.from(keys, (key) => ({ key, revision: state.revisionOf(key) })),
    put,
    delete: deleted,
    decidedAt: state.revision,
  };
}
