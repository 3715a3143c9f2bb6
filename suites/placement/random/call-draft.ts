/** A draft of a random call, and the kinds of calls that are drafted. */
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { DraftContext } from './draft-context.ts';
import type { StateModel } from './state/state-model.ts';

/** A call without its usual headers, before the mutations of body, query, headers, URL and version. */
export interface CallDraft {
  operation: string;
  method: string;
  path: string;
  /** In this order; a name may occur twice. */
  query?: readonly (readonly [name: string, value: string])[];
  body?: unknown;
  /** In addition to the usual headers. */
  headers?: Readonly<Record<string, string>>;
  /** Properties of the body that no mutation removes, because the cloud would choose a value itself. */
  keep?: readonly string[];
  /** Replaces the chosen microversion: for a read that has to come before the intended call. */
  microversion?: Microversion;
}

/** How calls of one operation are drafted. */
export interface CallKind {
  operation: string;
  since: Microversion;
  until?: Microversion;
  /** The frequency relative to the other kinds; a function where it depends on the state. */
  weight: number | ((state: StateModel) => number);
  /** Returns undefined where the state has no resource to call the operation on. */
  draft(context: DraftContext): CallDraft | undefined;
}
