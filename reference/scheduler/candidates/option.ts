/** A host that could be taken: what Placement offers of it, and the room that its tree has left. */
import type { HostView } from '../filters/filter.ts';
import type { WeighedHost } from '../weighers/weigher.ts';
import type { HostCandidate } from './offers.ts';
import type { FreeCapacity } from './room.ts';

export class CandidateHost implements WeighedHost {
  view: HostView;
  /** Placement's candidates for the host. */
  readonly offers: readonly HostCandidate[];
  /** The providers of the host's tree. */
  readonly #tree: readonly string[];
  readonly #room: FreeCapacity;

  constructor(view: HostView, offers: readonly HostCandidate[], tree: readonly string[], room: FreeCapacity) {
    this.view = view;
    this.offers = offers;
    this.#tree = tree;
    this.#room = room;
  }

  free(resourceClass: string): number {
    let sum = 0;
    for (const provider of this.#tree) sum += this.#room.free(provider, resourceClass);
    return sum;
  }
}
