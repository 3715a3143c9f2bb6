/** A weigher tells how good a host is, of those that pass the filters. Pure. */
import type { HostView } from '../filters/host-view.ts';
import type { SelectionRequest } from '../request.ts';

export interface Weigher {
  name: string;
  /** Its factor in the sum of all weighers. */
  multiplier: number;
  /** Whether it applies to the request; to every request when absent. */
  applies?(request: SelectionRequest): boolean;
  /** Never negative. Divided by the largest weight of all hosts, so that weighers can be added up. */
  weigh(host: WeighedHost): number;
}

export interface WeighedHost {
  view: HostView;
  /** The free capacity of the host's tree for a resource class. */
  free(resourceClass: string): number;
}
