/** The result of `interop compare`, as data. Reporters turn it into text. */
import type { Microversion } from '../../../spec/contract/microversion.ts';
import type { Request, Response } from '../../exchange.ts';
import type { Difference } from './difference.ts';

export interface Comparison {
  /** The name of the compared service, such as `placement`. */
  service: string;
  seed: string;
  /** In the order of the command line. The answers of the first one guided the calls. */
  targets: readonly ComparedTarget[];
  /** The oldest and the newest compared microversion; null where the targets could not be judged. */
  microversions: { since: Microversion; until: Microversion } | null;
  /** The calls of the suite, which come first; null where none was made. */
  suite: ComparedSuite | null;
  /** Random calls that were made. */
  calls: number;
  /** Random calls that the user asked for. */
  requestedCalls: number;
  /** Calls at microversions that only some targets have: their answers were not compared. */
  uncomparedCalls: number;
  /** ISO 8601. */
  startedAt: string;
  finishedAt: string;
  verdict: 'same' | 'different' | 'error';
  /** One paragraph that says why the comparison ended early; null where it was completed. */
  problem: string | null;
  causes: readonly DifferenceCause[];
  /** By operation, in the order of their first call. */
  tallies: readonly OperationTally[];
  /** Resources that could not be removed: target, method and path. */
  leftBehind: readonly string[];
}

export interface ComparedSuite {
  /** A case at several microversions counts once for each. */
  cases: number;
  calls: number;
}

export interface ComparedTarget {
  name: string;
  root: string;
}

/** Differences of one operation that look the same, and so probably have one cause. */
export interface DifferenceCause extends Difference {
  operation: string;
  count: number;
  /** Oldest first. */
  microversions: readonly Microversion[];
  first: ComparedCall;
  /**
   * The calls that reproduce the difference on empty targets; absent where the comparison did not look for them, null
   * where not even all calls together reproduced it.
   */
  shortest?: ShortestSequence | null;
}

/** The smallest sequence of calls that was found to reproduce a difference. */
export interface ShortestSequence {
  /** To make on empty targets, in this order. The answers to the last one differ. Numbered from 1. */
  calls: readonly ComparedCall[];
  /** The number of calls before the one that showed the difference first. */
  from: number;
  /** False where the limits of shrinking ended the search: there may be a shorter sequence. */
  isSmallest: boolean;
}

/** One call with the answers of all targets. */
export interface ComparedCall {
  /** Counts from 1, separately for the suite and for random calls. */
  number: number;
  /** The case that made the call; absent for a random call. */
  caseId?: string;
  operation: string;
  microversion: Microversion;
  /** With a placeholder in place of the user's token. */
  request: Request;
  /** In the order of the targets. */
  responses: readonly Response[];
}

/** How the first target answered the calls of one operation, or of one kind of refusal. */
export interface OperationTally {
  operation: string;
  calls: number;
  /** The number of calls by status. */
  statuses: Record<number, number>;
  /** Calls whose answers differed. */
  differing: number;
}
