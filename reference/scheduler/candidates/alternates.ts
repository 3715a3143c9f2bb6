/**
 * Finds alternates: other hosts of the selected host's cell, each with its allocation request. They are found after the
 * claim, and nothing is claimed for them.
 */

import { findFailingFilter } from '../filters/apply.ts';
import { createHostViewer } from '../filters/host-view.ts';
import { type Alternate, referenceTo } from '../registry/records.ts';
import type { SchedulerState } from '../registry/state.ts';
import type { SelectionRequest } from '../request.ts';
import type { Scheduler } from '../scheduler.ts';
import { CandidateHosts, type PickedHost } from './candidate-hosts.ts';
import { allocationRequestOf, readCandidates } from './placement-candidates.ts';

export interface AlternatesContext {
  /** UUIDs of the hosts on which a claim of this request failed. */
  failed: ReadonlySet<string>;
  /** Whether Placement may have more candidates than the given ones. */
  isPartial: boolean;
  requestId: string;
}

/** A host that has been selected, with the candidate that was picked there, if known. */
export type SelectedHost = Pick<PickedHost, 'consumer' | 'view'> & Partial<Pick<PickedHost, 'candidate'>>;

/**
 * Finds `num_alternates` alternates for each selected host, in order, or fewer when its cell has no more.
 * @throws PlacementUnreachable
 */
export async function findAlternates(
  scheduler: Scheduler,
  request: SelectionRequest,
  selected: readonly SelectedHost[],
  hosts: CandidateHosts,
  context: AlternatesContext,
): Promise<Alternate[][]> {
  const { num_alternates: count } = request;
  if (count === 0) return [];
  const { state } = scheduler.ledger;
  const found = pickAlternates(state, request, selected, hosts, context);
  if (!context.isPartial || found.every((list) => list.length === count)) return found;
  const all = await readCandidates(scheduler.placement, request, context.requestId);
  if ('problem' in all) return found;
  const allHosts = new CandidateHosts(state, request, all);
  // This response counts the claims already, but a dry run has made none.
  if (request.dry_run) for (const { candidate } of selected) allHosts.free.take(candidate?.amounts ?? []);
  return pickAlternates(state, request, selected, allHosts, context);
}

type RemainingHost = ReturnType<CandidateHosts['remaining']> extends Iterable<infer T> ? T : never;

function pickAlternates(
  state: SchedulerState,
  request: SelectionRequest,
  selected: readonly SelectedHost[],
  hosts: CandidateHosts,
  { failed }: AlternatesContext,
): Alternate[][] {
  const excluded = new Set([...failed, ...selected.map(({ view }) => view.host.uuid)]);
  const byCell = collectByCell(request, selected, hosts, excluded);
  const rendered = new Map<RemainingHost, Alternate>();
  return selected.map(({ consumer, view }) =>
    (byCell.get(view.host.cell_uuid) ?? [])
      .filter((host) => isAllowedByGroup(state, request, consumer, selected, host))
      .slice(0, request.num_alternates)
      .map((host) => renderOnce(rendered, host)),
  );
}

/** The remaining hosts of the selected hosts' cells, best first, at least `num_alternates` each if there are so many. */
function collectByCell(
  request: SelectionRequest,
  selected: readonly SelectedHost[],
  hosts: CandidateHosts,
  excluded: ReadonlySet<string>,
): ReadonlyMap<string, RemainingHost[]> {
  const byCell = new Map(selected.map(({ view }) => [view.host.cell_uuid, [] as RemainingHost[]]));
  // A group may rule out some of the hosts, so with one all of them are needed.
  const enough = request.group_uuid === undefined ? request.num_alternates : Number.POSITIVE_INFINITY;
  let unfilled = byCell.size;
  for (const remaining of hosts.remaining()) {
    const { host } = remaining.view;
    const list = byCell.get(host.cell_uuid);
    if (!list || list.length === enough || excluded.has(host.uuid)) continue;
    list.push(remaining);
    if (list.length === enough) unfilled -= 1;
    if (unfilled === 0) break;
  }
  return byCell;
}

/** Whether the group's policy allows this consumer on the host while the others stay on theirs. */
function isAllowedByGroup(
  state: SchedulerState,
  request: SelectionRequest,
  consumer: string,
  selected: readonly SelectedHost[],
  { view }: RemainingHost,
): boolean {
  if (!view.group) return true;
  const placed = Object.fromEntries(selected.map((each) => [each.consumer, each.view.host.uuid]));
  const group = { ...view.group, members: { ...view.group.members, ...placed } };
  const alone = { ...request, consumers: [consumer] };
  return findFailingFilter(createHostViewer(state, alone, group)(view.host), alone) === undefined;
}

function renderOnce(rendered: Map<RemainingHost, Alternate>, host: RemainingHost): Alternate {
  const known = rendered.get(host);
  if (known) return known;
  const alternate = {
    host: referenceTo(host.view.host),
    allocation_request: allocationRequestOf(host.candidate),
  };
  rendered.set(host, alternate);
  return alternate;
}
