/** What a call comes to, decided from one state: an answer, and the change of the store that makes it true. */
import type { HandlerResult, Refusal } from '../http/handler.ts';
import type { StoreChange } from './port.ts';
import type { Projection } from './projection.ts';

export interface Decision {
  /** Refused, and yet something is written: so Placement does it in one place. */
  answer: HandlerResult;
  put?: readonly { key: string; value: unknown }[];
  delete?: readonly string[];
  /** Keys that were read only, and must not have changed either. */
  guard?: readonly string[];
}

/** Refuses, or says what is to change. Asked again, with a newer state, when somebody else was faster. */
export type Decide<S> = (state: S) => Decision | Refusal;

/** Null when nothing is to change. */
export function changeOf(state: Projection, decision: Decision): StoreChange | null {
  const { put = [], delete: deleted = [], guard = [] } = decision;
  if (put.length === 0 && deleted.length === 0) return null;
  const keys = new Set([...put.map(({ key }) => key), ...deleted, ...guard]);
  return { expect: [...keys].map((key) => ({ key, revision: state.revisionOf(key) })), put, delete: deleted };
}
