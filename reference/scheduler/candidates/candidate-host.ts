/** A host that can be selected: Placement's candidates for it, and the free capacity of its tree. */
import type { HostView } from '../filters/host-view.ts';
import type { WeighedHost } from '../weighers/weigher.ts';
import type { FreeCapacity } from './free-capacity.ts';
import type { HostCandidate } from './placement-candidates.ts';

export class CandidateHost implements WeighedHost {
  view: HostView;
  readonly candidates: readonly HostCandidate[];
  /** UUIDs of the providers of the host's tree. */
  readonly #tree: readonly string[];
  readonly #free: FreeCapacity;

  constructor(
    view: HostView,
    candidates: readonly HostCandidate[],
    tree: readonly string[],
    free: FreeCapacity,
  ) {
    this.view = view;
    this.candidates = candidates;
    this.#tree = tree;
    this.#free = free;
  }

  free(resourceClass: string): number {
    let sum = 0;
    for (const provider of this.#tree) sum += this.#free.free(provider, resourceClass);
    return sum;
  }
}
