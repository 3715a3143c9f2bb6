/** Finds the smallest sequence of calls that still shows a difference: replays parts of what led to it. */

import type { PlannedCall } from '../../case/call-source.ts';
import type { Request, Response } from '../../exchange.ts';
import type { Shortest } from '../comparison.ts';
import type { Difference } from '../difference/difference.ts';
import type { Pairing } from '../send/pairing.ts';
import type { Recorded } from '../send/recording.ts';
import { minimise } from './minimising.ts';
import { namesIn, namingAny, relatedTo } from './relations.ts';
import { renameUuids } from './renaming.ts';
import { type Replay, Replaying } from './replaying.ts';

export interface ShrinkOptions {
  pairing: Pairing;
  service: string;
  token: string;
  /** Removes from every target what these calls can have made; of all that can be made where it is not said which. */
  empty(made?: readonly Request[]): Promise<unknown>;
  /** See CallSource.lastingIn. */
  lastingIn(request: Request): string[];
  /** A number that no other replay of the comparison has. */
  nextReplay(): number;
  limits: ShrinkLimits;
  signal?: AbortSignal;
}

/** What finding one sequence may take. */
export interface ShrinkLimits {
  seconds: number;
  calls: number;
}

/** A sequence, and all that differs in the answers to its last call. */
export interface ShownDifference {
  shortest: Shortest;
  differences: readonly Difference[];
}

/** Differences in the same place. How bodies differ depends on how much is in them. */
export function isAlike(one: Difference, other: Difference): boolean {
  return (
    one.kind === other.kind && one.place === other.place && (one.kind === 'body' || one.how === other.how)
  );
}

export class Shrinking {
  readonly #options: ShrinkOptions;
  readonly #replaying: Replaying;
  readonly #difference: Difference;
  readonly #last: PlannedCall;
  readonly #named: ReadonlySet<string>;
  readonly #end: number;
  #made: Request[] | undefined;

  /** @param answers to the last call, as they were when the difference was found */
  constructor(
    options: ShrinkOptions,
    last: PlannedCall,
    answers: readonly Response[],
    difference: Difference,
  ) {
    const { pairing, service, token, limits } = options;
    this.#options = options;
    this.#replaying = new Replaying(pairing.observing, service, token);
    this.#difference = difference;
    this.#last = last;
    this.#named = namesIn([last.request, ...answers]);
    this.#end = performance.now() + limits.seconds * 1000;
  }

  /**
   * Leaves nothing of its replays.
   * @param history what was done since the targets were empty
   * @returns null where not even all of it shows the difference again
   * @throws CannotJudge when a target does not answer
   */
  async shortest(history: readonly Recorded[]): Promise<ShownDifference | null> {
    try {
      return await this.#found(history);
    } finally {
      if (this.#made) await this.#options.empty(this.#made);
    }
  }

  async #found(history: readonly Recorded[]): Promise<ShownDifference | null> {
    const shows = async (part: readonly Recorded[]) => this.#isShown(await this.#replay(part));
    const start = await this.#smallStart(history, shows);
    if (start === undefined) return null;
    const isEnded = () => this.#isEnded();
    const kept = await minimise(start, { shows, isEnded });
    const wasEnded = this.#isEnded();
    const replay = await this.#replay(kept);
    if (!this.#isShown(replay)) return null;
    const shortest = { calls: this.#written(replay), from: history.length, isSmallest: !wasEnded };
    return { shortest, differences: replay.observed.flatMap(({ differences }) => differences) };
  }

  /** Mostly a few of the writes matter, those that name the same things; what only some parts of all show is seldom. */
  async #smallStart(
    history: readonly Recorded[],
    shows: (part: readonly Recorded[]) => Promise<boolean>,
  ): Promise<readonly Recorded[] | undefined> {
    const writes = history.filter(({ taken, call }) => taken && call.request.method !== 'GET');
    const starts = [[], namingAny(this.#named, writes), relatedTo(this.#named, writes), writes, history];
    for (const start of starts) {
      if (this.#isEnded()) return undefined;
      if (await shows(start)) return start;
    }
    return undefined;
  }

  async #replay(part: readonly Recorded[]): Promise<Replay> {
    await this.#options.empty(this.#made);
    const [last, ...before] = this.#renamed([this.#last, ...part.map(({ call }) => call)]) as [
      PlannedCall,
      ...PlannedCall[],
    ];
    const replay = await this.#replaying.replay(before, last);
    this.#made = [...replay.before.map(({ call }) => call.request), replay.last.request];
    return replay;
  }

  #renamed(calls: readonly PlannedCall[]): PlannedCall[] {
    const paths = calls.flatMap(({ request }) => this.#options.lastingIn(request));
    const uuids = new Set(paths.map((path) => path.slice(path.lastIndexOf('/') + 1)));
    const which = this.#options.nextReplay();
    return calls.map((call) => renameUuids(call, uuids, which));
  }

  #isShown({ observed }: Replay): boolean {
    return observed.some(({ differences }) => differences.some((one) => isAlike(one, this.#difference)));
  }

  #isEnded(): boolean {
    const { limits, signal } = this.#options;
    return signal?.aborted === true || this.#replaying.sent >= limits.calls || performance.now() >= this.#end;
  }

  /** Of the last one the part that differs. */
  #written({ before, last, observed }: Replay) {
    const { pairing } = this.#options;
    const differing = observed.find((one) => one.differences.length > 0) ?? observed[0];
    const made = before.map(({ call, responses }, index) =>
      pairing.comparedCall(call, index + 1, { request: call.request, responses }),
    );
    return differing ? [...made, pairing.comparedCall(last, made.length + 1, differing)] : made;
  }
}
