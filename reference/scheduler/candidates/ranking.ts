/** The hosts that can be taken, the best first, and kept so while some are taken. */

import type { SelectionRequest } from '../request.ts';
import { WEIGHERS } from '../weighers/registry.ts';
import type { Weigher } from '../weighers/weigher.ts';
import type { CandidateHost } from './option.ts';

interface Ranked {
  option: CandidateHost;
  weight: number;
  /** Among equals: schedulers that run at once are to think of different hosts. */
  lot: number;
}

export class Ranking {
  readonly #weighers: readonly Weigher[];
  readonly #ranked: Ranked[];
  readonly #largest: readonly number[];

  constructor(options: readonly CandidateHost[], request: SelectionRequest) {
    this.#weighers = WEIGHERS.filter(({ applies }) => applies?.(request) !== false);
    this.#largest = this.#weighers.map((weigher) => largestOf(options, weigher));
    this.#ranked = options.map((option) => ({ option, weight: this.#weightOf(option), lot: Math.random() }));
    this.#ranked.sort(byWeight);
  }

  /** The best first. */
  *[Symbol.iterator](): Iterator<CandidateHost> {
    for (const { option } of this.#ranked) yield option;
  }

  /** Puts an option where it belongs now that something of its host was taken. */
  weighAgain(option: CandidateHost): void {
    const index = this.#ranked.findIndex((each) => each.option === option);
    const [ranked] = this.#ranked.splice(index, 1) as [Ranked];
    ranked.weight = this.#weightOf(option);
    this.#ranked.splice(this.#placeOf(ranked), 0, ranked);
  }

  /** Each by the largest that there was at the start: the order among hosts does not hang on it. */
  #weightOf(option: CandidateHost): number {
    let sum = 0;
    for (const [index, { multiplier, weigh }] of this.#weighers.entries()) {
      const largest = this.#largest[index] as number;
      if (largest > 0) sum += (multiplier * weigh(option)) / largest;
    }
    return sum;
  }

  #placeOf(ranked: Ranked): number {
    let [low, high] = [0, this.#ranked.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (byWeight(this.#ranked[middle] as Ranked, ranked) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function largestOf(options: readonly CandidateHost[], { weigh }: Weigher): number {
  let largest = 0;
  for (const option of options) largest = Math.max(largest, weigh(option));
  return largest;
}

function byWeight(one: Ranked, other: Ranked): number {
  return other.weight - one.weight || one.lot - other.lot;
}
