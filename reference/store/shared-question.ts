/** A question to the store that many requests ask at the same time. */

/**
 * An answer serves all who asked before the question was sent: those who ask while it is on its way wait for the next one,
 * since its answer may be older than their own request.
 */
export class SharedQuestion {
  readonly #send: () => number | Promise<number>;
  #inFlight: Promise<number> | undefined;
  #next: Promise<number> | undefined;

  /** @param send not a promise where the answer is at hand */
  constructor(send: () => number | Promise<number>) {
    this.#send = send;
  }

  /** Not a promise where the answer is at hand. */
  ask(): number | Promise<number> {
    if (this.#inFlight) {
      this.#next ??= this.#askAfter(this.#inFlight);
      return this.#next;
    }
    const answer = this.#send();
    if (typeof answer === 'number') return answer;
    this.#inFlight = answer;
    const clear = () => {
      if (this.#inFlight === answer) this.#inFlight = undefined;
    };
    answer.then(clear, clear);
    return answer;
  }

  async #askAfter(previous: Promise<number>): Promise<number> {
    await previous.catch(() => undefined);
    this.#next = undefined;
    this.#inFlight = undefined;
    return this.ask();
  }
}
