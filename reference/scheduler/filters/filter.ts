/** A filter rejects hosts by what only the scheduler knows: the registry and the server group. Pure. */
import type { SelectionRequest } from '../request.ts';
import type { HostView } from './host-view.ts';

export interface Filter {
  /** The reason in explanations of the hosts that it rejects. */
  reason: string;
  stage: 'registry' | 'filter';
  /** Whether the rejection can end without a change of the host or the request. */
  transient: boolean;
  /** Whether it applies to the request; to every request when absent. */
  applies?(request: SelectionRequest): boolean;
  passes(view: HostView, request: SelectionRequest): boolean;
}
