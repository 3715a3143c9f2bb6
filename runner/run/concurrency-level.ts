/**
 * How many cases run at once. A fixed number stays; else it begins with four, follows what the target gains from it, and
 * is halved for good where the target fails because several cases write to it.
 */

import { UsualLatencies } from './usual-latencies.ts';

/** What is known of the calls so far. */
export interface CallTally {
  /** Retries after a gateway refused a call or a connection was lost. */
  repeated: number;
  /** Milliseconds on any clock. */
  now: number;
}

/** What came of a case that failed among others: where it fails alone as well, the others were not the reason. */
export type AloneOutcome = 'failed' | 'passed' | 'passed-after-error';

export class ConcurrencyLevel {
  readonly isFixed: boolean;
  #cases: number;
  /** What the target has shown to bear. */
  #most = MOST_CASES;
  #running = 0;
  #isDraining = false;
  #isTooMuch = false;
  /** Cases that were refused among others, and passed alone. */
  #oddities = 0;
  #confirmed = 0;
  #window: CallWindow | undefined;
  readonly #usual = new UsualLatencies();
  /** Those of the last windows, each in shares of the usual one. */
  #latencies: number[] = [];
  #slow = 0;
  /** Milliseconds of usual latency a millisecond before one more case was tried; undefined where none is tried. */
  #rateBefore: number | undefined;
  #holds = 0;

  /** @param fixed the number of cases; found while running when absent */
  constructor(fixed?: number) {
    this.isFixed = fixed !== undefined;
    this.#cases = fixed ?? FIRST_CASES;
  }

  /** How many cases may run now. */
  get cases(): number {
    return this.#isDraining ? 1 : this.#cases;
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
   * Cases that failed together say the same of the target, so that the number is halved once for all of them.
   * @param isLast false while others are to run again alone
   */
  endAlone(outcome: AloneOutcome, isLast: boolean): void {
    if (outcome === 'failed') this.#confirmed += 1;
    if (outcome === 'passed') this.#oddities += 1;
    if (outcome === 'passed-after-error') this.#isTooMuch = true;
    if (!isLast) return;
    this.#isDraining = false;
    if ((this.#isTooMuch || this.#oddities >= MANY_ODDITIES) && !this.isFixed) {
      this.#fall();
      this.#most = this.#cases;
      this.#oddities = 0;
    }
    this.#isTooMuch = false;
  }

  /**
   * Counts an answered call, and from time to time changes the number of cases.
   * @param kind what calls of the same usual latency share: operation and status
   * @param took milliseconds
   */
  observe(kind: string, took: number, tally: CallTally): void {
    if (this.isFixed) return;
    this.#window ??= { calls: 0, usual: 0, took: 0, ...tally };
    this.#window.calls += 1;
    this.#window.usual += this.#usual.learn(kind, took);
    this.#window.took += took;
    if (this.#window.calls < WINDOW) return;
    this.#adapt(this.#window, tally);
    this.#window = undefined;
  }

  /** In usual time, since a service has calls that take a hundred times as long as others. */
  #adapt({ usual, took, repeated, now }: CallWindow, tally: CallTally): void {
    const rate = usual / Math.max(1, tally.now - now);
    this.#slow = this.#isSlow(took / Math.max(usual, Number.MIN_VALUE)) ? this.#slow + 1 : 0;
    if (tally.repeated > repeated || this.#slow >= SLOW_WINDOWS) this.#fall();
    else if (this.#rateBefore !== undefined) this.#keepOrGoBack(rate, this.#rateBefore);
    else if (this.#holds > 0) this.#holds -= 1;
    else this.#tryOneMore(rate);
  }

  /** Against the fastest of the last windows: a machine that others use has other times later. */
  #isSlow(latency: number): boolean {
    this.#latencies = [...this.#latencies, latency].slice(-REMEMBERED);
    return latency > SLOW * Math.min(...this.#latencies);
  }

  #fall(): void {
    this.#cases = Math.max(1, Math.floor(this.#cases / 2));
    this.#slow = 0;
    // Fewer cases have another usual latency.
    this.#latencies = [];
    this.#rateBefore = undefined;
    this.#holds = HOLDS;
  }

  #tryOneMore(rate: number): void {
    if (this.#cases >= this.#most) return;
    this.#cases += 1;
    this.#rateBefore = rate;
  }

  #keepOrGoBack(rate: number, before: number): void {
    this.#rateBefore = undefined;
    if (rate >= GAIN * before) this.#tryOneMore(rate);
    else {
      this.#cases -= 1;
      this.#holds = HOLDS;
    }
  }
}

interface CallWindow extends CallTally {
  calls: number;
  /** Milliseconds that calls of their kinds took before. */
  usual: number;
  /** Milliseconds of all calls. */
  took: number;
}

/** Enough connections for any level that is found. */
export const MOST_CASES = 8;

const FIRST_CASES = 4;

/** After so many cases that failed alone as well, the target violates the rule, whatever runs beside a case. */
const ENOUGH_PROOF = 5;

/** Of several processes, one may not know for a moment what another has created: it comes by chance, at any number. */
const MANY_ODDITIES = 3;

/** Calls between two changes. */
const WINDOW = 200;

/** Windows without a rise, after a fall or where a rise gained nothing. */
const HOLDS = 5;

/** One more case has to raise the work done in a second by this factor, or it is taken back. */
const GAIN = 1.1;

/** Latency rises with the number of cases; by more than this factor, calls wait in a queue. */
const SLOW = 3;

/** So many windows in a row: in one alone there may be calls that take longer by their nature. */
const SLOW_WINDOWS = 2;

/** Windows whose latencies are compared. */
const REMEMBERED = 10;
