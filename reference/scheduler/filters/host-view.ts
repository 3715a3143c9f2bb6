/** A host as filters and weighers see it: with its cell and the members of the request's server group. */
import type { Cell, Host, ServerGroup } from '../registry/records.ts';
import type { SchedulerState } from '../registry/state.ts';
import type { SelectionRequest } from '../request.ts';

export interface HostView {
  host: Host;
  /** Undefined when the cell has been deleted. */
  cell: Cell | undefined;
  /** The group that the request names. */
  group: ServerGroup | undefined;
  /** Members of the group on this host and on all hosts, without the request's own consumers. */
  membersHere: number;
  members: number;
}

/** @param request its consumers do not count as members: they are about to be placed or moved */
export function createHostViewer(
  state: SchedulerState,
  request: SelectionRequest,
  group = findGroup(state, request),
): (host: Host) => HostView {
  const countByHost = new Map<string, number>();
  let members = 0;
  for (const [consumer, host] of Object.entries(group?.members ?? {})) {
    if (request.consumers.includes(consumer)) continue;
    countByHost.set(host, (countByHost.get(host) ?? 0) + 1);
    members += 1;
  }
  return (host) => ({
    host,
    cell: state.cells.get(host.cell_uuid),
    group,
    membersHere: countByHost.get(host.uuid) ?? 0,
    members,
  });
}

function findGroup(state: SchedulerState, { group_uuid: uuid }: SelectionRequest): ServerGroup | undefined {
  return uuid === undefined ? undefined : state.groups.get(uuid);
}
