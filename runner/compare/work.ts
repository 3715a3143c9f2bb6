/** What both parts of a comparison work with: the suite's calls, and the random ones. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { CallSource } from '../case/call-source.ts';
import type { CompareOptions, CompareProgress } from './compare-options.ts';
import type { ComparedSuite } from './comparison.ts';
import type { Emptying } from './send/emptying.ts';
import type { Pairing } from './send/pairing.ts';
import type { Shortening } from './shrink/shortening.ts';
import type { VersionRanges } from './version-ranges.ts';

export interface Work {
  options: CompareOptions;
  seed: string;
  ranges: VersionRanges;
  source: CallSource;
  pairing: Pairing;
  emptying: Emptying;
  shortening: Shortening;
  state: CompareState;
}

/** What is known so far. */
export interface CompareState {
  microversions: readonly Microversion[];
  suite: ComparedSuite | null;
  calls: number;
  notShared: number;
  problem: string | null;
  leftBehind: string[];
}

/** True where a difference was found and nothing more is wanted, or the user ended it. */
export function isOver({ options, pairing }: Work): boolean {
  return options.signal?.aborted === true || (pairing.causes.size > 0 && options.keepGoing !== true);
}

export function say({ options, pairing }: Work, progress: Omit<CompareProgress, 'causes'>): void {
  options.onProgress?.({ ...progress, causes: pairing.causes.size });
}
