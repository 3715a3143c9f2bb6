/** What a comparison found, as data. A reporter turns it into text. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { Request, Response } from '../exchange.ts';
import type { Difference } from './difference/difference.ts';

export interface Comparison {
  service: string;
  seed: string;
  /** In the order of the command line; the first one's answers guided the calls. */
  targets: readonly ComparedTarget[];
  /** The oldest and the newest that were asked at. */
  microversions: { since: Microversion; until: Microversion } | null;
  /** What of the suite was asked before; null where nothing was. */
  suite: ComparedSuite | null;
  /** Random calls that were compared, and how many had been asked for. */
  calls: number;
  callsWanted: number;
  /** Calls at microversions that only some targets have, which are not among those that were compared. */
  notShared: number;
  startedAt: string;
  finishedAt: string;
  verdict: 'same' | 'different' | 'error';
  /** One paragraph, when the comparison did not come to its end. */
  problem: string | null;
  causes: readonly DifferenceCause[];
  /** By operation, in the order of their first call. */
  tallies: readonly OperationTally[];
  /** What could not be removed again: target, method and path. */
  leftBehind: readonly string[];
}

export interface ComparedSuite {
  /** At a microversion each. */
  cases: number;
  calls: number;
}

export interface ComparedTarget {
  name: string;
  root: string;
}

/** Differences that one mistake explains. */
export interface DifferenceCause extends Difference {
  operation: string;
  count: number;
  /** Oldest first. */
  microversions: readonly Microversion[];
  first: ComparedCall;
  /** What shows it from nothing; absent where that was not looked for, null where nothing shows it again. */
  shortest?: Shortest | null;
}

/** The smallest sequence of calls that was found to show a difference. */
export interface Shortest {
  /** From nothing; the last one is answered differently. Their numbers count from 1. */
  calls: readonly ComparedCall[];
  /** How many calls came before when the difference was found. */
  from: number;
  /** False where time or calls ran out: there may be a smaller one. */
  isSmallest: boolean;
}

/** One call with the answers of all targets. */
export interface ComparedCall {
  /** Counts from 1, the suite's and the random ones apart. */
  number: number;
  /** The case that made it; absent for a random one. */
  ofCase?: string;
  operation: string;
  microversion: Microversion;
  /** With a placeholder for the token. */
  request: Request;
  /** In the order of the targets. */
  responses: readonly Response[];
}

/** How the calls of one operation, or of one kind of refusal, ended on the first target. */
export interface OperationTally {
  operation: string;
  calls: number;
  /** Calls by the status that they were answered with. */
  statuses: Record<number, number>;
  /** Calls that some targets answered differently. */
  differing: number;
}
