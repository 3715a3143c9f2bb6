/** The parameters of a comparison. */
import type { Service } from '../../spec/contract/service.ts';
import type { CreateCallSource } from '../case/generated/call-source.ts';
import type { Suite } from '../case/suite.ts';
import type { MicroversionSelection } from '../plan/select-microversions.ts';
import type { Target } from '../target/target.ts';
import type { ComparedCall } from './result/comparison.ts';
import type { ShrinkLimits } from './shrink/sequence-shrinker.ts';

export interface CompareOptions {
  service: Service;
  createCallSource: CreateCallSource;
  /** At least two. The answers of the first one guide the calls. */
  targets: readonly Target[];
  token: string;
  /** Path of a GET without effects that needs the token, to check that every target accepts it. */
  tokenCheck: string;
  selection: MicroversionSelection;
  /** Its cases come before the random calls; absent to leave them out. */
  suite?: Suite;
  /** The number of random calls. */
  calls: number;
  /** Random when absent; the result has it. */
  seed?: string;
  /** Continues after a difference, from empty targets, so that its consequences are not counted as differences. */
  keepGoing?: boolean;
  /** Limits for finding the shortest sequence that reproduces a difference; absent to find none. */
  shrink?: ShrinkLimits;
  /** Removes everything after this many random calls, so that the history of a difference stays short. */
  resetEvery?: number;
  /** Ends the comparison early. What it created is removed. */
  signal?: AbortSignal;
  onProgress?(progress: CompareProgress): void;
  /** Receives each call with its answers, and null when everything was removed. */
  onCall?(call: ComparedCall | null): void;
}

export interface CompareProgress {
  phase: 'suite' | 'calls' | 'shrinking';
  /** Cases at a microversion, or random calls. */
  done: number;
  total: number;
  /** Calls of the current phase so far. */
  calls: number;
  /** Causes found so far. */
  causes: number;
}
