/** Finds the shortest sequence of calls that reproduces one difference, by replaying parts of the calls before it. */
import type { Profile } from '../../../spec/profile/profile.ts';
import type { PlannedCall } from '../../case/generated/call-source.ts';
import type { Request, Response } from '../../exchange.ts';
import type { ComparedCall, ShortestSequence } from '../result/comparison.ts';
import type { Difference } from '../result/difference.ts';
import type { CallRecorder } from '../send/call-recorder.ts';
import type { HistoryEntry } from '../send/history.ts';
import { minimise } from './minimise.ts';
import { collectNames, selectNaming, selectRelated } from './related-calls.ts';
import { renameUuids } from './rename-uuids.ts';
import { type Replay, Replayer } from './replayer.ts';

export interface ShrinkOptions {
  recorder: CallRecorder;
  /** The name in the microversion header, such as `placement`. */
  profile: Profile;
  token: string;
  /** Removes what these requests created on every target, or everything where none are given. */
  removeCreated(requests?: readonly Request[]): Promise<unknown>;
  /** See CallSource.findPersistentPaths. */
  findPersistentPaths(request: Request): string[];
  /** Returns a number that no other replay of the comparison has. */
  nextReplay(): number;
  limits: ShrinkLimits;
  signal?: AbortSignal;
}

/** What the search for one sequence may take. */
export interface ShrinkLimits {
  seconds: number;
  calls: number;
}

/** A sequence, and all differences in the answers to its last call. */
export interface Reproduction {
  shortest: ShortestSequence;
  differences: readonly Difference[];
}

/** Whether two differences are at the same location. For bodies that is enough: the summary depends on their contents. */
export function isSameDifference(first: Difference, other: Difference): boolean {
  return (
    first.kind === other.kind &&
    JSON.stringify(first.location) === JSON.stringify(other.location) &&
    (first.kind === 'body' || first.summary === other.summary)
  );
}

export class SequenceShrinker {
  readonly #options: ShrinkOptions;
  readonly #replayer: Replayer;
  readonly #difference: Difference;
  readonly #last: PlannedCall;
  readonly #names: ReadonlySet<string>;
  readonly #deadline: number;
  /** The requests of the latest replay. */
  #replayed: Request[] | undefined;

  /** @param answers the answers to the last call that showed the difference */
  constructor(
    options: ShrinkOptions,
    last: PlannedCall,
    answers: readonly Response[],
    difference: Difference,
  ) {
    const { recorder, profile, token, limits } = options;
    this.#options = options;
    this.#replayer = new Replayer(recorder.comparer, profile, token);
    this.#difference = difference;
    this.#last = last;
    this.#names = collectNames([last.request, ...answers]);
    this.#deadline = performance.now() + limits.seconds * 1000;
  }

  /**
   * Removes what its replays created.
   * @param history the calls since the targets were last empty
   * @returns null where not even the whole history reproduces the difference
   * @throws CannotJudge when a target does not answer
   */
  async shrink(history: readonly HistoryEntry[]): Promise<Reproduction | null> {
    try {
      return await this.#findShortest(history);
    } finally {
      if (this.#replayed) await this.#options.removeCreated(this.#replayed);
    }
  }

  async #findShortest(history: readonly HistoryEntry[]): Promise<Reproduction | null> {
    const reproduces = async (part: readonly HistoryEntry[]) =>
      this.#isReproducedBy(await this.#replay(part));
    const start = await this.#findStart(history, reproduces);
    if (start === undefined) return null;
    const hasEnded = () => this.#hasEnded();
    const kept = await minimise(start, { reproduces, hasEnded });
    const wasEnded = this.#hasEnded();
    const replay = await this.#replay(kept);
    if (!this.#isReproducedBy(replay)) return null;
    const shortest = { calls: this.#describeCalls(replay), from: history.length, isSmallest: !wasEnded };
    return { shortest, differences: replay.answers.flatMap(({ differences }) => differences) };
  }

  /** Tries likely parts first: usually a few writes that name the same resources suffice, seldom the whole history. */
  async #findStart(
    history: readonly HistoryEntry[],
    reproduces: (part: readonly HistoryEntry[]) => Promise<boolean>,
  ): Promise<readonly HistoryEntry[] | undefined> {
    const writes = history.filter(({ isAccepted, call }) => isAccepted && call.request.method !== 'GET');
    const starts = [
      [],
      selectNaming(this.#names, writes),
      selectRelated(this.#names, writes),
      writes,
      history,
    ];
    for (const start of starts) {
      if (this.#hasEnded()) return undefined;
      if (await reproduces(start)) return start;
    }
    return undefined;
  }

  async #replay(part: readonly HistoryEntry[]): Promise<Replay> {
    await this.#options.removeCreated(this.#replayed);
    const [last, ...before] = this.#renamePersistent([this.#last, ...part.map(({ call }) => call)]) as [
      PlannedCall,
      ...PlannedCall[],
    ];
    const replay = await this.#replayer.replay(before, last);
    this.#replayed = [...replay.before.map(({ call }) => call.request), replay.last.request];
    return replay;
  }

  #renamePersistent(calls: readonly PlannedCall[]): PlannedCall[] {
    const paths = calls.flatMap(({ request }) => this.#options.findPersistentPaths(request));
    const uuids = new Set(paths.map((path) => path.slice(path.lastIndexOf('/') + 1)));
    const replay = this.#options.nextReplay();
    return calls.map((call) => renameUuids(call, uuids, replay));
  }

  #isReproducedBy({ answers }: Replay): boolean {
    return answers.some(({ differences }) =>
      differences.some((one) => isSameDifference(one, this.#difference)),
    );
  }

  #hasEnded(): boolean {
    const { limits, signal } = this.#options;
    return (
      signal?.aborted === true || this.#replayer.sent >= limits.calls || performance.now() >= this.#deadline
    );
  }

  /** Of the last call, and the call for the larger answer, describes the one whose answers differ. */
  #describeCalls({ before, last, answers }: Replay): ComparedCall[] {
    const { recorder } = this.#options;
    const differing = answers.find((one) => one.differences.length > 0) ?? answers[0];
    const calls = before.map(({ call, responses }, index) =>
      recorder.describeCall(call, index + 1, { request: call.request, responses }),
    );
    return differing ? [...calls, recorder.describeCall(last, calls.length + 1, differing)] : calls;
  }
}
