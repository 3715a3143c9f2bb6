/** Shows a host to the filters, with the members of the group that it has. */

import type { Filter, HostView } from '../filters/filter.ts';
import { FILTERS } from '../filters/registry.ts';
import type { Host, ServerGroup } from '../registry/records.ts';
import type { SchedulerState } from '../registry/state.ts';
import type { SelectionRequest } from '../request.ts';

/** @param request its consumers are not counted: they are still to be placed, or moved */
export function hostViewer(
  state: SchedulerState,
  request: SelectionRequest,
  group = groupOf(state, request),
): (host: Host) => HostView {
  const placed = new Map<string, number>();
  let members = 0;
  for (const [consumer, host] of Object.entries(group?.members ?? {})) {
    if (request.consumers.includes(consumer)) continue;
    placed.set(host, (placed.get(host) ?? 0) + 1);
    members += 1;
  }
  return (host) => ({
    host,
    cell: state.cells.get(host.cell_uuid),
    group,
    membersHere: placed.get(host.uuid) ?? 0,
    members,
  });
}

function groupOf(state: SchedulerState, { group_uuid: uuid }: SelectionRequest): ServerGroup | undefined {
  return uuid === undefined ? undefined : state.groups.get(uuid);
}

/** The filters that have something to say about a request. */
export function filtersFor(request: SelectionRequest): readonly Filter[] {
  return FILTERS.filter(({ applies }) => applies?.(request) !== false);
}

/** The first filter that the host does not pass. @param filters those of the request, where many hosts are looked at */
export function firstFilterAgainst(
  view: HostView,
  request: SelectionRequest,
  filters = filtersFor(request),
): Filter | undefined {
  for (const filter of filters) if (!filter.passes(view, request)) return filter;
  return undefined;
}
