/**
 * How many cases run at once. A fixed number stays; else it begins with four, follows what the target gains from it, and
 * falls to one for a target that fails when several write to it.
 */

/** What is known of the calls so far. */
export interface CallTally {
  /** Retries after a gateway refused a call or a connection was lost. */
  repeated: number;
  /** Milliseconds on any clock. */
  now: number;
}

export class ConcurrencyLevel {
  readonly isFixed: boolean;
  #cases: number;
  #running = 0;
  #serial = false;
  #isDraining = false;
  #confirmed = 0;
  #window: CallWindow | undefined;
  #rate = 0;
  #fastest = Number.POSITIVE_INFINITY;
  #holds = 0;

  /** @param fixed the number of cases; found while running when absent */
  constructor(fixed?: number) {
    this.isFixed = fixed !== undefined;
    this.#cases = fixed ?? FIRST_CASES;
  }

  /** How many cases may run now. */
  get cases(): number {
    return this.#isDraining || this.#serial ? 1 : this.#cases;
  }

  /** True while another case runs as well, so that an answer may be due to both. */
  get isShared(): boolean {
    return this.#running > 1;
  }

  /** True while a violation may be due to other cases: it does not count until its case has failed alone. */
  get needsProof(): boolean {
    return this.isShared && !this.isFixed && this.#confirmed < ENOUGH_PROOF;
  }

  begin(): void {
    this.#running += 1;
  }

  end(): void {
    this.#running -= 1;
  }

  /** A case failed among others: it has to run again, alone. */
  drain(): void {
    this.#isDraining = true;
  }

  /**
   * @param failed true where it failed alone as well, so that the other cases were not the reason
   * @param isLast false while others are to run again alone
   */
  endAlone(failed: boolean, isLast: boolean): void {
    if (isLast) this.#isDraining = false;
    if (failed) this.#confirmed += 1;
    if (!failed && !this.isFixed) this.#serial = true;
  }

  /** Counts an answered call, and from time to time changes the number of cases. @param took milliseconds */
  observe(took: number, tally: CallTally): void {
    if (this.isFixed) return;
    this.#window ??= { calls: 0, took: 0, ...tally };
    this.#window.calls += 1;
    this.#window.took += took;
    if (this.#window.calls < WINDOW) return;
    this.#adapt(this.#window, tally);
    this.#window = undefined;
  }

  #adapt({ calls, took, repeated, now }: CallWindow, tally: CallTally): void {
    const latency = took / calls;
    const rate = calls / Math.max(1, tally.now - now);
    this.#fastest = Math.min(this.#fastest, latency);
    const isOverloaded = tally.repeated > repeated || latency > SLOW * this.#fastest;
    if (isOverloaded) {
      this.#cases = Math.max(1, Math.floor(this.#cases / 2));
      this.#holds = HOLDS;
    } else if (this.#holds > 0) this.#holds -= 1;
    else if (rate > GAIN * this.#rate) this.#cases = Math.min(MOST_CASES, this.#cases + 1);
    else this.#holds = HOLDS;
    this.#rate = rate;
  }
}

interface CallWindow extends CallTally {
  calls: number;
  /** Milliseconds of all calls. */
  took: number;
}

/** Enough connections for any level that is found. */
export const MOST_CASES = 8;

const FIRST_CASES = 4;

/** After so many cases that failed alone as well, the target violates the rule, whatever runs beside a case. */
const ENOUGH_PROOF = 5;

/** Calls between two changes. */
const WINDOW = 200;

/** Windows without a rise, after a fall or where a rise gained nothing. */
const HOLDS = 10;

/** One more case has to raise the calls a second by this factor, or the next one is not tried. */
const GAIN = 1.1;

/** Latency rises with the number of cases; by more than this factor, calls wait in a queue. */
const SLOW = 3;
