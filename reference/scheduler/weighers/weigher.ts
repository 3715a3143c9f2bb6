/** A weigher: how good a host is, of those that pass. Pure. */
import type { HostView } from '../filters/filter.ts';
import type { SelectionRequest } from '../request.ts';

export interface Weigher {
  name: string;
  /** How much it counts beside the others. */
  multiplier: number;
  /** False for a request that it has nothing to say about; it says something of each when absent. */
  applies?(request: SelectionRequest): boolean;
  /** Never negative. It is divided by the largest of all hosts, so that weighers can be added up. */
  weigh(host: WeighedHost): number;
}

export interface WeighedHost {
  view: HostView;
  /** What the host's tree has left of a resource class. */
  free(resourceClass: string): number;
}
