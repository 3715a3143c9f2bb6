/** A question to the store that many requests ask at the same time. */

/** Milliseconds that a question waits for the answer to the one before: near stores answer sooner, and get one at a time. */
const MAX_DELAY = 5;
/** Questions that may be on their way to a store far away, or to one that does not answer. */
const MAX_IN_FLIGHT = 8;

/**
 * An answer serves all who asked before the question was sent: those who ask while it is on its way wait for the next one,
 * since its answer may be older than their own request.
 */
export class SharedQuestion {
  readonly #send: () => number | Promise<number>;
  readonly #inFlight = new Set<Promise<number>>();
  /** The one that was sent last, also when it is answered. */
  #newest: Promise<number> | undefined;
  #next: NextQuestion | undefined;

  /** @param send not a promise where the answer is at hand */
  constructor(send: () => number | Promise<number>) {
    this.#send = send;
  }

  /** Not a promise where the answer is at hand. */
  ask(): number | Promise<number> {
    if (!this.#next && this.#maySend(false)) return this.#sendNow();
    this.#next ??= this.#prepareNext();
    return this.#next.answer;
  }

  /** @param isOverdue whether it has waited so long that an earlier one need not be answered */
  #maySend(isOverdue: boolean): boolean {
    if (this.#inFlight.size >= MAX_IN_FLIGHT) return false;
    return isOverdue || !this.#newest || !this.#inFlight.has(this.#newest);
  }

  #sendNow(): number | Promise<number> {
    const answer = this.#send();
    if (typeof answer === 'number') return answer;
    this.#newest = answer;
    this.#inFlight.add(answer);
    const clear = () => {
      this.#inFlight.delete(answer);
      afterReading(() => this.#sendNext());
    };
    answer.then(clear, clear);
    return answer;
  }

  #prepareNext(): NextQuestion {
    let start = () => {};
    const answer = new Promise<void>((resolve) => {
      start = resolve;
    }).then(() => {
      this.#next = undefined;
      return this.#sendNow();
    });
    const next: NextQuestion = { answer, start, isOverdue: false };
    next.timer = setTimeout(() => {
      next.isOverdue = true;
      this.#sendNext();
    }, MAX_DELAY);
    return next;
  }

  #sendNext(): void {
    if (!this.#next || !this.#maySend(this.#next.isOverdue)) return;
    clearTimeout(this.#next.timer);
    this.#next.start();
  }
}

/** Once the requests that have arrived by now are read, which then share the question: in the turn of the event loop after this one. */
function afterReading(run: () => void): void {
  setImmediate(() => setImmediate(run));
}

/** Waits to be sent; who asks meanwhile shares its answer. */
interface NextQuestion {
  answer: Promise<number>;
  start(): void;
  isOverdue: boolean;
  timer?: NodeJS.Timeout;
}
