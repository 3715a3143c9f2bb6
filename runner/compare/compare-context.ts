/** What the two phases of a comparison, the suite and the random calls, share. */
import type { Microversion } from '../../spec/contract/microversion.ts';
import type { CallSource } from '../case/generated/call-source.ts';
import type { CompareOptions, CompareProgress } from './compare-options.ts';
import type { ComparedSuite } from './result/comparison.ts';
import type { CallRecorder } from './send/call-recorder.ts';
import type { ResetOptions } from './send/reset-targets.ts';
import type { VersionRanges } from './send/version-ranges.ts';
import type { DifferenceShrinker } from './shrink/difference-shrinker.ts';

export interface CompareContext {
  options: CompareOptions;
  seed: string;
  ranges: VersionRanges;
  source: CallSource;
  recorder: CallRecorder;
  resetOptions: ResetOptions;
  shrinker: DifferenceShrinker;
  state: CompareState;
}

/** The parts of the result that the phases fill in. */
export interface CompareState {
  microversions: readonly Microversion[];
  suite: ComparedSuite | null;
  calls: number;
  uncomparedCalls: number;
  problem: string | null;
  leftBehind: string[];
}

/** Whether the comparison ends now: at the first difference unless it keeps going, or because the user ends it. */
export function needsToStop({ options, recorder }: CompareContext): boolean {
  return options.signal?.aborted === true || (recorder.causes.size > 0 && options.keepGoing !== true);
}

export function reportProgress(
  { options, recorder }: CompareContext,
  progress: Omit<CompareProgress, 'causes'>,
): void {
  options.onProgress?.({ ...progress, causes: recorder.causes.size });
}
