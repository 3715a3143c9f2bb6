/** What a move from one version of a service to another means for the calls that are made: the report, as reporters read it. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { CallPlace, ReadCalls } from './calls/made-call.ts';
import type { CallEffect, EffectOutcome } from './effects/effect.ts';

export interface Migration {
  service: string;
  from: Microversion;
  to: Microversion;
  calls: MigratedCalls;
  /** By the version that the calls ask for: first that of the move, then the others, oldest first. */
  groups: readonly CallGroup[];
  /** Calls that match no operation of their version. */
  unmatched: readonly UnmatchedCall[];
  /** Calls at a version that the documents do not have, or that is newer than the move's. */
  unjudged: readonly UnjudgedCalls[];
}

/** Where the calls are from. */
export interface MigratedCalls extends Pick<ReadCalls, 'kind' | 'omitted' | 'clients'> {
  /** The file or the folder. */
  name: string;
  count: number;
}

export interface CallGroup {
  version: Microversion;
  /** The worst first. */
  kinds: readonly MigratedKind[];
}

/** Calls of one operation with the same parameters and members. */
export interface MigratedKind {
  method: string;
  path: string;
  /** The key of the body that chooses the operation, for one of several of its path. */
  action: string | null;
  operation: string;
  parameters: readonly string[];
  /** JSON pointers into the body, `*` for every item or name. */
  members: readonly string[];
  answers: readonly SeenAnswers[];
  calls: number;
  places: readonly CallPlace[];
  verdict: MigrationVerdict;
  /** Oldest first. */
  effects: readonly CallEffect[];
}

/** What answers of one status were seen to have. */
export interface SeenAnswers {
  /** Null for source code, which shows what is read of any success. */
  status: number | null;
  members: readonly string[];
}

/** The worst outcome of a call's effects; `unaffected` for a call without effects. */
export type MigrationVerdict = EffectOutcome | 'unaffected';

export interface UnmatchedCall {
  method: string;
  path: string;
  version: Microversion;
  calls: number;
  places: readonly CallPlace[];
  /** The version up to the move's in which it becomes a call that an operation takes. */
  since?: Microversion;
}

export interface UnjudgedCalls {
  /** As the calls ask for it; null where they ask for none, and the profile does not say what that means. */
  version: string | null;
  reason: 'unknown' | 'newer';
  calls: number;
  places: readonly CallPlace[];
}
