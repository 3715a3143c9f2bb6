/** What a comparison is given. */
import type { Service } from '../../spec/contract/service.ts';
import type { CreateCallSource } from '../case/call-source.ts';
import type { MicroversionSelection } from '../run/select-microversions.ts';
import type { Suite } from '../run/suite.ts';
import type { Target } from '../target/target.ts';
import type { ComparedCall } from './comparison.ts';
import type { ShrinkLimits } from './shrink/shrinking.ts';

export interface CompareOptions {
  service: Service;
  createCallSource: CreateCallSource;
  /** At least two. The answers of the first guide the calls. */
  targets: readonly Target[];
  token: string;
  /** A harmless GET that needs the token, to see whether it is taken. */
  tokenCheck: string;
  selection: MicroversionSelection;
  /** Its cases are asked first, of all targets; absent where they are to be left out. */
  suite?: Suite;
  /** How many random calls to make. */
  calls: number;
  /** Random when absent; the comparison names it. */
  seed?: string;
  /** Goes on after a difference, from an empty start, so that what follows from it is not counted. */
  keepGoing?: boolean;
  /** What looking for the smallest sequence that shows a difference may take; absent where none is wanted. */
  shrink?: ShrinkLimits;
  /** After so many calls everything is removed, to keep what went before from mattering for ever. */
  emptyEvery?: number;
  /** Ends the comparison early; what was made is removed. */
  signal?: AbortSignal;
  onProgress?(progress: CompareProgress): void;
  /** Told of each call with its answers, and of null when everything was removed. */
  onCall?(call: ComparedCall | null): void;
}

export interface CompareProgress {
  doing: 'suite' | 'calls' | 'shrinking';
  /** Cases at a microversion, or random calls. */
  done: number;
  wanted: number;
  /** Of the suite or random, so far. */
  calls: number;
  /** Causes found so far. */
  causes: number;
}
