/** A host that could be taken: what Placement offers of it, and the room that its tree has left. */
import type { HostView } from '../filters/filter.ts';
import type { WeighedHost } from '../weighers/weigher.ts';
import type { Offer } from './offers.ts';
import type { Room } from './room.ts';

export class Option implements WeighedHost {
  view: HostView;
  /** Placement's candidates for the host. */
  readonly offers: readonly Offer[];
  /** The providers of the host's tree. */
  readonly #tree: readonly string[];
  readonly #room: Room;

  constructor(view: HostView, offers: readonly Offer[], tree: readonly string[], room: Room) {
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
