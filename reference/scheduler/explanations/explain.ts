/** Explains a selection: why each registered host was or was not selected. */

import { compareByUuid } from '../../uuid.ts';
import type { CandidateHosts } from '../candidates/candidate-hosts.ts';
import { findFailingFilter } from '../filters/apply.ts';
import { createHostViewer, type HostView } from '../filters/host-view.ts';
import type { Host, Selection } from '../registry/records.ts';
import type { SelectionRequest } from '../request.ts';
import type { Scheduler } from '../scheduler.ts';
import { findRejection } from './placement-rejection.ts';
import { readProviderTree } from './provider-tree.ts';
import type { HostReason, Reason } from './reason.ts';

export interface SelectionExplanation {
  hosts_registered: number;
  /** Hosts with a candidate of Placement. */
  hosts_considered: number;
  by_reason: Record<string, number>;
  hosts?: HostReason[];
}

export interface ExplanationContext {
  hosts: CandidateHosts;
  /** Empty when there is no valid host. */
  selections: readonly Selection[];
  /** UUIDs of the hosts on which a claim of this request failed. */
  failed: ReadonlySet<string>;
  /** Whether Placement may have more candidates than those of the hosts. */
  isPartial: boolean;
}

/** For how many hosts without a candidate Placement is asked why, which takes several calls each. */
const MAX_TREES_READ = 1000;

/** @throws PlacementUnreachable */
export async function explainSelection(
  scheduler: Scheduler,
  request: SelectionRequest,
  context: ExplanationContext,
  requestId: string,
): Promise<SelectionExplanation> {
  const { state } = scheduler.ledger;
  const viewOf = createHostViewer(state, request);
  const selected = reasonsOfSelected(context.selections);
  let treesLeft = MAX_TREES_READ;
  const hosts: HostReason[] = [];
  for (const host of [...state.hosts.values()].sort(compareByUuid)) {
    const known = selected.get(host.uuid) ?? findOwnReason(viewOf(host), request, context);
    treesLeft -= known ? 0 : 1;
    const reason =
      known ??
      (treesLeft < 0 ? LIMIT : await readPlacementReason(scheduler, request, host, context, requestId));
    hosts.push({ uuid: host.uuid, name: host.name, ...reason });
  }
  return {
    hosts_registered: hosts.length,
    hosts_considered: context.hosts.offeredHosts.size,
    by_reason: countReasons(hosts),
    ...(request.explain === 'hosts' && { hosts }),
  };
}

const SELECTED: Reason = { stage: 'selected', reason: 'selected', transient: true };
const ALTERNATE: Reason = { stage: 'alternate', reason: 'alternate', transient: true };
const CLAIM_CONFLICT: Reason = { stage: 'claim', reason: 'claim_conflict', transient: true };
const NOT_NEEDED: Reason = { stage: 'claim', reason: 'not_needed', transient: true };
const LIMIT: Reason = { stage: 'placement', reason: 'candidate_limit', transient: true };
const COMBINATION: Reason = { stage: 'placement', reason: 'combination', transient: true };

/** The selected hosts and the alternates, by UUID. */
function reasonsOfSelected(selections: readonly Selection[]): Map<string, Reason> {
  const alternates = selections.flatMap((selection) => selection.alternates);
  return new Map([
    ...alternates.map(({ host }) => [host.uuid, ALTERNATE] as const),
    ...selections.map(({ host }) => [host.uuid, SELECTED] as const),
  ]);
}

/** The reason that the scheduler knows without Placement; undefined without one. */
function findOwnReason(
  view: HostView,
  request: SelectionRequest,
  { hosts, failed }: ExplanationContext,
): Reason | undefined {
  const filter = findFailingFilter(view, request);
  if (filter) return { stage: filter.stage, reason: filter.reason, transient: filter.transient };
  if (failed.has(view.host.uuid)) return CLAIM_CONFLICT;
  return hosts.offeredHosts.has(view.host.uuid) ? NOT_NEEDED : undefined;
}

/** The reason why Placement has no candidate for a host. */
async function readPlacementReason(
  { placement }: Scheduler,
  request: SelectionRequest,
  { uuid }: Host,
  { isPartial }: ExplanationContext,
  requestId: string,
): Promise<Reason> {
  const rejection = findRejection(await readProviderTree(placement, uuid, requestId), uuid, request);
  if (rejection) return { stage: 'placement', ...rejection };
  // The host meets each condition: its candidate was beyond the limit, or no combination of its providers is valid.
  return isPartial ? LIMIT : COMBINATION;
}

function countReasons(hosts: readonly HostReason[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of hosts) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
