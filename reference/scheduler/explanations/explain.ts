/** Says of every registered host what became of it, and why. */

import { compareByUuid } from '../../uuid.ts';
import { firstFilterAgainst, hostViewer } from '../candidates/host-views.ts';
import type { CandidateHosts } from '../candidates/pick.ts';
import type { HostView } from '../filters/filter.ts';
import type { Host, Selection } from '../registry/records.ts';
import type { SelectionRequest } from '../request.ts';
import type { Scheduler } from '../scheduler.ts';
import { whyNotOffered } from './why-not-offered.ts';

export interface SelectionExplanation {
  hosts_registered: number;
  /** Those that Placement offers. */
  hosts_considered: number;
  by_reason: Record<string, number>;
  hosts?: HostReason[];
}

export interface Reason {
  stage: 'registry' | 'placement' | 'filter' | 'claim' | 'selected' | 'alternate';
  reason: string;
  /** It may pass without anybody changing the host or the request. */
  transient: boolean;
}

export interface HostReason extends Reason {
  uuid: string;
  name: string;
}

export interface ExplanationFacts {
  field: CandidateHosts;
  selections: readonly Selection[];
  failed: ReadonlySet<string>;
  /** Placement may have had more than the field was made of. */
  isSample: boolean;
}

/** Of hosts that Placement does not offer, for so many it is worked out why: that takes some calls for each. */
const MOST_WORKED_OUT = 1000;

/** @throws PlacementUnreachable */
export async function explainSelection(
  scheduler: Scheduler,
  request: SelectionRequest,
  facts: ExplanationFacts,
  requestId: string,
): Promise<SelectionExplanation> {
  const { state } = scheduler.ledger;
  const viewOf = hostViewer(state, request);
  const outcome = outcomes(facts.selections);
  let left = MOST_WORKED_OUT;
  const hosts: HostReason[] = [];
  for (const host of [...state.hosts.values()].sort(compareByUuid)) {
    const known = outcome.get(host.uuid) ?? ownReason(viewOf(host), request, facts);
    left -= known ? 0 : 1;
    const reason =
      known ?? (left < 0 ? LIMIT : await ofPlacement(scheduler, request, host, facts, requestId));
    hosts.push({ uuid: host.uuid, name: host.name, ...reason });
  }
  return {
    hosts_registered: hosts.length,
    hosts_considered: facts.field.offered.size,
    by_reason: counted(hosts),
    ...(request.explain === 'hosts' && { hosts }),
  };
}

const SELECTED: Reason = { stage: 'selected', reason: 'selected', transient: true };
const ALTERNATE: Reason = { stage: 'alternate', reason: 'alternate', transient: true };
const CLAIM_CONFLICT: Reason = { stage: 'claim', reason: 'claim_conflict', transient: true };
const NOT_NEEDED: Reason = { stage: 'claim', reason: 'not_needed', transient: true };
const LIMIT: Reason = { stage: 'placement', reason: 'candidate_limit', transient: true };

function outcomes(selections: readonly Selection[]): Map<string, Reason> {
  const alternates = selections.flatMap((selection) => selection.alternates);
  return new Map([
    ...alternates.map(({ host }) => [host.uuid, ALTERNATE] as const),
    ...selections.map(({ host }) => [host.uuid, SELECTED] as const),
  ]);
}

/** What the scheduler knows by itself. */
function ownReason(
  view: HostView,
  request: SelectionRequest,
  { field, failed }: ExplanationFacts,
): Reason | undefined {
  const filter = firstFilterAgainst(view, request);
  if (filter) return { stage: filter.stage, reason: filter.reason, transient: filter.transient };
  if (failed.has(view.host.uuid)) return CLAIM_CONFLICT;
  return field.offered.has(view.host.uuid) ? NOT_NEEDED : undefined;
}

async function ofPlacement(
  { placement }: Scheduler,
  request: SelectionRequest,
  { uuid }: Host,
  { isSample }: ExplanationFacts,
  requestId: string,
): Promise<Reason> {
  const why = await whyNotOffered(placement, request, uuid, requestId);
  if (why) return { stage: 'placement', ...why };
  // Nothing is against it: it was past the limit, or no combination of what it has will do.
  return isSample ? LIMIT : { stage: 'placement', reason: 'combination', transient: true };
}

function counted(hosts: readonly HostReason[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of hosts) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
