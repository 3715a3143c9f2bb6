/** The hosts that can be selected, best first; the order is kept up to date while capacity is taken. */

import type { SelectionRequest } from '../request.ts';
import { WEIGHERS } from '../weighers/registry.ts';
import type { Weigher } from '../weighers/weigher.ts';
import type { CandidateHost } from './candidate-host.ts';

interface RankedHost {
  host: CandidateHost;
  weight: number;
  /** Random order among equals, so that concurrent schedulers try different hosts. */
  lot: number;
}

export class Ranking {
  readonly #weighers: readonly Weigher[];
  readonly #ranked: RankedHost[];
  /** The largest weight by each weigher at the start. */
  readonly #largest: readonly number[];

  constructor(hosts: readonly CandidateHost[], request: SelectionRequest) {
    this.#weighers = WEIGHERS.filter(({ applies }) => applies?.(request) !== false);
    this.#largest = this.#weighers.map((weigher) => findLargestWeight(hosts, weigher));
    this.#ranked = hosts.map((host) => ({ host, weight: this.#weightOf(host), lot: Math.random() }));
    this.#ranked.sort(compareByWeight);
  }

  /** Best first. */
  *[Symbol.iterator](): Iterator<CandidateHost> {
    for (const { host } of this.#ranked) yield host;
  }

  /** Moves a host to its new position after some of its capacity was taken. */
  reweigh(host: CandidateHost): void {
    const index = this.#ranked.findIndex((each) => each.host === host);
    const [ranked] = this.#ranked.splice(index, 1) as [RankedHost];
    ranked.weight = this.#weightOf(host);
    this.#ranked.splice(this.#positionOf(ranked), 0, ranked);
  }

  /** Normalises by the largest weight at the start, so that taking capacity of one host does not reorder the others. */
  #weightOf(host: CandidateHost): number {
    let sum = 0;
    for (const [index, { multiplier, weigh }] of this.#weighers.entries()) {
      const largest = this.#largest[index] as number;
      if (largest > 0) sum += (multiplier * weigh(host)) / largest;
    }
    return sum;
  }

  #positionOf(ranked: RankedHost): number {
    let [low, high] = [0, this.#ranked.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareByWeight(this.#ranked[middle] as RankedHost, ranked) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function findLargestWeight(hosts: readonly CandidateHost[], { weigh }: Weigher): number {
  let largest = 0;
  for (const host of hosts) largest = Math.max(largest, weigh(host));
  return largest;
}

function compareByWeight(a: RankedHost, b: RankedHost): number {
  return b.weight - a.weight || a.lot - b.lot;
}
