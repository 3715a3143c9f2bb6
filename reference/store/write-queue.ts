/** The writes of one server: decides all that wait in order, and commits them with one round trip to the store. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { HandlerResult, Refusal } from '../handler-result.ts';
import type { Decide } from './decision.ts';
import type { FollowedState } from './followed-state.ts';
import {
  ChangeTooLarge,
  type CommitOutcome,
  type Store,
  type StoreChange,
  StoreUnavailable,
} from './port.ts';
import type { Projection } from './projection.ts';
import { decideBatch, type PendingWrite, type WriteBatch } from './write-batch.ts';
import type { WriteGroup } from './write-groups.ts';

/** Conflicts with other writers after which a write is refused. */
const MAX_CONFLICTS = 100;
/** The longest pause after a conflict, in milliseconds. */
const MAX_PAUSE = 20;
/** Milliseconds for which an unknown outcome is asked for. */
const MAX_SETTLING = 30_000;
/** Milliseconds between two attempts to find out an outcome. */
const SETTLE_AGAIN = 200;
/** Milliseconds for which an answer waits until the next batch is sent, which has to wait for the store while another process writes. */
const MAX_HOLD = 2;

export class WriteQueue<S extends Projection> {
  readonly #store: Store;
  readonly #followed: FollowedState<S>;
  #waiting: QueuedWrite<S>[] = [];
  #isRunning = false;
  /** Answers to writes that are committed. */
  #answers: (() => void)[] = [];
  /** When they are given at the latest. */
  #latestAnswer: NodeJS.Timeout | undefined;

  constructor(store: Store, followed: FollowedState<S>) {
    this.#store = store;
    this.#followed = followed;
  }

  write(decide: Decide<S>, refuseContention: (detail: string) => Refusal): Promise<HandlerResult> {
    const detail = 'Other writers kept changing the same objects; try again.';
    return this.#enqueue(decide, (conflicts) =>
      conflicts < MAX_CONFLICTS ? undefined : refuseContention(detail),
    );
  }

  async commit({ expect, put, delete: deleted }: StoreChange): Promise<boolean> {
    const answer = await this.#enqueue(
      () => ({ put, delete: deleted, expect, answer: COMMITTED }),
      () => CONFLICT,
    );
    return answer === COMMITTED;
  }

  #enqueue(decide: Decide<S>, afterConflict: QueuedWrite<S>['afterConflict']): Promise<HandlerResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        decide,
        afterConflict,
        resolve,
        reject,
        conflicts: 0,
        isCaughtUp: false,
        isAlone: false,
      });
      if (!this.#isRunning) void this.#run();
    });
  }

  /** One batch after the other: the next one is decided on a state that has the last one. */
  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#waiting.length > 0) {
      await this.#runBatch(this.#takeNext());
    }
    this.#isRunning = false;
    this.#answer();
  }

  /** Once the next batch is sent: the store works on it while clients are answered, which takes as long as to decide it. */
  #answerSoon(answer: () => void): void {
    if (this.#answers.push(answer) === 1) this.#latestAnswer = setTimeout(() => this.#answer(), MAX_HOLD);
  }

  /** What follows in this turn comes first. */
  #answerNext(): void {
    if (this.#answers.length > 0) setImmediate(() => this.#answer());
  }

  #answer(): void {
    clearTimeout(this.#latestAnswer);
    const answers = this.#answers;
    this.#answers = [];
    for (const answer of answers) answer();
  }

  /** All that wait, but a write that was too large with others comes alone. */
  #takeNext(): readonly QueuedWrite<S>[] {
    const alone = this.#waiting.findIndex(({ isAlone }) => isAlone);
    return this.#waiting.splice(0, alone < 0 ? this.#waiting.length : Math.max(1, alone));
  }

  async #runBatch(taken: readonly QueuedWrite<S>[]): Promise<void> {
    let committed: CommittedBatch<S>;
    try {
      committed = await this.#decideAndCommit(taken);
    } catch (error) {
      for (const { reject } of taken) reject(error);
      return;
    }
    const { batch, outcomes } = committed;
    for (const { write, answer } of batch.answered) write.resolve(answer);
    for (const { write, error } of batch.failed) write.reject(error);
    const conflicted: QueuedWrite<S>[] = [];
    for (const [index, group] of batch.groups.entries())
      conflicted.push(...(await this.#finish(group, outcomes[index] as CommitOutcome)));
    this.#afterConflict(conflicted);
    const again = await this.#catchUpFor(batch.again);
    this.#waiting.unshift(...again, ...batch.later);
  }

  /** @returns the writes that conflicted */
  async #finish(
    { members }: WriteGroup<QueuedWrite<S>>,
    outcome: CommitOutcome,
  ): Promise<readonly QueuedWrite<S>[]> {
    try {
      const settled = outcome.outcome === 'unknown' ? await settle(outcome) : outcome;
      if (settled.outcome === 'committed') {
        const shown = this.#followed.waitForRevision(settled.revision);
        if (shown) await shown;
        for (const { write, answer } of members) this.#answerSoon(() => write.resolve(answer));
      } else if (settled.outcome === 'too large') this.#splitUp(members, settled.reason);
      else return members.map(({ write }) => write);
    } catch (error) {
      for (const { write } of members) write.reject(error);
    }
    return [];
  }

  /** Writes of other clients were too large together; one alone is too large for good. */
  #splitUp(members: WriteGroup<QueuedWrite<S>>['members'], reason: string): void {
    for (const { write } of members)
      if (members.length === 1) write.reject(new ChangeTooLarge(reason));
      else this.#waiting.push(Object.assign(write, { isAlone: true }));
  }

  /** @returns none where the store cannot be reached: the writes are then rejected */
  async #catchUpFor(writes: readonly QueuedWrite<S>[]): Promise<readonly QueuedWrite<S>[]> {
    if (writes.length === 0) return writes;
    try {
      const caughtUp = this.#followed.catchUp();
      if (caughtUp) await caughtUp;
      for (const write of writes) write.isCaughtUp = true;
      return writes;
    } catch (error) {
      for (const { reject } of writes) reject(error);
      return [];
    }
  }

  /** @throws StoreUnavailable */
  async #decideAndCommit(taken: readonly QueuedWrite<S>[]): Promise<CommittedBatch<S>> {
    if (this.#followed.loading) await this.#followed.loading;
    const { state, mayLag } = this.#followed;
    const { limits } = this.#store;
    if (this.#store.commitInTurn) {
      let batch: WriteBatch<QueuedWrite<S>> | undefined;
      const outcomes = await this.#store.commitInTurn(() => {
        // Commits that were missing may have ended the watch: then the state is loaded again first.
        if (this.#followed.loading) return [];
        batch = decideBatch(state, taken, { mayLag: false, limits });
        this.#answerNext();
        return batch.groups.map(({ change }) => change);
      });
      return batch ? { batch, outcomes } : this.#decideAndCommit(taken);
    }
    const batch = decideBatch(state, taken, { mayLag, limits });
    const changes = batch.groups.map(({ change }) => change);
    const committed = changes.length === 0 ? [] : this.#store.commit(changes);
    this.#answerNext();
    return { batch, outcomes: await committed };
  }

  #afterConflict(writes: readonly QueuedWrite<S>[]): void {
    const again = writes.filter((write) => {
      write.conflicts += 1;
      const answer = write.afterConflict(write.conflicts);
      if (answer) write.resolve(answer);
      return !answer;
    });
    if (again.length > 0) void this.#writeAgain(again);
  }

  /** Together, since writes that come back one by one would be many commits, and conflict more often. */
  async #writeAgain(writes: readonly QueuedWrite<S>[]): Promise<void> {
    const conflicts = Math.max(...writes.map((write) => write.conflicts));
    // Its random length keeps two writers from colliding again.
    await sleep(Math.random() * Math.min(2 ** conflicts, MAX_PAUSE));
    const caughtUp = await this.#catchUpFor(writes);
    this.#waiting.push(...caughtUp);
    if (!this.#isRunning) void this.#run();
  }
}

interface CommittedBatch<S extends Projection> {
  batch: WriteBatch<QueuedWrite<S>>;
  /** Of each group of the batch. */
  outcomes: readonly CommitOutcome[];
}

interface QueuedWrite<S extends Projection> extends PendingWrite<S> {
  /** Whether the store refused it together with others, as too large. */
  isAlone: boolean;
  resolve(answer: HandlerResult): void;
  reject(error: unknown): void;
  /** The answer where a conflict ends the write; undefined where it is decided again. */
  afterConflict(conflicts: number): HandlerResult | undefined;
}

const COMMITTED: HandlerResult = {};
const CONFLICT: HandlerResult = {};

/** @throws StoreUnavailable when the store does not answer for long */
async function settle(first: CommitOutcome): Promise<CommitOutcome> {
  const deadline = performance.now() + MAX_SETTLING;
  let outcome = first;
  while (outcome.outcome === 'unknown') {
    if (performance.now() > deadline)
      throw new StoreUnavailable('the store did not say whether it committed a change');
    outcome = await outcome.settle().catch(() => outcome);
    if (outcome.outcome === 'unknown') await sleep(SETTLE_AGAIN);
  }
  return outcome;
}
