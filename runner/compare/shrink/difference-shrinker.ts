/** Finds the shortest sequence of each new cause of difference, within a time limit for the whole comparison. */
import type { Profile } from '../../../spec/profile/profile.ts';
import type { PlannedCall } from '../../case/generated/call-source.ts';
import type { Request } from '../../exchange.ts';
import type { Difference } from '../result/difference.ts';
import type { CallRecorder, CallResult } from '../send/call-recorder.ts';
import type { HistoryEntry } from '../send/history.ts';
import {
  isSameDifference,
  type Reproduction,
  SequenceShrinker,
  type ShrinkLimits,
} from './sequence-shrinker.ts';

export interface DifferenceShrinkerOptions {
  recorder: CallRecorder;
  /** The name in the microversion header, such as `placement`. */
  profile: Profile;
  token: string;
  /** See CallSource.findPersistentPaths. */
  findPersistentPaths(request: Request): string[];
  /** For one sequence; undefined where the user wants none. */
  limits: ShrinkLimits | undefined;
  signal: AbortSignal | undefined;
}

/** The whole comparison may spend the time of this many sequences that reach their limit. */
const SEQUENCES = 15;

export class DifferenceShrinker {
  readonly #options: DifferenceShrinkerOptions;
  #replays = 0;
  #secondsLeft: number;

  constructor(options: DifferenceShrinkerOptions) {
    this.#options = options;
    this.#secondsLeft = (options.limits?.seconds ?? 0) * SEQUENCES;
  }

  /** Whether `shrink` would look for a sequence. */
  get hasTimeLeft(): boolean {
    return this.#options.limits !== undefined && this.#secondsLeft > 0;
  }

  /**
   * Finds the shortest sequences for the new differences of a call, and stores them with their causes.
   * @param history the calls since the targets were last empty
   * @param removeCreated removes what these requests created on every target, or everything where none are given
   * @throws CannotJudge when a target does not answer
   */
  async shrink(
    call: PlannedCall,
    { compared, newDifferences }: Pick<CallResult, 'compared' | 'newDifferences'>,
    history: readonly HistoryEntry[],
    removeCreated: (requests?: readonly Request[]) => Promise<unknown>,
  ): Promise<void> {
    const found: Reproduction[] = [];
    for (const difference of newDifferences) {
      if (!this.hasTimeLeft || this.#options.signal?.aborted) return;
      const start = performance.now();
      const reproduction =
        found.find(({ differences }) => differences.some((one) => isSameDifference(one, difference))) ??
        (await this.#newShrinker(call, compared.responses, difference, removeCreated).shrink(history));
      if (reproduction) found.push(reproduction);
      const shortest = reproduction?.shortest ?? null;
      this.#options.recorder.causes.setShortest(difference, compared.operation, shortest);
      this.#secondsLeft -= (performance.now() - start) / 1000;
    }
  }

  #newShrinker(
    call: PlannedCall,
    answers: CallResult['compared']['responses'],
    difference: Difference,
    removeCreated: (requests?: readonly Request[]) => Promise<unknown>,
  ): SequenceShrinker {
    const { limits, signal, ...others } = this.#options;
    const nextReplay = () => {
      this.#replays += 1;
      return this.#replays;
    };
    const options = {
      ...others,
      limits: limits as ShrinkLimits,
      removeCreated,
      nextReplay,
      ...(signal && { signal }),
    };
    return new SequenceShrinker(options, call, answers, difference);
  }
}
