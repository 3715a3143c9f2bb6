/** A filter: a reason why a host is not to be taken, told from the registry and the group alone. Pure. */
import type { Cell, Host, ServerGroup } from '../registry/records.ts';
import type { SelectionRequest } from '../request.ts';

/** A host as filters and weighers see it. */
export interface HostView {
  host: Host;
  cell: Cell | undefined;
  /** The group that the request names. */
  group: ServerGroup | undefined;
  /** Members of the group that are not asked for now, on this host and on all hosts. */
  membersHere: number;
  members: number;
}

export interface Filter {
  /** What an explanation calls it. */
  reason: string;
  stage: 'registry' | 'filter';
  /** It may pass by itself, as capacity does. */
  transient: boolean;
  /** False for a request that it has nothing to say about; it looks at each when absent. */
  applies?(request: SelectionRequest): boolean;
  passes(view: HostView, request: SelectionRequest): boolean;
}
