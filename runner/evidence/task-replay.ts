/**
 * Gives the recorded answers to the calls of one task. An answer is given when all that had happened before it in the
 * recorded run has happened again, so that concurrent calls end in the recorded order.
 */

import { AsyncResource } from 'node:async_hooks';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { canonicalise } from '../../spec/openapi/canonical.ts';
import type { Json } from '../../spec/openapi/document.ts';
import type { InjectFault, ProxyFault } from '../case/fault-injection.ts';
import type { Request } from '../exchange.ts';
import { countOf } from './count-of.ts';
import { hideInRequest } from './hide-secrets.ts';
import type { RecordedCall, RecordedOutcome } from './recorded-call.ts';

interface ReplayedCall {
  recorded: RecordedCall;
  /** Equal for the same request to the same service. */
  key: string;
  /** Set once the call was made again. */
  give?: (outcome: RecordedOutcome) => void;
  /** True for a call that was not made again though its turn had come. */
  isMissed?: boolean;
}

interface ReplayedEvent {
  isEnd: boolean;
  call: ReplayedCall;
}

export class TaskReplay {
  readonly #calls: ReplayedCall[];
  readonly #events: ReplayedEvent[];
  readonly #tell: (gap: string) => void;
  readonly #onAnswer: (call: RecordedCall) => void;
  readonly #injectors = new Set<InjectFault>();
  #next = 0;
  #isGiving = false;
  #begun = 0;

  /**
   * @param tell receives, in words, each difference between the recorded calls and those that are made again
   * @param onAnswer called before each answer is given
   */
  constructor(
    recorded: readonly RecordedCall[],
    tell: (gap: string) => void,
    onAnswer: (call: RecordedCall) => void = () => {},
  ) {
    this.#calls = recorded.map((call) => ({ recorded: call, key: keyOf(call.service, call.request) }));
    this.#events = this.#calls
      .flatMap((call) => [
        { at: call.recorded.began, isEnd: false, call },
        { at: call.recorded.ended, isEnd: true, call },
      ])
      .sort((one, other) => one.at - other.at);
    this.#tell = tell;
    this.#onAnswer = onAnswer;
  }

  /** The recorded outcome of a call; undefined where no such call was recorded, or all of them were made already. */
  answer(service: string, request: Request): Promise<RecordedOutcome> | undefined {
    const hidden = hideInRequest(request);
    const key = keyOf(service, hidden);
    const call = this.#calls.find(
      (each) => each.key === key && each.recorded.outcome.kind !== 'proxied' && !each.give && !each.isMissed,
    );
    if (!call) {
      this.#tell(this.#describeUnknown(service, hidden));
      return undefined;
    }
    this.#begun += 1;
    const outcome = new Promise<RecordedOutcome>((resolve) => {
      call.give = resolve;
    });
    void this.#giveAnswers();
    return outcome;
  }

  /** Chooses faults for the recorded calls through the proxy from now on. @returns a function that ends it */
  inject(injector: InjectFault): () => void {
    // Injectors and their work are called outside of the task.
    const bound = AsyncResource.bind(injector);
    this.#injectors.add(bound);
    return () => this.#injectors.delete(bound);
  }

  /** Tells of recorded calls that were not made again. Those through the proxy are not made by the case. */
  end(): void {
    const left = this.#calls.filter(({ give, recorded }) => !give && recorded.outcome.kind !== 'proxied');
    const [first] = left;
    if (first)
      this.#tell(
        `has ${countOf(left.length, 'call')} that the case does not make, first ${nameOf(first.recorded)}`,
      );
  }

  async #giveAnswers(): Promise<void> {
    if (this.#isGiving) return;
    this.#isGiving = true;
    for (let event = this.#events[this.#next]; event; event = this.#events[this.#next]) {
      const { isEnd, call } = event;
      if (call.recorded.outcome.kind === 'proxied') {
        this.#next += 1;
        if (!isEnd) await this.#passThrough(call.recorded);
        continue;
      }
      if (!call.give && !call.isMissed && !(await this.#waitFor(call))) break;
      this.#next += 1;
      if (!isEnd || !call.give) continue;
      this.#onAnswer(call.recorded);
      call.give(call.recorded.outcome);
      // What follows from an answer happens before the next one.
      await nextTurn();
    }
    this.#isGiving = false;
  }

  async #passThrough({ request, outcome }: RecordedCall): Promise<void> {
    const { method, path, body } = request;
    let fault: ProxyFault | undefined;
    for (const injector of this.#injectors) fault ??= injector({ method, path, body: body ?? '' });
    const { fault: recorded } = outcome as Extract<RecordedOutcome, { kind: 'proxied' }>;
    if ((fault?.kind ?? null) !== recorded)
      this.#tell(`has another fault of ${method} ${path} through the proxy than the case chooses`);
    if (fault?.kind === 'after') void fault.work().catch(() => undefined);
    await nextTurn();
  }

  /** @returns false where nothing waits for an answer, so that the case decides what comes next */
  async #waitFor(call: ReplayedCall): Promise<boolean> {
    for (let turn = 0; turn < TURNS; turn += 1) {
      await nextTurn();
      if (call.give) return true;
    }
    if (!this.#hasWaiting()) return false;
    for (let begun = -1; begun !== this.#begun; ) {
      begun = this.#begun;
      await sleep(PATIENCE);
      if (call.give) return true;
    }
    call.isMissed = true;
    return true;
  }

  #hasWaiting(): boolean {
    return this.#events.slice(this.#next).some(({ isEnd, call }) => isEnd && call.give);
  }

  #describeUnknown(service: string, request: Request): string {
    const next = this.#calls.find(
      ({ give, isMissed, recorded }) => !give && !isMissed && recorded.outcome.kind !== 'proxied',
    )?.recorded;
    const made = nameOf({ service, request });
    if (!next) return `has no answer to ${made}: the case makes more calls than were recorded`;
    if (nameOf(next) !== made) return `has no answer to ${made}: it has ${nameOf(next)} in its place`;
    const parts = (['method', 'path', 'headers', 'body'] as const).filter(
      (part) => textOf(request[part]) !== textOf(next.request[part]),
    );
    return `has ${made} with another ${parts.join(' and ')} than the case sends`;
  }
}

function keyOf(service: string, request: Request): string {
  return `${service} ${textOf(request)}`;
}

function textOf(value: unknown): string {
  return canonicalise(value as Json);
}

function nameOf({ service, request: { method, path } }: Pick<RecordedCall, 'service' | 'request'>): string {
  return `${method} ${path} of ${service}`;
}

/** Turns of the event loop in which a case makes its next call, unless it waits. */
const TURNS = 3;

/** Milliseconds: longer than any wait of a case that is not left out. */
const PATIENCE = 2500;
