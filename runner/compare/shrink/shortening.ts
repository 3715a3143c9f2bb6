/** Looks for the smallest sequence of each new cause, as long as there is time left for it. */

import type { PlannedCall } from '../../case/call-source.ts';
import type { Request } from '../../exchange.ts';
import type { Asked, Pairing } from '../send/pairing.ts';
import type { Recorded } from '../send/recording.ts';
import { isAlike, type ShownDifference, Shrinking, type ShrinkLimits } from './shrinking.ts';

export interface ShorteningOptions {
  pairing: Pairing;
  service: string;
  token: string;
  /** See CallSource.lastingIn. */
  lastingIn(request: Request): string[];
  /** Of one sequence; absent where none is looked for. */
  limits: ShrinkLimits | undefined;
  signal: AbortSignal | undefined;
}

/** So many sequences may take all the time that one may take; then no more is looked for. */
const SEQUENCES = 15;

export class Shortening {
  readonly #options: ShorteningOptions;
  #replays = 0;
  #secondsLeft: number;

  constructor(options: ShorteningOptions) {
    this.#options = options;
    this.#secondsLeft = (options.limits?.seconds ?? 0) * SEQUENCES;
  }

  /** True where a sequence would be looked for. */
  get isOn(): boolean {
    return this.#options.limits !== undefined && this.#secondsLeft > 0;
  }

  /**
   * @param history what was done since they were empty
   * @throws CannotJudge when a target does not answer
   */
  async shorten(
    call: PlannedCall,
    { compared, found }: Pick<Asked, 'compared' | 'found'>,
    history: readonly Recorded[],
    empty: (made?: readonly Request[]) => Promise<unknown>,
  ): Promise<void> {
    const { limits, signal, ...others } = this.#options;
    const { pairing } = others;
    const nextReplay = () => {
      this.#replays += 1;
      return this.#replays;
    };
    const known: ShownDifference[] = [];
    for (const difference of found) {
      if (limits === undefined || !this.isOn || signal?.aborted) return;
      const start = performance.now();
      const alike = known.find(({ differences }) => differences.some((one) => isAlike(one, difference)));
      const options = { ...others, limits, empty, nextReplay, ...(signal && { signal }) };
      const shown =
        alike ?? (await new Shrinking(options, call, compared.responses, difference).shortest(history));
      if (shown) known.push(shown);
      pairing.causes.setShortest(difference, compared.operation, shown?.shortest ?? null);
      this.#secondsLeft -= (performance.now() - start) / 1000;
    }
  }
}
